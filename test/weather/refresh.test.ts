import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refreshWeather, type Tick } from '../../src/weather/refresh.ts'
import { readObserved } from '../../src/weather/store.ts'
import { jeju, seoul, surfaceMap } from '../kma/documents.ts'
import { openKma } from '../kma/fake-kma.ts'

const kma = openKma()
const kv = env.WEATHER
const seven = Date.UTC(2025, 10, 18, 22) / 1000
const hour = 3600

let lines: string[]

function strike(told: Partial<Tick> = {}) {
  const log = (line: string) => void lines.push(line)
  return refreshWeather({ kv, feedUrl: kma.url, apihubKey: null, now: seven + 900, log, ...told })
}

async function temperatures() {
  const observed = await readObserved(kv)
  return Object.fromEntries(observed?.stations.map(({ name, temperature }) => [name, temperature]) ?? [])
}

beforeEach(async () => {
  vi.restoreAllMocks()
  lines = []
  for (const { name } of (await kv.list()).keys) await kv.delete(name)
})

describe('a tick of the weather', () => {
  it('stores what KMA observed, with the hours of observing and of asking', async () => {
    await kma.answers(surfaceMap({ bom: true, crlf: true, stations: [seoul({ ta: '-1.3' }), jeju()] }))
    expect(await strike()).toMatchObject({ outcome: 'stored' })
    expect(await readObserved(kv)).toMatchObject({
      source: 'surface-map',
      observedAt: seven,
      fetchedAt: seven + 900,
    })
    expect(await temperatures()).toEqual({ 서울: -1.3, 제주: 5 })
    expect(lines).toEqual([])
  })

  it('asks every time, under a name that looks like a browser', async () => {
    await kma.answers(surfaceMap())
    const before = (await kma.asked()).length
    await strike()
    await strike()
    const asked = (await kma.asked()).slice(before)
    expect(asked.map(({ userAgent }) => userAgent)).toEqual(['Mozilla/5.0', 'Mozilla/5.0'])
  })

  it('writes nothing when the feed is unchanged', async () => {
    await kma.answers(surfaceMap())
    await strike()
    const written = vi.spyOn(kv, 'put')
    expect(await strike({ now: seven + 1500 })).toMatchObject({ outcome: 'unchanged' })
    expect(written).not.toHaveBeenCalled()
    expect(lines).toEqual([])
  })

  it('takes the same stations in another order for unchanged', async () => {
    await kma.answers(surfaceMap({ stations: [seoul(), jeju()] }))
    await strike()
    await kma.answers(
      surfaceMap({ stations: [jeju(), seoul()], crlf: true, order: ['ta', 'desc', 'stn_id'] }),
    )
    expect(await strike()).toMatchObject({ outcome: 'unchanged' })
  })

  it('stores a correction within the same hour', async () => {
    await kma.answers(surfaceMap({ stations: [seoul({ ta: '5.0' })] }))
    await strike()
    await kma.answers(surfaceMap({ stations: [seoul({ ta: '5.4' })] }))
    expect(await strike()).toMatchObject({ outcome: 'stored' })
    expect(await temperatures()).toEqual({ 서울: 5.4 })
  })

  it('never lets an older hour replace a newer one, and says so', async () => {
    await kma.answers(surfaceMap({ at: '2025-11-19T07', stations: [seoul({ ta: '7.0' })] }))
    await strike()
    await kma.answers(surfaceMap({ at: '2025-11-19T06', stations: [seoul({ ta: '6.0' })] }))
    expect(await strike()).toMatchObject({ outcome: 'older' })
    expect(await temperatures()).toEqual({ 서울: 7 })
    expect(lines).toEqual([expect.stringContaining('2025-11-19T06:00:00+09:00')])
  })

  it('stores an hour of years ago while nothing newer is known', async () => {
    await kma.answers(surfaceMap({ at: '2018-02-09T16' }))
    expect(await strike()).toMatchObject({ outcome: 'stored' })
  })

  it('refuses a stamp more than an hour ahead, and takes one of an hour', async () => {
    await kma.answers(surfaceMap({ at: '2025-11-19T07' }))
    expect(await strike({ now: seven - hour - 1 })).toMatchObject({ outcome: 'kept' })
    expect(await readObserved(kv)).toBeNull()
    expect(lines).toEqual([expect.stringContaining('more than an hour ahead')])
    expect(await strike({ now: seven - hour })).toMatchObject({ outcome: 'stored' })
  })
})
