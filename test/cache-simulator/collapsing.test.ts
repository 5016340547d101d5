import { describe, expect, it } from 'vitest'
import { simulated, statusOf } from './simulated.ts'

const crowd = <Value>(size: number, one: () => Promise<Value>) =>
  Promise.all(Array.from({ length: size }, one))

describe('S25 parallel requests for one cold key run the Worker once (index)', () => {
  it('and all get its answer: one MISS, the others HIT (their status: *unverified*)', async () => {
    const { edge, get } = simulated(async () => {
      await scheduler.wait(20)
      return new Response('x', { headers: { 'Cache-Control': 'max-age=60' } })
    })
    const responses = await crowd(500, () => get('/x'))
    expect(new Set(await Promise.all(responses.map((response) => response.text())))).toEqual(new Set(['x']))
    expect(edge.stats).toEqual({ runs: 1, answers: { MISS: 1, HIT: 499 } })
  })

  it('also when the answer is stale as soon as it is stored', async () => {
    const { edge, get } = simulated(async () => {
      await scheduler.wait(10)
      return new Response('x', { headers: { 'Cache-Control': 'no-cache' } })
    })
    await crowd(20, () => get('/x'))
    expect(edge.stats.runs).toBe(1)
  })

  it('different keys do not wait for one another', async () => {
    const gate = Promise.withResolvers<void>()
    const { status } = simulated(async (request) => {
      if (request.url.endsWith('/slow')) await gate.promise
      return new Response('x', { headers: { 'Cache-Control': 'max-age=60' } })
    })
    const slow = status('/slow')
    expect(await status('/quick')).toBe('MISS')
    gate.resolve()
    expect(await slow).toBe('MISS')
  })

  it('an answer that may not be stored is made for each', async () => {
    let run = 0
    const { edge, get } = simulated(async () => {
      const mine = ++run
      await scheduler.wait(5)
      return new Response(`reader ${mine}`, { headers: { 'Cache-Control': 'private' } })
    })
    const responses = await crowd(20, () => get('/x'))
    expect(new Set(responses.map(statusOf))).toEqual(new Set(['BYPASS']))
    expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(20)
    expect(edge.stats.runs).toBe(20)
  })

  it('an exception reaches all who wait (*unverified*)', async () => {
    const { edge, get } = simulated(async () => {
      await scheduler.wait(5)
      throw new Error('D1 is dead')
    })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => get('/x')))
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    expect(edge.stats.runs).toBe(1)
  })

  it('variants run once each', async () => {
    const { edge, get } = simulated(async (request) => {
      await scheduler.wait(5)
      const headers = { 'Cache-Control': 'max-age=60', Vary: 'Accept-Language' }
      return new Response(request.headers.get('Accept-Language'), { headers })
    })
    const languages = Array.from({ length: 30 }, (_, at) => ['ko', 'en', 'ja'][at % 3] ?? '')
    const responses = await Promise.all(
      languages.map((language) => get('/x', { 'Accept-Language': language })),
    )
    expect(await Promise.all(responses.map((response) => response.text()))).toEqual(languages)
    expect(edge.stats.runs).toBe(3)
  })

  it('a stale entry is asked about once for all who wait (*unverified*)', async () => {
    const { edge, get, forward } = simulated(async () => {
      await scheduler.wait(5)
      return new Response('x', { headers: { 'Cache-Control': 'max-age=60' } })
    })
    await get('/x')
    forward(60)
    await crowd(20, () => get('/x'))
    expect(edge.stats.runs).toBe(2)
  })
})

describe('limits of size (limitations)', () => {
  const megabyte = 1024 * 1024

  it('a body beyond the limit streams through whole and is never stored: MISS every time (debugging)', async () => {
    const { edge, get } = simulated(
      () => {
        let left = 3
        const stream = new ReadableStream({
          pull(controller) {
            if (left-- === 0) return controller.close()
            controller.enqueue(new Uint8Array(megabyte).fill(left))
          },
        })
        return new Response(stream, { headers: { 'Cache-Control': 'max-age=60' } })
      },
      { mostBytes: 1.5 * megabyte },
    )
    for (const response of [await get('/x'), await get('/x')]) {
      expect(statusOf(response)).toBe('MISS')
      const bytes = new Uint8Array(await response.arrayBuffer())
      expect([bytes.length, bytes[0], bytes.at(-1)]).toEqual([3 * megabyte, 2, 0])
    }
    expect(edge.size()).toEqual({ entries: 0, bytes: 0 })
  })

  it('when memory is full the entry unused for longest goes', async () => {
    const body = 'x'.repeat(1000)
    const { edge, status } = simulated(
      () => new Response(body, { headers: { 'Cache-Control': 'max-age=60' } }),
      {
        mostBytes: 3500,
      },
    )
    for (const path of ['/a', '/b', '/c', '/a', '/d']) await status(path)
    expect(edge.size().bytes).toBeLessThanOrEqual(3500)
    expect([await status('/a'), await status('/c'), await status('/d')]).toEqual(['HIT', 'HIT', 'HIT'])
    expect(await status('/b')).toBe('MISS')
  })
})
