import { describe, expect, it } from 'vitest'
import { numbered, simulated, statusOf } from './simulated.ts'

const hidden = 'Cloudflare-CDN-Cache-Control'

/** Status before and after the end of the lifetime that is expected, in seconds. */
async function lives(headers: Record<string, string>, seconds: number, code = 200): Promise<void> {
  const { status, forward } = simulated(numbered(headers, code))
  expect(await status('/x')).toBe('MISS')
  forward(seconds - 1)
  expect(await status('/x')).toBe('HIT')
  forward(1)
  expect(await status('/x')).toBe('EXPIRED')
}

describe('S4 a cacheable answer is stored (index)', () => {
  it('the first GET is a MISS, the second a HIT that does not run the Worker and tells its Age', async () => {
    const { edge, get, forward } = simulated(numbered({ 'Cache-Control': 'public, max-age=60' }))
    const first = await get('/x')
    forward(7)
    const second = await get('/x')
    expect([statusOf(first), first.headers.get('Age')]).toEqual(['MISS', null])
    expect([statusOf(second), second.headers.get('Age')]).toEqual(['HIT', '7'])
    expect([await first.text(), await second.text(), edge.stats.runs]).toEqual(['run 1', 'run 1', 1])
  })
})

describe('S5 the most specific header gives the lifetime (configuration)', () => {
  it('Cloudflare-CDN-Cache-Control before CDN-Cache-Control before Cache-Control', async () => {
    const all = { [hidden]: 'max-age=30', 'CDN-Cache-Control': 'max-age=20', 'Cache-Control': 'max-age=10' }
    await lives(all, 30)
    await lives({ 'CDN-Cache-Control': 'max-age=20', 'Cache-Control': 'max-age=10' }, 20)
    await lives({ 'Cache-Control': 'max-age=10' }, 10)
  })

  it('of one header s-maxage comes before max-age, and max-age before Expires (RFC 9111 §4.2.1)', async () => {
    const expires = { Date: 'Mon, 23 Nov 2026 00:00:00 GMT', Expires: 'Mon, 23 Nov 2026 00:00:40 GMT' }
    await lives({ 'Cache-Control': 'max-age=10, s-maxage=20', ...expires }, 20)
    await lives({ 'Cache-Control': 'max-age=10', ...expires }, 10)
    await lives({ 'Cache-Control': 'public', ...expires }, 40)
    await lives(expires, 40)
  })

  it('Expires does not count beside a CDN header (cache/concepts/cdn-cache-control)', async () => {
    const expires = { Expires: 'Mon, 23 Nov 2026 01:00:00 GMT' }
    const { status } = simulated(numbered({ [hidden]: 'public', ...expires }))
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'EXPIRED'])
  })

  it('max-age on the CDN header rules although Cache-Control forbids to store (*unverified*)', async () => {
    await lives({ [hidden]: 'max-age=30', 'Cache-Control': 'private, no-store' }, 30)
  })

  it.each([
    ['MAX-AGE=30', 'names in any case'],
    ['max-age="30"', 'a quoted number'],
    ['max-age=30, max-age=90', 'the first of two'],
    ['foo="a, max-age=5", max-age=30', 'no directive inside quotes'],
    ['foo="say \\"hi, max-age=5\\"", max-age=30', 'escaped quotes'],
    [' ,, max-age=30 ,', 'empty elements'],
  ])('%s is 30 s: %s (RFC 9111 §5.2)', async (value) => {
    await lives({ 'Cache-Control': value }, 30)
  })

  it.each([
    'max-age=soon',
    'max-age=-1',
    'max-age=1.5',
    'max-age',
  ])('%s is stale at once (RFC 9111 §4.2.1)', async (value) => {
    const { status } = simulated(numbered({ 'Cache-Control': value }))
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'EXPIRED'])
  })

  it('an Age or Date of the Worker shortens the lifetime (RFC 9111 §4.2.3, *unverified*)', async () => {
    await lives({ 'Cache-Control': 'max-age=30', Age: '10' }, 20)
    await lives({ 'Cache-Control': 'max-age=30', Date: 'Sun, 22 Nov 2026 23:59:45 GMT' }, 15)
  })
})

describe('S6 the edge keeps its own headers to itself (configuration)', () => {
  const headers = {
    [hidden]: 'max-age=30',
    'CDN-Cache-Control': 'max-age=20',
    'Cache-Control': 'max-age=10',
    'Cache-Tag': 'a1',
  }
  it.each([
    'GET',
    'POST',
  ])('%s: Cloudflare-CDN-Cache-Control and Cache-Tag never reach the reader, CDN-Cache-Control does', async (method) => {
    const { get } = simulated(numbered(headers))
    for (const response of [await get('/x', {}, method), await get('/x', {}, method)]) {
      expect(response.headers.get(hidden)).toBeNull()
      expect(response.headers.get('Cache-Tag')).toBeNull()
      expect(response.headers.get('CDN-Cache-Control')).toBe('max-age=20')
      expect(response.headers.get('Cache-Control')).toBe('max-age=10')
    }
  })
})

describe('S7 without Cache-Control the heuristic table rules (configuration, debugging)', () => {
  it.each([
    [200, 7200],
    [203, 7200],
    [204, 7200],
    [300, 1200],
    [301, 1200],
    [404, 180],
    [405, 60],
    [410, 180],
    [414, 60],
    [501, 60],
  ])('a bare %i lives %i s', async (code, seconds) => {
    const { status, forward } = simulated(numbered({}, code))
    expect(await status('/x')).toBe('MISS')
    forward(seconds - 1)
    expect(await status('/x')).toBe('HIT')
    forward(1)
    expect(await status('/x')).not.toBe('HIT')
  })

  it.each([302, 307, 308, 400, 401, 403, 429, 500, 502, 503])('a bare %i is not stored', async (code) => {
    const { edge, status } = simulated(numbered({}, code))
    expect([await status('/x'), await status('/x'), edge.size().entries]).toEqual(['MISS', 'MISS', 0])
  })

  it.each([302, 403, 500])('a %i that says how long it lives is stored', async (code) => {
    const { status } = simulated(numbered({ 'Cache-Control': 'max-age=30' }, code))
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'HIT'])
  })

  it('with Cache-Control but no lifetime the table does not apply: stored, stale at once (*unverified*)', async () => {
    const { status } = simulated(numbered({ 'Cache-Control': 'public' }))
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'EXPIRED'])
  })

  it('a page in the name of a style sheet is BYPASS: Cache Deception Armor, only under the heuristic', async () => {
    const page = { 'Content-Type': 'text/html; charset=utf-8' }
    const bare = simulated(numbered(page))
    expect([await bare.status('/me/a.css'), await bare.status('/me/a.css')]).toEqual(['BYPASS', 'BYPASS'])
    expect([await bare.status('/me'), await bare.status('/me')]).toEqual(['MISS', 'HIT'])
    const marked = simulated(numbered({ ...page, 'Cache-Control': 'max-age=30' }))
    expect([await marked.status('/me/a.css'), await marked.status('/me/a.css')]).toEqual(['MISS', 'HIT'])
    const picture = simulated(numbered({ 'Content-Type': 'image/webp' }))
    expect([await picture.status('/me/a.jpg'), await picture.status('/me/a.jpg')]).toEqual(['MISS', 'HIT'])
  })
})
