import { sql } from '../sql.ts'
import { prepare, type Question, type Value } from '../statement.ts'
import { article, section } from '../tables.ts'
import { columnsOf, from, once, selected } from './export.ts'
import { identityOf, toFields } from './fields.ts'
import type { Fields, RecordType } from './record-type.ts'

type Prepared = (db: D1Database, values: Record<string, Value>) => D1PreparedStatement

/** Rows by what names them; each is as its line would be. */
export type Known = Map<string, Fields>

/** Those of the records that are stored already, in whatever form. */
export function storedQuestion(
  db: D1Database,
  type: RecordType,
  records: readonly Fields[],
): Question<Known> {
  const wanted = records.map((fields) =>
    Object.fromEntries(type.identity.map((name) => [name, fields[name]])),
  )
  return {
    statement: byIdentity(type)(db, { wanted: JSON.stringify(wanted) }),
    read: (rows) =>
      new Map(rows.map((row) => [identityOf(type, row), toFields(type, row)] as [string, Fields])),
  }
}

/** Which records hold these values of a field that no two may share. */
export function holdersQuestion(
  db: D1Database,
  type: RecordType,
  { field, values }: { field: string; values: readonly unknown[] },
): Question<Map<unknown, string>> {
  const query = holders.get(type)?.get(field) ?? spellHolders(type, field)
  return {
    statement: query(db, { values: JSON.stringify(values) }),
    read: (rows) => new Map(rows.map((row) => [row[field], identityOf(type, row)])),
  }
}

/** Which of the keys are stored, each with its revision, 0 where the type has none. */
export function headsQuestion(
  db: D1Database,
  type: RecordType,
  keys: readonly unknown[],
): Question<Map<string, number>> {
  return {
    statement: heads(type)(db, { keys: JSON.stringify(keys) }),
    read: (rows) => new Map(rows.map((row) => [String(row.head), row.at as number])),
  }
}

const anyArticle = prepare`SELECT 1 FROM ${article} LIMIT 1`
const otherSections = prepare<'paths'>`
  SELECT path FROM ${section} WHERE path NOT IN (SELECT value FROM json_each(${sql.placeholder('paths')}))`

/** Whether the newsroom holds no article yet. */
export function isFreshQuestion(db: D1Database): Question<boolean> {
  return { statement: anyArticle(db, {}), read: (rows) => rows.length === 0 }
}

/** Sections beside those of the paths. */
export function otherSectionsQuestion(db: D1Database, paths: readonly string[]): Question<string[]> {
  return {
    statement: otherSections(db, { paths: JSON.stringify(paths) }),
    read: (rows) => rows.map((row) => row.path as string),
  }
}

const byIdentity = once((type) => {
  const wanted = sql.raw(type.identity.map((field) => `value ->> '${field}'`).join(', '))
  return prepare`SELECT ${selected(type)} FROM ${from(type)}
    WHERE (${sql.join(columnsOf(type, type.identity), sql`, `)}) IN
      (SELECT ${wanted} FROM json_each(${sql.placeholder('wanted')}))`
})

const heads = once((type) => {
  const [key = sql`NULL`] = columnsOf(type, type.order)
  const [revision = sql`0`] = type.revised ? columnsOf(type, ['revision']) : []
  return prepare`SELECT ${key} AS head, ${revision} AS at FROM ${sql.raw(`"${type.table}"`)}
    WHERE ${key} IN (SELECT value FROM json_each(${sql.placeholder('keys')}))`
})

const holders = new Map<RecordType, Map<string, Prepared>>()

function spellHolders(type: RecordType, field: string): Prepared {
  const query: Prepared = prepare`SELECT ${selected(type)} FROM ${from(type)}
    WHERE ${columnsOf(type, [field])[0] ?? sql`NULL`} IN
      (SELECT value FROM json_each(${sql.placeholder('values')}))`
  holders.set(type, (holders.get(type) ?? new Map<string, Prepared>()).set(field, query))
  return query
}
