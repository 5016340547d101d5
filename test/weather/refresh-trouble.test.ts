import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { refreshWeather, type Tick } from '../../src/weather/refresh.ts'
import { readObserved } from '../../src/weather/store.ts'
import { errorEnvelope, seoul, surfaceMap } from '../kma/documents.ts'
import { type FakeKma, openKma } from '../kma/fake-kma.ts'

const kv = env.WEATHER
const seven = Date.UTC(2025, 10, 18, 22) / 1000
const eight = surfaceMap({ at: '2025-11-19T08', stations: [seoul({ ta: '8.0' })] })

let kma: FakeKma
let lines: string[]

function strike(told: Partial<Tick> = {}) {
  const log = (line: string) => void lines.push(line)
  const asked = { kv, feedUrl: kma.url, apihubUrl: kma.apihub.url, apihubKey: null }
  return refreshWeather({ ...asked, now: seven + 4500, log, ...told })
}

beforeEach(async () => {
  kma = openKma()
  lines = []
  for (const { name } of (await kv.list()).keys) await kv.delete(name)
  await kma.answers(surfaceMap({ at: '2025-11-19T07', stations: [seoul({ ta: '7.0' })] }))
  await strike({ now: seven + 900 })
})

describe('whatever KMA does, the last good value stays and one line says what to do', () => {
  const nothingToDo: [string, () => Promise<void>, budget?: number][] = [
    ['answers 500', () => kma.isDown()],
    ['answers 503 with a good document', () => kma.answers(eight, { status: 503 })],
    ['sends half a document', () => kma.answers(eight.slice(0, eight.length / 2))],
    ['sends half a syllable', () => kma.answers(new TextEncoder().encode(eight).slice(0, -70))],
    [
      'sends a web page',
      () => kma.answers('<!doctype html><title>점검</title>', { contentType: 'text/html' }),
    ],
    ['sends nothing', () => kma.answers('')],
    ['answers 200 with an error', () => kma.answers(errorEnvelope('HTTP_ERROR'))],
    [
      'lists stations without a reading',
      () => kma.answers(surfaceMap({ at: '2025-11-19T08', stations: [seoul({ desc: '-', ta: '' })] })),
    ],
    ['hangs', () => kma.hangs(), 300],
    ['drips without end', () => kma.drips(eight), 300],
    ['drops the connection', () => kma.dropsConnections()],
    ['sends 10 MB of junk', () => kma.sendsJunk(10)],
    ['pads a good document beyond 1 MB', () => kma.answers(`${eight}<!--${' '.repeat(1_000_000)}-->`)],
  ]
  it.each(nothingToDo)('when it %s: nothing to do', async (_, misbehave, budget = 8000) => {
    const before = await readObserved(kv)
    await misbehave()
    expect(await strike({ budget })).toMatchObject({ outcome: 'kept', observed: before })
    expect(await readObserved(kv)).toEqual(before)
    expect(lines).toEqual([
      expect.stringMatching(/^Weather left as it was\. The KMA feed http\S+ .+ Nothing to do/),
    ])
  })

  const wakeAPerson: [string, () => Promise<void>][] = [
    ['answers 404', () => kma.answers('API not found', { status: 404 })],
    ['answers 200 with a lasting refusal', () => kma.answers(errorEnvelope('SERVICE_ACCESS_DENIED_ERROR'))],
    ['carries a DTD', () => kma.answers(eight.replace('<current', '<!DOCTYPE current><current'))],
    ['changes its root', () => kma.answers(eight.replaceAll('current', 'weathermap'))],
  ]
  it.each(wakeAPerson)('when it %s: a person must look', async (_, misbehave) => {
    const before = await readObserved(kv)
    await misbehave()
    expect(await strike()).toMatchObject({ outcome: 'kept' })
    expect(await readObserved(kv)).toEqual(before)
    expect(lines).toEqual([expect.stringMatching(/contract changed.+surface-map\.ts.+KMA_FEED_URL/)])
  })

  it('within the budget of the tick, fallback included', async () => {
    await kma.hangs()
    await kma.apihub.hangs()
    const started = performance.now()
    await strike({ apihubKey: 'k', budget: 300 })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it.each<[string, () => Promise<void>]>([
    ['one lost connection', () => kma.dropsOneConnection(eight)],
    ['one 502', () => kma.isDownOnce(eight)],
  ])('but %s is not yet trouble', async (_, misbehave) => {
    await misbehave()
    expect(await strike()).toMatchObject({ outcome: 'stored', trouble: null })
    expect(lines).toEqual([])
  })

  it('and the next good answer is taken again', async () => {
    await kma.isDown()
    await strike()
    await kma.answers(eight)
    expect(await strike()).toMatchObject({ outcome: 'stored', observed: { observedAt: seven + 3600 } })
  })
})
