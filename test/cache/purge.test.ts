import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { drain } from '../../src/cache/drain.ts'
import type { EdgeCache } from '../../src/cache/purge.ts'
import { enqueuePurge } from '../../src/db/outbox.ts'

const now = 1_763_505_600

/** An edge that writes down what it is asked to purge, and refuses when it is told to. */
function edge(refuses: () => boolean = () => false) {
  const calls: string[][] = []
  const cache: EdgeCache = {
    purge: async (options) => {
      calls.push('tags' in options ? options.tags : ['everything'])
      return refuses()
        ? { success: false, errors: [{ code: 1, message: 'rate limited' }] }
        : { success: true, errors: [] }
    },
  }
  return { cache, calls }
}

const pending = async () => (await env.DB.prepare('SELECT count(*) n FROM outbox').first<number>('n')) ?? -1
const put = (tags: string[], dueAt = now) => env.DB.batch([enqueuePurge(env.DB, { tags, dueAt, now })])

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM outbox').run()
})

describe('draining the outbox', () => {
  it('merges all that is due into one call, each tag once', async () => {
    await put(['a1', 'l:all'])
    await put(['a2', 'l:all'])
    const { cache, calls } = edge()
    expect(await drain(env.DB, cache, now)).toBe('done')
    expect(calls).toEqual([['a1', 'l:all', 'a2']])
    expect(await pending()).toBe(0)
  })

  it('leaves what is due later', async () => {
    await put(['a1'], now + 60)
    const { cache, calls } = edge()
    expect(await drain(env.DB, cache, now)).toBe('done')
    expect([calls, await pending()]).toEqual([[], 1])
    await drain(env.DB, cache, now + 60)
    expect([calls, await pending()]).toEqual([[['a1']], 0])
  })

  it('asks for at most a hundred tags a call, and for everything where there are more than three hundred', async () => {
    await put(Array.from({ length: 250 }, (_, at) => `a${at}`))
    const some = edge()
    await drain(env.DB, some.cache, now)
    expect(some.calls.map((call) => call.length)).toEqual([100, 100, 50])
    await put(Array.from({ length: 301 }, (_, at) => `a${at}`))
    const many = edge()
    await drain(env.DB, many.cache, now)
    expect(many.calls).toEqual([['everything']])
  })

  it('keeps the tags of a refused call, asks no more for twelve seconds, and then purges all', async () => {
    await put(['a1'])
    let refused = true
    const { cache, calls } = edge(() => refused)
    expect(await drain(env.DB, cache, now)).toBe('queued')
    expect(await env.DB.prepare('SELECT attempts FROM outbox').first('attempts')).toBe(1)
    refused = false
    await put(['a2'])
    expect(await drain(env.DB, cache, now + 11)).toBe('queued')
    expect(calls).toHaveLength(1)
    expect(await drain(env.DB, cache, now + 12)).toBe('done')
    expect(calls[1]?.sort()).toEqual(['a1', 'a2'])
    expect([calls.length, await pending()]).toEqual([2, 0])
  })

  it('keeps the tags when the platform throws', async () => {
    await put(['a1'])
    const broken: EdgeCache = { purge: () => Promise.reject(new Error('internal')) }
    expect(await drain(env.DB, broken, now)).toBe('queued')
    expect(await pending()).toBe(1)
  })

  it('keeps the tags when the platform does not answer within five seconds', async () => {
    await put(['a1'])
    const silent: EdgeCache = { purge: () => new Promise(() => {}) }
    expect(await drain(env.DB, silent, now)).toBe('queued')
    expect(await pending()).toBe(1)
  }, 10_000)

  it('says unavailable and keeps nothing where no edge stands in front', async () => {
    await put(['a1'])
    expect(await drain(env.DB, null, now)).toBe('unavailable')
    expect(await pending()).toBe(0)
  })
})
