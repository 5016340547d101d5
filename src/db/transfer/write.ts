import { type SQL, sql } from '../sql.ts'
import { prepare } from '../statement.ts'
import { audit, section, sectionMove } from '../tables.ts'
import { once } from './export.ts'
import { toStored } from './fields.ts'
import type { Column, Fields, RecordType } from './record-type.ts'

// D1 binds no text above 2 MB; a line of its own is below that.
const mostTextBytes = 1_500_000

/** Statements that write records, whether they are there already or not; each holds derived fields too. */
export function writeRecords(
  db: D1Database,
  type: RecordType,
  records: readonly Fields[],
): D1PreparedStatement[] {
  const whole = { ...type, columns: [...type.columns, ...type.derived] }
  return portions(records.map((fields) => JSON.stringify(toStored(whole, fields)))).flatMap((rows) => [
    first(type)(db, { rows }),
    ...(type.second ? [second(type)(db, { rows })] : []),
  ])
}

const p = sql.placeholder

const remove = prepare<'paths'>`
  DELETE FROM ${section} WHERE path IN (SELECT value FROM json_each(${p('paths')}))`

const forgetMoves = prepare<'paths'>`
  DELETE FROM ${sectionMove} WHERE to_path IN (SELECT value FROM json_each(${p('paths')}))`

const makeRoom = prepare<'entries'>`
  UPDATE ${audit} SET id = id + max((SELECT max(id) FROM ${audit}),
    (SELECT max(value ->> 'id') FROM json_each(${p('entries')})))
  WHERE id IN (SELECT value ->> 'id' FROM json_each(${p('entries')}))
    AND order_id NOT IN (SELECT value ->> 'orderId' FROM json_each(${p('entries')}))`

export function dropSections(db: D1Database, paths: readonly string[]): D1PreparedStatement[] {
  const dropped = { paths: JSON.stringify(paths) }
  return paths.length > 0 ? [forgetMoves(db, dropped), remove(db, dropped)] : []
}

/** Moves audit entries of other orders, such as the import's own, behind those that come with these numbers. */
export function makeRoomForEntries(db: D1Database, entries: readonly Fields[]): D1PreparedStatement[] {
  const numbers = entries.map(({ id, orderId }) => ({ id, orderId }))
  return numbers.length > 0 ? [makeRoom(db, { entries: JSON.stringify(numbers) })] : []
}

const first = once((type) => upsert(type, type.table, [...type.columns, ...type.derived]))

const second = once((type) => {
  const columns = [...type.columns, ...type.derived]
  const key = columns.find(({ field }) => field === type.order[0])
  const { table, joined } = type.second ?? { table: '', joined: '' }
  return upsert(type, table, key ? [...columns, { ...key, table, name: joined }] : columns)
})

function upsert({ identity }: RecordType, table: string, all: readonly Column[]) {
  const columns = all.filter((column) => column.table === table)
  const names = columns.filter(({ field }) => identity.includes(field)).map(quoted)
  const set = columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`)
  return prepare<'rows'>`
    INSERT INTO ${raw(`"${table}"`)} (${raw(columns.map(quoted).join(', '))})
    SELECT ${raw(columns.map(taken).join(', '))} FROM json_each(${p('rows')}) WHERE true
    ON CONFLICT (${raw(names.join(', '))}) DO UPDATE SET ${raw(set.join(', '))}`
}

function raw(text: string): SQL {
  return sql.raw(text)
}

function quoted({ name }: Column): string {
  return `"${name}"`
}

function taken({ field, form }: Column): string {
  return form === 'bytes' ? `unhex(value ->> '${field}')` : `value ->> '${field}'`
}

function portions(rows: readonly string[]): string[] {
  const groups: string[][] = [[]]
  let size = 0
  for (const row of rows) {
    if (size > 0 && size + row.length * 3 > mostTextBytes) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(row)
    size += row.length * 3
  }
  return groups.filter((group) => group.length > 0).map((group) => `[${group.join(',')}]`)
}
