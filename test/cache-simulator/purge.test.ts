import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { simulateCache } from '../../src/local/cache-simulator/simulate-cache.ts'
import { edited, numbered, simulated, statusOf } from './simulated.ts'

const tagged = (tags: string) => numbered({ 'Cache-Control': 'max-age=600', 'Cache-Tag': tags })

describe('S18 purge by tag (purge)', () => {
  it('deletes every entry with the tag, ignoring case, and no other; the next request is a MISS', async () => {
    const { edge, status } = simulated((request) =>
      tagged(new URL(request.url).pathname.slice(1))(request, {} as ExecutionContext),
    )
    for (const path of ['/A1,l:home', '/b2,a1', '/a12', '/a']) await status(path)
    expect(await edge.cache.purge({ tags: ['a1'] })).toEqual({ success: true, errors: [] })
    expect(await status('/A1,l:home')).toBe('MISS')
    expect(await status('/b2,a1')).toBe('MISS')
    expect(await status('/a12')).toBe('HIT')
    expect(await status('/a')).toBe('HIT')
    await edge.cache.purge({ tags: ['L:HOME'] })
    expect(await status('/A1,l:home')).toBe('MISS')
  })

  it('leaves nothing for stale-while-revalidate to serve', async () => {
    const words = { now: 'old' }
    const { edge, get } = simulated(edited('max-age=60, stale-while-revalidate=600', words))
    await get('/x')
    words.now = 'new'
    await edge.cache.purge({ tags: ['a1'] })
    const response = await get('/x')
    expect([statusOf(response), await response.text()]).toEqual(['MISS', 'new'])
  })

  it('a render that began before the purge is stored after it (*unverified*)', async () => {
    const gate = Promise.withResolvers<void>()
    const { edge, get, status } = simulated(async () => {
      await gate.promise
      return new Response('old', { headers: { 'Cache-Control': 'max-age=60', 'Cache-Tag': 'a1' } })
    })
    const early = get('/x')
    await edge.cache.purge({ tags: ['a1'] })
    gate.resolve()
    await early
    expect(await status('/x')).toBe('HIT')
  })

  it('works from the Worker itself through ctx.cache, in fetch and in scheduled (scheduled: *unverified*)', async () => {
    const { edge, get, status } = simulated(async (request, ctx) => {
      if (request.method === 'POST') {
        const { purge } = ctx.cache ?? {}
        return Response.json(await purge?.({ tags: ['ordered'] }))
      }
      return new Response('x', { headers: { 'Cache-Control': 'max-age=60', 'Cache-Tag': 'ordered,struck' } })
    })
    await status('/x')
    expect(await (await get('/order', {}, 'POST')).json()).toEqual({ success: true, errors: [] })
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'HIT'])
    await edge.scheduled(createScheduledController({ cron: '* * * * *' }))
    expect(await status('/x')).toBe('MISS')
  })
})

describe('the ctx that the Worker gets', () => {
  it('is the real one with a cache, and its functions work when they are taken out of it', async () => {
    let done = false
    const { fetch } = simulateCache({
      fetch: (_request, _env, { waitUntil, cache }) => {
        const finish = async () => {
          done = (await cache?.purge({ purgeEverything: true }))?.success ?? false
        }
        waitUntil(finish())
        return new Response('x')
      },
    })
    const ctx = createExecutionContext()
    const request = new Request<unknown, IncomingRequestCfProperties>('http://maru.test/')
    expect(statusOf(await fetch(request, {}, ctx))).toBe('MISS')
    await waitOnExecutionContext(ctx)
    expect(done).toBe(true)
  })
})

describe('S19 purge by prefix and of everything (purge)', () => {
  async function left(options: CachePurgeOptions): Promise<string[]> {
    const { edge, status } = simulated(tagged('t'))
    const paths = ['/a/1', '/a/12?q=1', '/a/2', '/b']
    for (const path of paths) await status(path)
    await edge.cache.purge(options)
    const found = []
    for (const path of paths) if ((await status(path)) === 'HIT') found.push(path)
    return found
  }

  it('a prefix is a plain string prefix of the path', async () => {
    expect(await left({ pathPrefixes: ['/a/1'] })).toEqual(['/a/2', '/b'])
    expect(await left({ pathPrefixes: ['a/'] })).toEqual(['/b'])
    expect(await left({ pathPrefixes: ['/A/'] })).toEqual(['/a/1', '/a/12?q=1', '/a/2', '/b'])
  })

  it('tags and prefixes are a union', async () => {
    expect(await left({ tags: ['nothing'], pathPrefixes: ['/b'] })).toEqual(['/a/1', '/a/12?q=1', '/a/2'])
    expect(await left({ tags: ['t'], pathPrefixes: ['/b'] })).toEqual([])
  })

  it('purgeEverything leaves nothing', async () => {
    expect(await left({ purgeEverything: true })).toEqual([])
  })

  it.each<CachePurgeOptions>([
    { purgeEverything: true, tags: ['t'] },
    { purgeEverything: true, pathPrefixes: ['/'] },
    { pathPrefixes: ['https://maru.test/a'] },
    { pathPrefixes: ['//maru.test/a'] },
    { pathPrefixes: ['/a?q=1'] },
    { pathPrefixes: ['/a#top'] },
    {},
    { tags: [] },
  ])('%j is refused and deletes nothing (as success: false, *unverified*)', async (options) => {
    const { edge, status } = simulated(tagged('t'))
    await status('/a')
    expect(await edge.cache.purge(options)).toMatchObject({
      success: false,
      errors: [{ code: expect.any(Number) }],
    })
    expect(await status('/a')).toBe('HIT')
  })
})
