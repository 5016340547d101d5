import { describe, expect, it } from 'vitest'
import { edited, simulated, statusOf } from './simulated.ts'

const minute = 'public, max-age=60'

describe('S16 whose conditions the Worker sees (changelog 2026-09-29, etag-headers)', () => {
  it('a plain MISS passes none of the reader', async () => {
    const { get, seen } = simulated(edited(minute, { now: 'a' }))
    const conditions = [
      'If-None-Match',
      'If-Modified-Since',
      'If-Match',
      'If-Unmodified-Since',
      'If-Range',
      'Range',
    ]
    await get('/x', Object.fromEntries(conditions.map((name) => [name, 'bytes=0-1'])))
    expect(conditions.filter((name) => seen[0]?.headers.has(name))).toEqual([])
  })

  it('a revalidation carries the stored ETag, not the one of the reader, and the stored Last-Modified', async () => {
    const modified = 'Sun, 22 Nov 2026 00:00:00 GMT'
    const { get, seen, forward } = simulated(
      () =>
        new Response('a', { headers: { ETag: 'W/"a"', 'Last-Modified': modified, 'Cache-Control': minute } }),
    )
    await get('/x')
    forward(60)
    await get('/x', { 'If-None-Match': '"mine"' })
    expect(seen[1]?.headers.get('If-None-Match')).toBe('W/"a"')
    expect(seen[1]?.headers.get('If-Modified-Since')).toBe(modified)
  })

  it('an entry without validators is asked for anew', async () => {
    const { status, seen, forward } = simulated(
      () => new Response('a', { headers: { 'Cache-Control': minute } }),
    )
    await status('/x')
    forward(60)
    expect(await status('/x', { 'If-None-Match': '"mine"' })).toBe('EXPIRED')
    expect(seen[1]?.headers.has('If-None-Match')).toBe(false)
  })
})

describe('S17 a reader who has the bytes gets 304 from the cache (etag-headers, RFC 9110 §13.1.2)', () => {
  it.each(['W/"a"', '"a"', '"b", W/"a"', '*'])('If-None-Match: %s', async (etag) => {
    const { edge, get } = simulated(edited(minute, { now: 'a' }))
    await get('/x')
    const response = await get('/x', { 'If-None-Match': etag })
    expect([response.status, statusOf(response), await response.text()]).toEqual([304, 'HIT', ''])
    expect(response.headers.get('ETag')).toBe('W/"a"')
    expect(response.headers.get('Cache-Control')).toBe(minute)
    expect(response.headers.get('Cache-Tag')).toBeNull()
    expect(edge.stats.runs).toBe(1)
  })

  it.each(['"b"', 'W/"b"', 'a'])('but 200 for If-None-Match: %s', async (etag) => {
    const { get } = simulated(edited(minute, { now: 'a' }))
    await get('/x')
    expect((await get('/x', { 'If-None-Match': etag })).status).toBe(200)
  })

  it('also when the cache had to ask the Worker first', async () => {
    const { get, forward } = simulated(edited(minute, { now: 'a' }))
    const cold = await get('/x', { 'If-None-Match': 'W/"a"' })
    expect([cold.status, statusOf(cold)]).toEqual([304, 'MISS'])
    forward(60)
    const asked = await get('/x', { 'If-None-Match': 'W/"a"' })
    expect([asked.status, statusOf(asked)]).toEqual([304, 'REVALIDATED'])
  })

  it('If-Modified-Since counts only without If-None-Match (RFC 9110 §13.1.3)', async () => {
    const modified = 'Sun, 22 Nov 2026 00:00:00 GMT'
    const { get } = simulated(
      () =>
        new Response('a', { headers: { ETag: '"a"', 'Last-Modified': modified, 'Cache-Control': minute } }),
    )
    await get('/x')
    expect((await get('/x', { 'If-Modified-Since': modified })).status).toBe(304)
    expect((await get('/x', { 'If-Modified-Since': 'Sat, 21 Nov 2026 00:00:00 GMT' })).status).toBe(200)
    expect((await get('/x', { 'If-Modified-Since': modified, 'If-None-Match': '"b"' })).status).toBe(200)
  })

  it('a missing page has no 304', async () => {
    const { get } = simulated(
      () => new Response('no', { status: 404, headers: { ETag: '"a"', 'Cache-Control': minute } }),
    )
    await get('/x')
    expect((await get('/x', { 'If-None-Match': '"a"' })).status).toBe(404)
  })
})
