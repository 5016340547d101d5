import { describe, expect, it } from 'vitest'
import { simulated, statusOf } from './simulated.ts'

const photo = () =>
  new Response('0123456789', {
    headers: { ETag: '"photo"', 'Content-Type': 'text/plain', 'Cache-Control': 'public, max-age=600' },
  })

describe('S23 Range is stripped and cut from the stored 200 (configuration, limitations)', () => {
  it('cold: the Worker makes the whole, the reader gets 206 and MISS; the next part is a HIT', async () => {
    const { edge, get, seen } = simulated(photo)
    const cold = await get('/x', { Range: 'bytes=0-3' })
    expect([cold.status, statusOf(cold), await cold.text()]).toEqual([206, 'MISS', '0123'])
    expect(seen[0]?.headers.has('Range')).toBe(false)
    const warm = await get('/x', { Range: 'bytes=4-7' })
    expect([warm.status, statusOf(warm), await warm.text()]).toEqual([206, 'HIT', '4567'])
    expect(warm.headers.get('Content-Range')).toBe('bytes 4-7/10')
    expect(edge.stats.runs).toBe(1)
  })

  it.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['BYTES = 1-2', '12', 'bytes 1-2/10'],
  ])('%s is %s (RFC 9110 §14.1.2)', async (range, text, contentRange) => {
    const { get } = simulated(photo)
    const response = await get('/x', { Range: range })
    expect([response.status, await response.text()]).toEqual([206, text])
    expect(response.headers.get('Content-Range')).toBe(contentRange)
    expect(response.headers.get('Content-Type')).toBe('text/plain')
  })

  it.each([
    'bytes=10-',
    'bytes=99-100',
    'bytes=-0',
  ])('%s cannot be satisfied: 416 (RFC 9110 §14.4)', async (range) => {
    const { get } = simulated(photo)
    const response = await get('/x', { Range: range })
    expect([response.status, await response.text()]).toEqual([416, ''])
    expect(response.headers.get('Content-Range')).toBe('bytes */10')
  })

  it.each([
    'bytes=0-1,4-5',
    'bytes=5-2',
    'bytes=-',
    'bytes=a-b',
    'lines=0-1',
  ])('%s gets the whole (several ranges and nonsense: *unverified*)', async (range) => {
    const { get } = simulated(photo)
    const response = await get('/x', { Range: range })
    expect([response.status, await response.text()]).toEqual([200, '0123456789'])
  })

  it('If-Range with the strong ETag gets the part, any other the whole (RFC 9110 §13.1.5)', async () => {
    const { get } = simulated(photo)
    const asked = (validator: string) => get('/x', { Range: 'bytes=0-1', 'If-Range': validator })
    expect((await asked('"photo"')).status).toBe(206)
    expect((await asked('W/"photo"')).status).toBe(200)
    expect((await asked('"older"')).status).toBe(200)
    expect((await asked('Sun, 22 Nov 2026 00:00:00 GMT')).status).toBe(200)
  })

  it('a condition comes before the range, and HEAD knows no range (RFC 9110 §13.2.2, §14.2)', async () => {
    const { get } = simulated(photo)
    expect((await get('/x', { Range: 'bytes=0-1', 'If-None-Match': '"photo"' })).status).toBe(304)
    expect((await get('/x', { Range: 'bytes=0-1' }, 'HEAD')).status).toBe(200)
  })

  it('nothing is cut from a missing page', async () => {
    const { get } = simulated(
      () => new Response('gone', { status: 404, headers: { 'Cache-Control': 'max-age=9' } }),
    )
    expect((await get('/x', { Range: 'bytes=0-1' })).status).toBe(404)
  })
})
