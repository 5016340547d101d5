import { env } from 'cloudflare:workers'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as schema from '../../src/db/schema.ts'
import { type SQL, spell } from '../../src/db/sql.ts'
import * as named from '../../src/db/tables.ts'

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable))

interface Column {
  name: string
  type: string
  notnull: number
  pk: number
  hidden: number
}

async function migrated<Row>(sql: string): Promise<Row[]> {
  return (await env.DB.prepare(sql).all<Row>()).results
}

describe('the drizzle schema and the migrated database', () => {
  it('name the same tables, search indexes and bookkeeping apart', async () => {
    const names = await migrated<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'd1_%'
         AND name NOT LIKE '_cf_%' AND name NOT GLOB '*_search*'`,
    )
    expect(tables.map(getTableName).sort()).toEqual(names.map((row) => row.name).sort())
  })

  it.each(
    tables.map((table) => [getTableName(table), table] as const),
  )('agree on every column of %s', async (name, table) => {
    const real = await migrated<Column>(`SELECT * FROM pragma_table_xinfo('${name}')`)
    const config = getTableConfig(table)
    const keys = config.primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
    const drawn = Object.values(getTableColumns(table)).map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      key: column.primary || keys.includes(column.name),
      required: column.notNull,
      generated: column.generated !== undefined,
    }))
    expect(drawn).toEqual(
      real.map((column) => ({
        name: column.name,
        type: column.type,
        key: column.pk > 0,
        required: column.notnull === 1 || column.pk > 0,
        generated: column.hidden > 0,
      })),
    )
  })

  it.each(
    tables.map((table) => [getTableName(table), table] as const),
  )('agree on every index of %s', async (name, table) => {
    const real = await migrated<{ name: string }>(
      `SELECT name FROM pragma_index_list('${name}') WHERE origin = 'c'`,
    )
    const drawn = getTableConfig(table).indexes.map((index) => index.config.name)
    expect(drawn.sort()).toEqual(real.map((row) => row.name).sort())
  })

  it.each(
    Object.entries(schema).filter((entry) => is(entry[1], SQLiteTable)),
  )('are what queries name by %s', (key, table) => {
    const names = new Map(Object.entries(named)).get(key as keyof typeof named) as unknown as SQL &
      Record<string, SQL>
    expect(spell(names).text).toBe(`"${getTableName(table)}"`)
    for (const [field, column] of Object.entries(getTableColumns(table))) {
      expect(spell(names[field] as SQL).text).toBe(`"${getTableName(table)}"."${column.name}"`)
    }
  })
})
