import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReadCounter } from '../../src/counter/read-counter.ts'
import { hourOf } from '../../src/news/popular.ts'
import { editor } from '../newsroom.ts'

const desk = await editor('desk')
const ids: number[] = []
for (let nth = 0; nth < 3; nth += 1) ids.push((await desk.publish({ title: `읽힌 기사 ${nth}` })).json.id)
const [first = 0, second = 0, third = 0] = ids
const draft = (await desk.create({ title: '초안' })).json.id as number

afterEach(() => vi.useRealTimers())

/** A counter of its own, under its own name. */
function counterNamed(name: string) {
  const stub = () => env.READS.get(env.READS.idFromName(name))
  return {
    stub,
    count: (article: number, reader = 'one', address = '192.0.2.1') =>
      stub().count({ article, address, agent: reader }),
    bring: () => runDurableObjectAlarm(stub()),
    restart: () => evictDurableObject(stub()),
    inside: <Result>(
      look: (storage: DurableObjectStorage, counter: ReadCounter) => Result | Promise<Result>,
    ) => runInDurableObject<ReadCounter, Result>(stub(), (counter, state) => look(state.storage, counter)),
    alarm: () => runInDurableObject(stub(), (_, state) => state.storage.getAlarm()),
  }
}

async function readsOf(id: number): Promise<number> {
  const sum = 'SELECT coalesce(sum(count), 0) AS n FROM reads WHERE article_id = ?'
  return (await env.DB.prepare(sum).bind(id).first<number>('n')) ?? 0
}

/** Reads of these stories that came in while the work was done. */
async function added(work: () => Promise<unknown>, ...stories: number[]): Promise<number[]> {
  const before = await Promise.all(stories.map(readsOf))
  await work()
  const after = await Promise.all(stories.map(readsOf))
  return after.map((reads, at) => reads - (before[at] ?? 0))
}

async function whileD1Fails(counter: ReturnType<typeof counterNamed>, work: () => Promise<unknown>) {
  const { DB } = env
  await counter.inside((_, object) => {
    const bindings = (object as unknown as { env: Record<string, unknown> }).env
    bindings.DB = failing
  })
  await work()
  await counter.inside((_, object) => {
    const bindings = (object as unknown as { env: Record<string, unknown> }).env
    bindings.DB = DB
  })
}

const failing = new Proxy(env.DB, {
  get: (database, name) =>
    name === 'batch'
      ? () => Promise.reject(new Error('D1_ERROR: Network connection lost.'))
      : Reflect.get(database, name).bind(database),
})

describe('a read', () => {
  it('reaches D1 by the alarm, within ten minutes, under its hour', async () => {
    const counter = counterNamed('alarm')
    const began = Date.now()
    await counter.count(first, 'one')
    await counter.count(first, 'two')
    await counter.count(second, 'one')
    const due = (await counter.alarm()) ?? 0
    expect(due).toBeGreaterThanOrEqual(began + 590_000)
    expect(due).toBeLessThanOrEqual(Date.now() + 600_000)
    expect(await added(counter.bring, first, second, third)).toEqual([2, 1, 0])
    const hours = await env.DB.prepare('SELECT DISTINCT hour FROM reads').all<{ hour: number }>()
    expect(hours.results.map(({ hour }) => hour)).toContain(hourOf(Math.floor(began / 1000)))
  })

  it('of one reader counts once an hour for each story', async () => {
    const counter = counterNamed('reader')
    expect(await counter.count(first)).toBe(true)
    expect(await counter.count(first)).toBe(false)
    expect(await counter.count(second)).toBe(true)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    expect(await counter.count(first)).toBe(true)
  })

  it('of a story that is not released, or is none, is left out', async () => {
    const counter = counterNamed('hidden')
    await counter.count(draft)
    await counter.count(999_999_999)
    await counter.count(third)
    expect(await added(counter.bring, draft, 999_999_999, third)).toEqual([0, 0, 1])
  })
})

describe('a flood', () => {
  it('from one address with invented browsers counts at most twenty times an hour for a story', async () => {
    const counter = counterNamed('flood')
    const counted = await Promise.all(
      Array.from({ length: 300 }, (_, nth) => counter.count(first, `browser ${nth}`, '198.51.100.9')),
    )
    expect(counted.filter(Boolean)).toHaveLength(20)
    expect(await counter.count(first, 'browser 1', '198.51.100.10')).toBe(true)
    expect(await added(counter.bring, first)).toEqual([21])
  })

  it('of numbers that are no stories fills neither the counter nor D1', async () => {
    const counter = counterNamed('numbers')
    await counter.inside((storage) => {
      storage.sql.exec(`WITH RECURSIVE n(i) AS (SELECT 1000000 UNION ALL SELECT i + 1 FROM n WHERE i < 1019999)
        INSERT INTO waiting SELECT 0, i, 1 FROM n`)
    })
    await counter.restart()
    expect(await counter.count(777_777)).toBe(false)
    const rows = await env.DB.prepare('SELECT count(*) AS n FROM reads').first<number>('n')
    await counter.bring()
    await counter.inside((storage) => storage.setAlarm(Date.now() + 1000))
    await counter.bring()
    expect(await env.DB.prepare('SELECT count(*) AS n FROM reads').first<number>('n')).toBe(rows)
    expect(await counter.count(first)).toBe(true)
  })
})

describe('a restart', () => {
  it('loses no read, and does not count a reader again', async () => {
    const counter = counterNamed('restart')
    await counter.count(first)
    await counter.restart()
    expect(await counter.count(first)).toBe(false)
    await counter.count(first, 'two')
    await counter.restart()
    expect(await added(counter.bring, first)).toEqual([2])
  })

  it('between D1’s commit and the counter’s own note adds nothing twice', async () => {
    const counter = counterNamed('crash')
    await counter.count(first)
    const left = await counter.inside((storage) => {
      storage.sql.exec('INSERT INTO leaving SELECT * FROM waiting')
      storage.sql.exec('DELETE FROM waiting')
      storage.sql.exec('UPDATE self SET number = number + 1')
      return storage.sql.exec('SELECT * FROM leaving').toArray()
    })
    expect(left).toHaveLength(1)
    expect(await added(counter.bring, first)).toEqual([1])
    await counter.inside((storage) => {
      for (const row of left) storage.sql.exec('INSERT INTO leaving VALUES (?, ?, ?)', ...Object.values(row))
      return storage.setAlarm(Date.now() + 1000)
    })
    await counter.restart()
    expect(await added(counter.bring, first)).toEqual([0])
    await counter.count(first, 'two')
    expect(await added(counter.bring, first)).toEqual([1])
  })

  it('with its storage lost begins under a new name, so that its low numbers are taken', async () => {
    const counter = counterNamed('lost')
    for (const reader of ['one', 'two', 'three']) {
      await counter.count(first, reader)
      expect(await added(counter.bring, first)).toEqual([1])
    }
    await counter.inside((storage) => storage.deleteAll())
    await counter.restart()
    await counter.count(first)
    expect(await added(counter.bring, first)).toEqual([1])
  })
})

describe('while D1 fails', () => {
  it('reads wait, are tried again in a minute, and are added once', async () => {
    const counter = counterNamed('failing')
    await counter.count(first)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    await whileD1Fails(counter, async () => {
      expect(await added(counter.bring, first)).toEqual([0])
      expect(await counter.alarm()).toBeLessThanOrEqual(Date.now() + 60_000)
      await counter.count(first, 'two')
      expect(await added(counter.bring, first)).toEqual([0])
    })
    expect(warn.mock.calls.flat().join()).toContain('kept and tried again in a minute')
    warn.mockRestore()
    expect(await added(counter.bring, first)).toEqual([2])
  })
})

describe('what is remembered of a reader', () => {
  it('is a mark under a salt of the hour, never the address or the browser', async () => {
    const counter = counterNamed('marks')
    await counter.count(first, 'Mozilla/5.0 (test)', '203.0.113.77')
    const stored = await counter.inside((storage) =>
      JSON.stringify(
        ['self', 'term', 'seen', 'waiting', 'leaving'].map((table) =>
          storage.sql.exec(`SELECT * FROM ${table}`).toArray(),
        ),
      ),
    )
    expect(stored).toContain(`"article":${first}`)
    expect(stored).not.toMatch(/203\.0\.113|Mozilla/)
  })

  it('is forgotten with the salt once the hour is over, even when nobody reads any more', async () => {
    const counter = counterNamed('forgetting')
    const noon = Date.UTC(2099, 2, 4, 3, 5)
    vi.useFakeTimers({ toFake: ['Date'], now: noon })
    await counter.count(first)
    await counter.bring()
    expect(await counter.alarm()).toBe(Date.UTC(2099, 2, 4, 4))
    vi.setSystemTime(Date.UTC(2099, 2, 4, 4))
    await counter.bring()
    const left = await counter.inside((storage) => [
      ...storage.sql.exec('SELECT * FROM seen').toArray(),
      ...storage.sql.exec('SELECT * FROM term').toArray(),
    ])
    expect(left).toEqual([])
    expect(await counter.alarm()).toBeNull()
  })

  it('does not put off the next reads: they still leave within ten minutes', async () => {
    const counter = counterNamed('prompt')
    const noon = Date.UTC(2099, 2, 4, 3, 5)
    vi.useFakeTimers({ toFake: ['Date'], now: noon })
    await counter.count(first)
    await counter.bring()
    await counter.count(first, 'two')
    expect(await counter.alarm()).toBe(noon + 600_000)
  })
})
