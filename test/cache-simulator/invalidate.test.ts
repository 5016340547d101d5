import { describe, expect, it } from 'vitest'
import { edited, simulated, statusOf } from './simulated.ts'

describe('S20 invalidate keeps the body and marks it stale (changelog 2026-09-29; guide invalidate-cache, *unverified* here)', () => {
  it('without a window the reader waits: REVALIDATED or EXPIRED', async () => {
    const words = { now: 'old' }
    const { edge, get, status } = simulated(edited('max-age=600', words))
    await status('/x')
    await edge.cache.invalidate({ tags: ['A1'] })
    expect([await status('/x'), await status('/x')]).toEqual(['REVALIDATED', 'HIT'])
    words.now = 'new'
    await edge.cache.invalidate({ pathPrefixes: ['/x'] })
    const changed = await get('/x')
    expect([statusOf(changed), await changed.text()]).toEqual(['EXPIRED', 'new'])
  })

  it('with stale-while-revalidate the old page is served once more, in a window that starts now', async () => {
    const words = { now: 'old' }
    const value = 'max-age=3600, stale-while-revalidate=30'
    const { edge, get, status, forward } = simulated(edited(value, words))
    await status('/x')
    words.now = 'new'
    await edge.cache.invalidate({ purgeEverything: true })
    forward(29)
    const once = await get('/x')
    expect([statusOf(once), await once.text()]).toEqual(['UPDATING', 'old'])
    await edge.settled()
    const next = await get('/x')
    expect([statusOf(next), await next.text()]).toEqual(['HIT', 'new'])
    await edge.cache.invalidate({ tags: ['a1'] })
    forward(30)
    expect(await status('/x')).toBe('REVALIDATED')
  })

  it('a window that has ended is not extended', async () => {
    const { edge, status, forward } = simulated(edited('max-age=10, stale-while-revalidate=10', { now: 'a' }))
    await status('/x')
    forward(20)
    await edge.cache.invalidate({ tags: ['a1'] })
    expect(await status('/x')).toBe('REVALIDATED')
  })

  it('stale-if-error still covers', async () => {
    let broken = false
    const { edge, status } = simulated(() => {
      const headers = { 'Cache-Control': 'max-age=600, stale-if-error=60', 'Cache-Tag': 'a1' }
      return broken ? new Response('dead', { status: 500 }) : new Response('good', { headers })
    })
    await status('/x')
    broken = true
    await edge.cache.invalidate({ tags: ['a1'] })
    expect(await status('/x')).toBe('STALE')
  })
})
