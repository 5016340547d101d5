import { type SQL, sql } from '../sql.ts'
import { prepare, type Question, type Value } from '../statement.ts'
import { toFields } from './fields.ts'
import type { Column, Fields, RecordType } from './record-type.ts'

type Prepared = (db: D1Database, values: Record<string, Value>) => D1PreparedStatement

/** The most rows of one trip, and about the most bytes, whatever the rows hold. */
export const mostRowsATrip = 500
const mostBytesATrip = 4_000_000

/**
 * The next records of a type after a key, in its order. They are the last when `whole`: fewer than were asked for
 * may also mean that these are heavy.
 */
export function recordsQuestion(
  db: D1Database,
  type: RecordType,
  { after, most }: { after: readonly (string | number)[] | null; most: number },
): Question<{ records: Fields[]; whole: boolean }> {
  const keys = Object.fromEntries((after ?? []).map((value, at) => [`key${at}`, value]))
  const page = after ? pageAfter(type) : firstPage(type)
  return {
    statement: page(db, { ...keys, most: most + 1, bytes: mostBytesATrip }),
    read: (rows) => ({
      records: rows.slice(0, most).map((row) => toFields(type, row)),
      whole: rows.length <= most && rows.every((row) => (row.sum as number) <= mostBytesATrip),
    }),
  }
}

/** Where the records of a type are, as the part of a query after SELECT. */
export function from({ table, second, columns, order }: RecordType): SQL {
  if (!second) return sql.raw(`"${table}"`)
  const key = columns.find(({ field }) => field === order[0])?.name
  return sql.raw(
    `"${table}" JOIN "${second.table}" ON "${second.table}"."${second.joined}" = "${table}"."${key}"`,
  )
}

/** The columns of a type, each under the name of its field. */
export function selected({ columns }: RecordType): SQL {
  return sql.raw(columns.map((column) => `${spelled(column)} AS "${column.field}"`).join(', '))
}

/** Fields of a type as columns in SQL. */
export function columnsOf(type: RecordType, fields: readonly string[]): SQL[] {
  return fields.flatMap((field) => {
    const column = type.columns.find((known) => known.field === field)
    return column ? [sql.raw(spelled(column))] : []
  })
}

function spelled({ table, name }: Column): string {
  return `"${table}"."${name}"`
}

const firstPage = once((type) => pageQuery(type, sql``))

const pageAfter = once((type) => {
  const keys = sql.join(
    type.order.map((_, at) => sql.placeholder(`key${at}`)),
    sql`, `,
  )
  return pageQuery(type, sql`WHERE (${sql.join(columnsOf(type, type.order), sql`, `)}) > (${keys})`)
})

function pageQuery(type: RecordType, where: SQL): Prepared {
  const order = sql.join(columnsOf(type, type.order), sql`, `)
  const weights = type.columns.filter(({ form }) => form !== 'integer').map(spelled)
  const weight = sql.raw(weights.map((column) => `coalesce(octet_length(${column}), 0)`).join(' + ') || '0')
  const fields = sql.raw(type.order.map((field) => `"${field}"`).join(', '))
  return prepare`
    SELECT * FROM (SELECT *, sum(weight) OVER (ORDER BY ${fields} ROWS UNBOUNDED PRECEDING) AS sum FROM
      (SELECT ${selected(type)}, ${weight} AS weight FROM ${from(type)} ${where} ORDER BY ${order}
        LIMIT ${sql.placeholder('most')}))
    WHERE sum - weight <= ${sql.placeholder('bytes')} ORDER BY ${fields}`
}

/** Spells the query of each type when it is first needed. */
export function once(spell: (type: RecordType) => Prepared): (type: RecordType) => Prepared {
  const spelled = new Map<RecordType, Prepared>()
  return (type) => {
    const known = spelled.get(type) ?? spell(type)
    spelled.set(type, known)
    return known
  }
}
