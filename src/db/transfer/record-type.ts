import { getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/** How a value stands on a line: as it is, as the JSON that its text holds, or as base64. */
export type Form = 'text' | 'integer' | 'json' | 'bytes'

export interface Column {
  /** Its name on the line, such as `publishAt`. */
  field: string
  /** Its name in SQL, such as `publish_at`. */
  name: string
  table: string
  form: Form
  nullable: boolean
  among: readonly string[] | null
  /** What an older file that lacks it means; undefined where it must be there. */
  fallback: unknown
}

/** One kind of line: a table, or two that are one thing, without what is worked out from other columns. */
export interface RecordType {
  type: string
  table: string
  columns: readonly Column[]
  /** What is worked out again from the line before it is written. */
  derived: readonly Column[]
  /** Fields that lines are written in the order of. */
  order: readonly string[]
  /** Fields by which a line and a row are known to be the same thing. */
  identity: readonly string[]
  /** Fields beside these that no two rows share. */
  unique: readonly string[]
  /** Fields (`sections.0` is the first of a list) that name a record of another type, which must be there first. */
  refers: Readonly<Record<string, string>>
  /** It has a `revision`, which grows with every change. */
  revised: boolean
  /** The table with the rest of the columns, and its column that holds the key of the first. */
  second: { table: string; joined: string } | null
}

export interface Draft {
  type: string
  json?: readonly string[]
  derived?: readonly string[]
  identity?: readonly string[]
  unique?: readonly string[]
  refers?: Readonly<Record<string, string>>
  revised?: boolean
  second?: SQLiteTable
  /** Other names for fields, as a line's own `type` is taken. */
  called?: Readonly<Record<string, string>>
}

/** A line of the record as an object, its fields in the order of the columns. */
export type Fields = Record<string, unknown>

/** Draws a record type from the drizzle tables; only what those do not tell is said in the draft. */
export function record(table: SQLiteTable, draft: Draft): RecordType {
  const { json = [], derived = [], second, called = {}, ...said } = draft
  const key = keyOf(table)
  const joined = second && keyOf(second)[0]
  const all = [
    ...Object.entries(getTableColumns(table)),
    ...Object.entries(second ? getTableColumns(second) : {}).filter(([field]) => field !== joined),
  ].filter(([, column]) => column.generated === undefined)
  const columns = all.map(([field, column]) => toColumn(called[field] ?? field, column, json.includes(field)))
  return {
    order: key,
    identity: key,
    unique: all.filter(([, column]) => column.isUnique).map(([field]) => field),
    refers: {},
    revised: false,
    ...said,
    table: getTableName(table),
    columns: columns.filter(({ field }) => !derived.includes(field)),
    derived: columns.filter(({ field }) => derived.includes(field)),
    second: second && joined ? { table: getTableName(second), joined: nameOf(second, joined) } : null,
  }
}

function keyOf(table: SQLiteTable): string[] {
  const composite = getTableConfig(table).primaryKeys.flatMap(({ columns }) =>
    columns.map(({ name }) => name),
  )
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => column.primary || composite.includes(column.name))
    .map(([field]) => field)
}

function nameOf(table: SQLiteTable, field: string): string {
  return getTableColumns(table)[field]?.name ?? field
}

function toColumn(field: string, column: SQLiteColumn, isJson: boolean): Column {
  const nullable = !column.notNull
  const given = column.hasDefault ? column.default : undefined
  return {
    field,
    name: column.name,
    table: getTableName(column.table),
    form: isJson ? 'json' : (forms[column.getSQLType()] ?? 'text'),
    nullable,
    among: column.enumValues && column.enumValues.length > 0 ? column.enumValues : null,
    fallback: given ?? (nullable ? null : undefined),
  }
}

const forms: Record<string, Form> = { text: 'text', integer: 'integer', blob: 'bytes' }
