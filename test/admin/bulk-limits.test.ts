import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../src/config.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')

/** The newspaper on a plan whose D1 answers so many calls a request, and how many were made. */
function planOf(most: number): { bindings: Env; calls: () => number; statements: () => number } {
  let [calls, statements] = [0, 0]
  const DB = new Proxy(env.DB, {
    get(database, name) {
      if (name === 'prepare') return (text: string) => database.prepare(text)
      return async (batch: D1PreparedStatement[]) => {
        if (name !== 'batch') throw new Error(`${String(name)} is not counted`)
        calls += 1
        statements += batch.length
        if (calls > most) throw new Error('D1_ERROR: Too many API requests by single Worker invocation.')
        return database.batch(batch)
      }
    },
  })
  return { bindings: { ...env, DB }, calls: () => calls, statements: () => statements }
}

async function bulk(body: object, { bindings }: { bindings: Env }, key: string = crypto.randomUUID()) {
  const headers = { Authorization: `Bearer ${desk.token}`, 'Idempotency-Key': key }
  const response = await read(
    '/admin/articles/bulk',
    { method: 'POST', headers, body: JSON.stringify(body) },
    bindings,
  )
  return { status: response.status, json: (await response.json()) as { results: Result[]; purge: string } }
}

interface Result {
  id: number
  status: number
  revision?: number
  problem?: { type: string }
}

const stories = async (count: number) => {
  const made = await Promise.all(Array.from({ length: count }, () => desk.publish({ tags: ['처음'] })))
  return made.map(({ json }) => ({ id: json.id as number, revision: 1 }))
}
const stateOf = async (id: number) => {
  const { json } = await desk.order('GET', `/admin/articles/${id}`)
  const shelves = await env.DB.prepare(
    "SELECT count(*) n FROM shelf WHERE article_id = ? AND shelf = 'tag:새'",
  )
    .bind(id)
    .first('n')
  const orders = await env.DB.prepare('SELECT count(*) n FROM audit WHERE subject = ?')
    .bind(`articles/${id}`)
    .first('n')
  return { revision: json.revision, tags: json.tags, shelves, orders }
}

describe('an order for many stories', () => {
  it('asks D1 at most three times, with 24 statements, for each of them', async () => {
    const [few, many] = [await stories(2), await stories(12)]
    const [small, large] = [planOf(1_000), planOf(1_000)]
    await bulk({ order: 'retag', tags: ['새'], articles: few }, small)
    await bulk({ order: 'retag', tags: ['새'], articles: many }, large)
    expect((large.calls() - small.calls()) / 10).toBeLessThanOrEqual(3)
    expect(small.calls() - 2 * 3).toBeLessThanOrEqual(6)
    expect((large.statements() - small.statements()) / 10).toBeLessThanOrEqual(24)
  })

  it.each(
    Array.from({ length: 12 }, (_, nth) => nth + 4),
  )('that D1 leaves after %i calls tells of every story, leaves none half written, and the rest is sent again', async (most) => {
    const articles = await stories(3)
    const { status, json } = await bulk({ order: 'retag', tags: ['새'], articles }, planOf(most))
    expect(status).toBe(200)
    expect(json.results.map(({ id }) => id)).toEqual(articles.map(({ id }) => id))
    for (const { id, status, revision, problem } of json.results) {
      const isDone = status === 200
      if (!isDone) expect([status, problem?.type]).toEqual([503, '/admin/docs#unavailable'])
      if (isDone) expect(revision).toBe(2)
      const changed = { revision: 2, tags: ['새'], shelves: 1, orders: 2 }
      expect(await stateOf(id)).toEqual(
        isDone ? changed : { revision: 1, tags: ['처음'], shelves: 0, orders: 1 },
      )
    }
    const rest = articles.filter((_, at) => json.results[at]?.status !== 200)
    if (rest.length === 0) return
    const again = await bulk({ order: 'retag', tags: ['새'], articles: rest }, planOf(1_000))
    expect(again.json.results.map(({ status }) => status)).toEqual(rest.map(() => 200))
  })
})
