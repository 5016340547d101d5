import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Env } from '../../../src/config.ts'
import { ask } from '../../../src/db/statement.ts'
import { recordsQuestion } from '../../../src/db/transfer/export.ts'
import type { Fields } from '../../../src/db/transfer/record-type.ts'
import { findRecordType, recordTypes } from '../../../src/db/transfer/records.ts'
import { fillArchive } from '../../budget/archive.ts'
import { editor, read } from '../../newsroom.ts'

const admin = await editor('admin')
beforeAll(() => fillArchive(1_300))

type Page = ReturnType<ReturnType<typeof recordsQuestion>['read']>

function countedRows(sizes: number[]): Env {
  const DB = new Proxy(env.DB, {
    get(database, name) {
      if (name !== 'batch') return Reflect.get(database, name).bind(database)
      return async (statements: D1PreparedStatement[]) => {
        const results = await database.batch(statements)
        sizes.push(Math.max(...results.map(({ results }) => results.length)))
        return results
      }
    },
  })
  return { ...env, DB }
}

describe('a piece of the export', () => {
  it('takes at most five hundred records a trip, and is cut after as many as were asked for', async () => {
    const sizes: number[] = []
    const headers = { Authorization: `Bearer ${admin.token}` }
    const answer = await read('/admin/transfer/export?limit=1200', { headers }, countedRows(sizes))
    const lines = new TextDecoder()
      .decode(await answer.arrayBuffer())
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(1 + 1200 + 1)
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ type: 'cursor', next: expect.any(String) })
    expect(Math.max(...sizes)).toBeLessThanOrEqual(501)
    expect(sizes.length).toBeLessThanOrEqual(45)
  })

  it('is short where the rows are heavy, and loses none of them', async () => {
    const type = findRecordType('policy')
    if (!type) throw new Error('no policies')
    const insert = 'INSERT INTO policy (slug, effective_on, title, body) VALUES (?, ?, ?, ?)'
    const body = JSON.stringify([{ type: 'paragraph', text: 'ㄱ'.repeat(500_000) }])
    for (let nth = 1; nth <= 8; nth += 1) {
      await env.DB.prepare(insert).bind('heavy', `2020-01-0${nth}`, '무거움', body).run()
    }
    const seen: unknown[] = []
    let after: (string | number)[] | null = null
    for (let whole = false, trip = 0; !whole && trip < 20; trip += 1) {
      const page: Page = (await ask(env.DB, recordsQuestion(env.DB, type, { after, most: 500 })))[0]
      expect(page.records.length).toBeLessThanOrEqual(4)
      seen.push(...page.records.map(({ effectiveOn }) => effectiveOn))
      const last: Fields | undefined = page.records.at(-1)
      if (last) after = [last.slug as string, last.effectiveOn as string]
      whole = page.whole
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => `2020-01-0${nth}`))
  })

  it.each(
    recordTypes.map((type) => [type.type, type] as const),
  )('goes on among %s records by their key', async (_, type) => {
    const statements: string[] = []
    const spy = { prepare: (sql: string) => ({ bind: () => statements.push(sql) }) } as unknown as D1Database
    recordsQuestion(spy, type, { after: type.order.map(() => 0), most: 500 })
    const [sql = ''] = statements
    const unbound = (sql.match(/\?/g) ?? []).map(() => null)
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...unbound)
      .all<{ detail: string }>()
    const steps = plan.results.map(({ detail }) => detail)
    expect(steps.some((step) => step.startsWith(`SEARCH ${type.table} `))).toBe(true)
  })
})
