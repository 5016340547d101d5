import { describe, expect, it } from 'vitest'
import { edited, numbered, simulated, statusOf } from './simulated.ts'

describe('S11 stale within stale-while-revalidate (configuration, debugging)', () => {
  it('the old body at once as UPDATING, one background run, then HIT with the new body', async () => {
    const { edge, get, forward } = simulated(
      numbered({ 'Cache-Control': 'max-age=10, stale-while-revalidate=20' }),
    )
    await get('/x')
    forward(29)
    const stale = await get('/x')
    expect([statusOf(stale), stale.headers.get('Age'), await stale.text()]).toEqual([
      'UPDATING',
      '29',
      'run 1',
    ])
    await edge.settled()
    const renewed = await get('/x')
    expect([statusOf(renewed), renewed.headers.get('Age'), await renewed.text()]).toEqual([
      'HIT',
      '0',
      'run 2',
    ])
    expect([edge.stats.runs, edge.size().entries]).toEqual([2, 1])
  })

  it('all readers until the run is over get UPDATING, and it is one run', async () => {
    const { edge, get, status, forward } = simulated(async () => {
      await scheduler.wait(20)
      return new Response('x', { headers: { 'Cache-Control': 'max-age=10, stale-while-revalidate=20' } })
    })
    await get('/x')
    forward(15)
    const crowd = await Promise.all(Array.from({ length: 20 }, () => status('/x')))
    expect([new Set(crowd), edge.stats.runs]).toEqual([new Set(['UPDATING']), 2])
    await edge.settled()
    expect([await status('/x'), edge.stats.runs]).toEqual(['HIT', 2])
  })

  it('a background 304 renews the lifetime of the same body', async () => {
    const { edge, status, forward } = simulated(edited('max-age=10, stale-while-revalidate=20', { now: 'a' }))
    await status('/x')
    forward(15)
    expect(await status('/x')).toBe('UPDATING')
    await edge.settled()
    forward(9)
    expect(await status('/x')).toBe('HIT')
  })

  it('max-age=0 with a window always serves from the cache, one run a reader', async () => {
    const { edge, status } = simulated(numbered({ 'Cache-Control': 'max-age=0, stale-while-revalidate=60' }))
    await status('/x')
    for (const run of [2, 3]) {
      expect(await status('/x')).toBe('UPDATING')
      await edge.settled()
      expect(edge.stats.runs).toBe(run)
    }
  })

  it.each([
    'throws',
    'answers 503',
    'answers no-store',
  ])('a background run that %s leaves the old entry (*unverified*)', async (how) => {
    let broken = false
    const { edge, get, status, forward } = simulated(() => {
      if (broken && how === 'throws') throw new Error('D1 is dead')
      if (broken && how === 'answers 503') return new Response('no', { status: 503 })
      const value = broken ? 'no-store' : 'max-age=10, stale-while-revalidate=60'
      return new Response('good', { headers: { 'Cache-Control': value } })
    })
    await status('/x')
    broken = true
    forward(15)
    await status('/x')
    await edge.settled()
    const next = await get('/x')
    expect([statusOf(next), await next.text()]).toEqual(['UPDATING', 'good'])
  })
})

describe('S13 three directives forbid to serve stale (configuration, RFC 9111 §4.2.4)', () => {
  const windows = 'stale-while-revalidate=600, stale-if-error=600'
  it.each([
    `s-maxage=10, ${windows}`,
    `max-age=10, must-revalidate, ${windows}`,
    `max-age=10, proxy-revalidate, ${windows}`,
    's-maxage=10',
  ])('%s: neither UPDATING nor STALE', async (value) => {
    let broken = false
    const { get, status, forward } = simulated(() =>
      broken
        ? new Response('dead', { status: 503 })
        : new Response('good', { headers: { 'Cache-Control': value } }),
    )
    await status('/x')
    forward(10)
    expect(await status('/x')).toBe('EXPIRED')
    forward(10)
    broken = true
    const response = await get('/x')
    expect([response.status, await response.text()]).toEqual([503, 'dead'])
  })
})
