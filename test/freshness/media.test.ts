import { afterAll, describe, expect, it, vi } from 'vitest'
import { bytesOf, pngOf } from '../media/pictures.ts'
import { read } from '../newsroom.ts'
import { openEdge } from './edge.ts'

const edge = await openEdge()
afterAll(() => vi.useRealTimers())

const polyglot = bytesOf(await pngOf(900, 60), '<html><script>alert(1)</script>')
const { json: photo } = await edge.order('POST', '/admin/photos', polyglot)
const copy = photo.copies[0].url as string

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  edge.fetch(new Request(`http://localhost${path}`, { method, headers }))
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe.each([
  ['the original', photo.url as string, 'image/png'],
  ['a copy', copy, 'image/webp'],
])('%s of a photo behind the edge', (_, path, type) => {
  it('has its own type, and nothing in it can run', async () => {
    const { status, headers } = await get(path)
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Disposition')).toBe('inline')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('Cache-Control')).toBe('public, max-age=86400')
  })

  it('comes in ranges, cut out of the one whole body that the Worker gives', async () => {
    const whole = await bytes(await get(path))
    const runs = edge.stats.runs
    const part = await get(path, { Range: 'bytes=4-9' })
    expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 4-9/${whole.length}`])
    expect(await bytes(part)).toEqual(whole.slice(4, 10))
    expect(await bytes(await get(path, { Range: 'bytes=-3' }))).toEqual(whole.slice(-3))
    const beyond = await get(path, { Range: `bytes=${whole.length}-` })
    expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, `bytes */${whole.length}`])
    expect(edge.stats.runs).toBe(runs)
  })

  it('is whole for whoever asks the Worker itself, whatever the range', async () => {
    const whole = await bytes(await get(path))
    const asked = await read(path, { headers: { Range: 'bytes=0-1' } })
    expect([asked.status, asked.headers.get('Accept-Ranges')]).toEqual([200, 'bytes'])
    expect(await bytes(asked)).toEqual(whole)
  })

  it('answers HEAD without a body, and 304 to who has it', async () => {
    const head = await get(path, {}, 'HEAD')
    expect([head.status, head.headers.get('Content-Type'), await head.text()]).toEqual([200, type, ''])
    const etag = (await get(path)).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^W\/"[a-z0-9.-]+"$/)
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(304)
    expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200)
  })
})

it('a photo that is taken down is gone from the edge at once, with its copies', async () => {
  const paths = [photo.url, copy]
  for (const path of paths) {
    await edge.read(path)
    expect((await edge.read(path)).cache).toBe('HIT')
  }
  await edge.order('POST', `/admin/photos/${photo.key}/take-down`, undefined, photo.revision)
  for (const path of paths) expect((await edge.read(path)).status).toBe(410)
})
