import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Env } from '../../src/config.ts'
import { openEdge } from './edge.ts'

/** A database that can be told to be dead, or to lose its answers after doing its work. */
let trouble: 'none' | 'dead' | 'dies after the next batch' | 'loses the next answer' = 'none'
const fragile = new Proxy(env.DB, {
  get(database, name) {
    const member = Reflect.get(database, name)
    if (name !== 'batch') return typeof member === 'function' ? member.bind(database) : member
    return async (statements: D1PreparedStatement[]) => {
      if (trouble === 'dead') throw new Error('D1_ERROR: Network connection lost.')
      const writes = statements.length > 6
      const results = await database.batch(statements)
      if (writes && trouble === 'dies after the next batch') trouble = 'dead'
      if (writes && trouble === 'loses the next answer') {
        trouble = 'none'
        throw new Error('D1_ERROR: Network connection lost.')
      }
      return results
    }
  },
})

const bindings: Env = { ...env, DB: fragile }
const edge = await openEdge(bindings)
afterAll(() => vi.useRealTimers())

const story = (title: string) => ({
  status: 'published',
  title,
  sections: ['economy'],
  body: { format: 'text', content: '글.' },
})
const { json: first } = await edge.order('POST', '/admin/articles', story('처음'))
const own = `/articles/${first.id}`
const revision = async () => (await edge.order('GET', `/admin/articles/${first.id}`)).json.revision as number
const rename = async (title: string) =>
  edge.order('PATCH', `/admin/articles/${first.id}`, { title }, await revision())
const pending = async () => env.DB.prepare('SELECT count(*) n FROM outbox').first<number>('n')
const minute = () => edge.strike('* * * * *')

beforeAll(async () => {
  edge.pass(61)
  await minute()
})

describe('a purge that does not come through', () => {
  it('is queued, told to the editor, and made good by the clock', async () => {
    await edge.read(own)
    const purge = vi.spyOn(edge.cache, 'purge').mockResolvedValue({ success: false, errors: [] })
    expect((await rename('거절된 청소')).json.purge).toBe('queued')
    expect((await edge.read(own)).body).toContain('처음')
    purge.mockRejectedValue(new Error('internal error'))
    edge.pass(12)
    await minute()
    expect(await pending()).toBeGreaterThan(0)
    purge.mockRestore()
    edge.pass(12)
    await minute()
    expect((await edge.read(own)).body).toContain('거절된 청소')
  })

  it('is made good by the clock when the Worker died between the batch and the purge', async () => {
    await edge.read(own)
    const now = await revision()
    trouble = 'dies after the next batch'
    const { status } = await edge.order(
      'PATCH',
      `/admin/articles/${first.id}`,
      { title: '죽기 전에 쓴 제목' },
      now,
    )
    trouble = 'none'
    expect(status).toBe(200)
    expect((await edge.read(own)).body).not.toContain('죽기 전에 쓴 제목')
    await minute()
    expect((await edge.read(own)).body).toContain('죽기 전에 쓴 제목')
  })

  it('is repeated a minute later, for a page that was being made when the story changed', async () => {
    await rename('둘째 청소')
    await edge.read(own)
    expect((await edge.read(own)).cache).toBe('HIT')
    edge.pass(60)
    await minute()
    expect((await edge.read(own)).cache).toBe('MISS')
    expect(await pending()).toBe(0)
  })

  it('keeps to the limits under a burst of 200 edits, and all pages turn fresh', async () => {
    const purge = vi.spyOn(edge.cache, 'purge')
    for (let nth = 0; nth < 200; nth += 1) await rename(`${nth}번째 고침`)
    expect(purge.mock.calls.length).toBeLessThanOrEqual(26)
    purge.mockRestore()
    for (let waited = 0; waited < 3; waited += 1) {
      edge.pass(60)
      await minute()
    }
    expect(await pending()).toBe(0)
    for (const path of [own, '/', '/economy']) expect((await edge.read(path)).body).toContain('199번째 고침')
  })
})

describe('an answer of the database that is lost', () => {
  it('is not taken for a failure: the order was carried out once', async () => {
    const before = await revision()
    trouble = 'loses the next answer'
    const { status, json } = await edge.order(
      'PATCH',
      `/admin/articles/${first.id}`,
      { title: '잃은 답' },
      before,
    )
    expect([status, json.revision]).toEqual([200, before + 1])
    expect(await revision()).toBe(before + 1)
  })

  it('does not file a new story twice', async () => {
    trouble = 'loses the next answer'
    const { status, json } = await edge.order('POST', '/admin/articles', story('한 번만'))
    expect(status).toBe(201)
    const filed = await env.DB.prepare("SELECT id FROM article WHERE title = '한 번만'").all<{ id: number }>()
    expect(filed.results).toEqual([{ id: json.id }])
  })
})

describe('readers in trouble', () => {
  it('500 at once for one cold page cause one rendering', async () => {
    await edge.order('POST', '/admin/purge', { everything: true })
    const before = edge.stats.runs
    const answers = await Promise.all(Array.from({ length: 500 }, () => edge.read('/economy')))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(edge.stats.runs - before).toBe(1)
  })

  it('get every warm page through ten minutes without a database, and a cold one as a 503 in our dress', async () => {
    const warm = ['/', own, '/economy', '/photos', '/weather', '/about', '/weather.json']
    for (const path of warm) await edge.read(path)
    await minute()
    trouble = 'dead'
    for (let waited = 0; waited <= 10; waited += 1) {
      for (const path of warm) expect([path, (await edge.read(path)).status]).toEqual([path, 200])
      await edge.settled()
      edge.pass(60)
    }
    const cold = await edge.read('/culture')
    expect(cold.status).toBe(503)
    expect(cold.body).toContain('스포츠')
    trouble = 'none'
    expect((await edge.read('/culture')).status).toBe(200)
  })
})
