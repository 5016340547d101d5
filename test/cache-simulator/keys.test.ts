import { describe, expect, it } from 'vitest'
import { numbered, simulated, statusOf } from './simulated.ts'

const minute = { 'Cache-Control': 'public, max-age=60' }

describe('S1 only GET and HEAD are looked up (limitations, debugging)', () => {
  it.each([
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
  ])('%s runs the Worker and says BYPASS', async (method) => {
    const { edge, get, seen } = simulated(numbered(minute))
    await get('/a')
    const response = await get('/a', { 'If-None-Match': '"x"' }, method)
    expect([statusOf(response), await response.text()]).toEqual(['BYPASS', 'run 2'])
    expect(seen[1]?.method).toBe(method)
    expect(seen[1]?.headers.get('If-None-Match')).toBe('"x"')
    expect(edge.size().entries).toBe(1)
  })

  it('a WebSocket upgrade runs the Worker although it is a GET (limitations)', async () => {
    const { status } = simulated(numbered(minute))
    await status('/a')
    expect(await status('/a', { Upgrade: 'websocket' })).toBe('BYPASS')
  })
})

describe('S2 GET and HEAD share an entry (cache-keys)', () => {
  it('HEAD on a cold cache runs a GET, stores it and answers without a body', async () => {
    const { get, head, seen } = simulated(numbered(minute))
    const cold = await head('/a')
    expect([statusOf(cold), await cold.text(), seen[0]?.method]).toEqual(['MISS', '', 'GET'])
    expect(cold.headers.get('Content-Length')).toBe('5')
    const warm = await get('/a')
    expect([statusOf(warm), await warm.text()]).toEqual(['HIT', 'run 1'])
  })

  it('HEAD on a warm cache is a HIT with the headers of the GET', async () => {
    const { get, head } = simulated(numbered({ ...minute, 'X-Desk': 'politics' }))
    await get('/a')
    const response = await head('/a')
    expect([statusOf(response), await response.text()]).toEqual(['HIT', ''])
    expect(response.headers.get('X-Desk')).toBe('politics')
  })

  it('HEAD of an answer that is not stored has no body either', async () => {
    const { head } = simulated(numbered({ 'Cache-Control': 'no-store' }))
    const response = await head('/a')
    expect([statusOf(response), await response.text()]).toEqual(['BYPASS', ''])
  })
})

describe('S3 the key is the path and the raw query (cache-keys)', () => {
  it.each([
    ['/x?a=1&b=2', '/x?b=2&a=1'],
    ['/x', '/x/'],
    ['/x', '/x?'],
    ['/x', '/X'],
    ['/x?q=%EA%B0%80', '/x?q=가&'],
  ])('%s and %s are different entries', async (one, other) => {
    const { status } = simulated(numbered(minute))
    expect([await status(one), await status(other), await status(one)]).toEqual(['MISS', 'MISS', 'HIT'])
  })

  it('the host, cookies and the language of the reader do not count', async () => {
    const { edge, get } = simulated(numbered(minute))
    await get('/x')
    const elsewhere = new Request('https://other.test/x', {
      headers: { Cookie: 'a=b', 'Accept-Language': 'ko', 'User-Agent': 'Yeti' },
    })
    expect(statusOf(await edge.fetch(elsewhere))).toBe('HIT')
  })

  it.each([
    'X-HTTP-Method-Override',
    'X-HTTP-Method',
    'X-Method-Override',
    'X-Forwarded-Host',
    'X-Host',
    'X-Original-URL',
    'X-Rewrite-URL',
    'Forwarded',
    'Cloudflare-Workers-Version-Key',
  ])('%s has an entry of its own, against poisoning', async (name) => {
    const { status } = simulated(numbered(minute))
    await status('/x')
    expect(await status('/x', { [name]: 'evil' })).toBe('MISS')
  })

  it('X-Forwarded-Scheme counts unless it is http or https', async () => {
    const { status } = simulated(numbered(minute))
    await status('/x')
    expect(await status('/x', { 'X-Forwarded-Scheme': 'https' })).toBe('HIT')
    expect(await status('/x', { 'X-Forwarded-Scheme': 'nothttps' })).toBe('MISS')
  })
})

describe('S26 the version is part of the key (cache-keys)', () => {
  it('a new version starts cold, and a rolled back one finds its own entries', async () => {
    let version = 'v1'
    const { status } = simulated(numbered(minute), { version: () => version })
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'HIT'])
    version = 'v2'
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'HIT'])
    version = 'v1'
    expect(await status('/x')).toBe('HIT')
  })

  it('across versions the cache is shared when no version is given', async () => {
    const { status } = simulated(numbered(minute))
    expect([await status('/x'), await status('/x')]).toEqual(['MISS', 'HIT'])
  })
})
