import { describe, expect, it } from 'vitest'
import { numbered, simulated, statusOf } from './simulated.ts'

const long = 'public, max-age=600'

describe('S8 what may not be shared is not stored (configuration)', () => {
  it.each([
    { 'Cache-Control': long, 'Set-Cookie': 'a=b' },
    { 'Cache-Control': 'private' },
    { 'Cache-Control': 'PRIVATE, max-age=600' },
    { 'Cache-Control': 'no-store' },
    { 'Cache-Control': 'public, max-age=600, no-store' },
    { 'CDN-Cache-Control': 'no-store', 'Cache-Control': long },
  ])('%j = BYPASS, nothing stored, the Worker runs every time', async (headers) => {
    const { edge, status } = simulated(numbered(headers as Record<string, string>))
    expect([await status('/x'), await status('/x')]).toEqual(['BYPASS', 'BYPASS'])
    expect([edge.stats.runs, edge.size()]).toEqual([2, { entries: 0, bytes: 0 }])
  })

  it.each([
    'private="set-cookie"',
    'no-cache="Set-Cookie"',
  ])('with %s the stored copy loses the cookie alone', async (value) => {
    const headers = { 'Cache-Control': `${long}, ${value}`, 'Set-Cookie': 'a=b', 'X-Desk': 'politics' }
    const { get } = simulated(numbered(headers))
    await get('/x')
    const response = await get('/x')
    expect([statusOf(response), response.headers.get('Set-Cookie')]).toEqual(['HIT', null])
    expect(response.headers.get('X-Desk')).toBe('politics')
  })
})

describe('S9 a request with Authorization is stored only when the answer allows it (configuration)', () => {
  const bearer = { Authorization: 'Bearer x' }

  it('BYPASS without public, must-revalidate or s-maxage', async () => {
    const { edge, status } = simulated(numbered({ 'Cache-Control': 'max-age=600' }))
    expect([await status('/x', bearer), await status('/x', bearer)]).toEqual(['BYPASS', 'BYPASS'])
    expect(edge.size().entries).toBe(0)
  })

  it.each([
    'public, max-age=60',
    'must-revalidate, max-age=60',
    's-maxage=60',
  ])('stored with %s', async (value) => {
    const { status } = simulated(numbered({ 'Cache-Control': value }))
    expect([await status('/x', bearer), await status('/x', bearer)]).toEqual(['MISS', 'HIT'])
  })

  it('what was stored for others is a HIT for it too (cache-keys)', async () => {
    const { status } = simulated(numbered({ 'Cache-Control': 'max-age=600' }))
    await status('/x')
    expect(await status('/x', bearer)).toBe('HIT')
  })
})

describe('S23 statuses that are never stored (configuration, limitations)', () => {
  it.each([206, 520, 521, 522, 523, 524, 525, 526])('%i is never stored, whatever it says', async (code) => {
    const { edge, status } = simulated(numbered({ 'Cache-Control': long }, code))
    expect([await status('/x'), await status('/x'), edge.size().entries]).toEqual(['MISS', 'MISS', 0])
  })
})

describe('S24 Vary splits entries (configuration, index)', () => {
  const byLanguage = (request: Request) =>
    new Response(request.headers.get('Accept-Language') ?? 'none', {
      headers: { 'Cache-Control': long, Vary: 'Accept-Language, X-Desk', 'Cache-Tag': 'a1' },
    })

  it('by verbatim value of every header it names, in any case of the name', async () => {
    const { edge, get, status } = simulated(byLanguage)
    expect(await status('/x', { 'accept-language': 'ko, en' })).toBe('MISS')
    expect(await status('/x', { 'Accept-Language': 'ko,en' })).toBe('MISS')
    expect(await status('/x')).toBe('MISS')
    expect(await status('/x', { 'Accept-Language': 'ko, en', 'X-Desk': 'sports' })).toBe('MISS')
    const again = await get('/x', { 'Accept-Language': 'ko, en' })
    expect([statusOf(again), await again.text()]).toEqual(['HIT', 'ko, en'])
    expect([edge.keys().length, edge.size().entries]).toEqual([1, 4])
  })

  it('variants are purged together', async () => {
    const { edge, status } = simulated(byLanguage)
    await status('/x', { 'Accept-Language': 'ko' })
    await status('/x')
    await edge.cache.purge({ tags: ['a1'] })
    expect(await status('/x')).toBe('MISS')
    expect(await status('/x', { 'Accept-Language': 'ko' })).toBe('MISS')
  })

  it.each(['*', 'Accept, *'])('Vary: %s = BYPASS', async (vary) => {
    const { edge, status } = simulated(numbered({ 'Cache-Control': long, Vary: vary }))
    expect([await status('/x'), await status('/x'), edge.size().entries]).toEqual(['BYPASS', 'BYPASS', 0])
  })
})
