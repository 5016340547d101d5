import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { leftOut, recordTypes } from '../../../src/db/transfer/records.ts'

it('every table is exported, or left out for a reason', async () => {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'd1_%'
       AND name NOT LIKE '_cf_%' AND name NOT GLOB '*_search_*'`,
  ).all<{ name: string }>()
  const exported = recordTypes.flatMap(({ table, second }) => (second ? [table, second.table] : [table]))
  expect([...exported, ...Object.keys(leftOut)].sort()).toEqual(results.map(({ name }) => name).sort())
})

it('a record comes after those that it names', () => {
  const types = recordTypes.map(({ type }) => type)
  for (const { type, refers } of recordTypes) {
    for (const named of Object.values(refers)) {
      expect(types.indexOf(named)).toBeGreaterThanOrEqual(0)
      expect(types.indexOf(named)).toBeLessThanOrEqual(types.indexOf(type))
    }
  }
})

it.each(
  recordTypes.map((type) => [type.type, type] as const),
)('whatever a %s names by a foreign key is looked after', async (_, { table, refers }) => {
  const { results } = await env.DB.prepare(`PRAGMA foreign_key_list("${table}")`).all<{ table: string }>()
  const named = results.map((key) => recordTypes.find((type) => type.table === key.table)?.type)
  expect(Object.values(refers)).toEqual(expect.arrayContaining(named))
})

it.each(
  recordTypes.map((type) => [type.type, type] as const),
)('no field of a %s is called as another', (_, type) => {
  const fields = ['type', ...type.columns.map(({ field }) => field)]
  expect(new Set(fields).size).toBe(fields.length)
})
