import { describe, expect, it } from 'vitest'
import { simulated, statusOf } from './simulated.ts'

function breakable(cacheControl: string, how: 'throws' | number) {
  const state = { broken: false }
  const edge = simulated(() => {
    if (state.broken && how === 'throws') throw new Error('D1 is dead')
    if (state.broken) return new Response('dead', { status: how as number })
    return new Response('good', { headers: { 'Cache-Control': cacheControl, 'Cache-Tag': 'a1' } })
  })
  return { ...edge, state }
}

describe.each([
  'throws',
  500,
  502,
  503,
] as const)('S14 stale and the Worker fails: %s (configuration, debugging)', (how) => {
  it('STALE within stale-if-error, the error after it', async () => {
    const { get, status, forward, state } = breakable('max-age=10, stale-if-error=100', how)
    await status('/x')
    state.broken = true
    forward(109)
    const response = await get('/x')
    expect([statusOf(response), response.headers.get('Age'), await response.text()]).toEqual([
      'STALE',
      '109',
      'good',
    ])
    forward(1)
    const outcome = await get('/x').then(
      (late) => late.status,
      () => 'throws',
    )
    expect(outcome).toBe(how)
  })

  it('without the directive always', async () => {
    const { status, forward, state } = breakable('max-age=10', how)
    await status('/x')
    state.broken = true
    forward(365 * 86400)
    expect(await status('/x')).toBe('STALE')
    state.broken = false
    expect(await status('/x')).toBe('EXPIRED')
  })

  it.each(['stale-if-error=0', 'no-cache'])('with %s the error passes', async (directive) => {
    const { get, status, forward, state } = breakable(`max-age=10, ${directive}`, how)
    await status('/x')
    state.broken = true
    forward(10)
    expect(
      await get('/x').then(
        (late) => late.status,
        () => 'throws',
      ),
    ).toBe(how)
  })
})

describe('S14 what covers (configuration)', () => {
  it('a 404 or 410 is no failure and replaces the entry', async () => {
    const { get, status, forward, state } = breakable('max-age=10', 410)
    await status('/x')
    state.broken = true
    forward(10)
    const response = await get('/x')
    expect([statusOf(response), response.status]).toEqual(['EXPIRED', 410])
    expect(await status('/x')).toBe('HIT')
  })

  it('a stored error covers for nothing, since only a successful answer does', async () => {
    let run = 0
    const { get, forward } = simulated(
      () => new Response(`${++run}`, { status: 503, headers: { 'Cache-Control': 'max-age=5' } }),
    )
    await get('/x')
    forward(5)
    const response = await get('/x')
    expect([statusOf(response), await response.text()]).toEqual(['EXPIRED', '2'])
  })

  it('a body that breaks off is a failure', async () => {
    let broken = false
    const { status, forward } = simulated(() => {
      const torn = new ReadableStream({ pull: (controller) => controller.error(new Error('torn')) })
      return new Response(broken ? torn : 'good', { headers: { 'Cache-Control': 'max-age=10' } })
    })
    await status('/x')
    broken = true
    forward(10)
    expect(await status('/x')).toBe('STALE')
  })
})

describe('S15 no entry and the Worker fails (configuration)', () => {
  it('its 5xx passes and is not stored', async () => {
    const { edge, get, state } = breakable('max-age=10', 503)
    state.broken = true
    const response = await get('/x')
    expect([response.status, await response.text(), edge.size().entries]).toEqual([503, 'dead', 0])
  })

  it('its exception passes, and the next request runs it again', async () => {
    const { get, status, state } = breakable('max-age=10', 'throws')
    state.broken = true
    await expect(get('/x')).rejects.toThrow('D1 is dead')
    state.broken = false
    expect(await status('/x')).toBe('MISS')
  })

  it('a purged entry covers for nothing', async () => {
    const { edge, get, status, state } = breakable('max-age=10', 503)
    await status('/x')
    state.broken = true
    await edge.cache.purge({ tags: ['a1'] })
    expect((await get('/x')).status).toBe(503)
  })
})
