import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { refreshWeather, type Tick } from '../../src/weather/refresh.ts'
import { readObserved } from '../../src/weather/store.ts'
import { hourTable, seoul, surfaceMap } from '../kma/documents.ts'
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

describe('the fallback with a key', () => {
  const withKey = { apihubKey: 'k/+=' }

  it('is not asked while the feed answers', async () => {
    await kma.answers(eight)
    await strike(withKey)
    expect(await kma.apihub.asked()).toEqual([])
  })

  it('serves when the feed is down, in one call, and the line says so', async () => {
    await kma.isDown()
    await kma.apihub.answers(hourTable([{ stn: 108, tm: '202511190800', ta: '-9.0', cloud: '7' }]))
    expect(await strike(withKey)).toMatchObject({ outcome: 'stored' })
    expect(await readObserved(kv)).toMatchObject({
      source: 'sfctm2',
      observedAt: seven + 3600,
      stations: [{ id: 108, name: '서울', sky: '구름많음', temperature: -9, rain: null }],
    })
    expect(await kma.apihub.asked()).toMatchObject([{ query: expect.stringContaining('authKey=k%2F%2B%3D') }])
    expect(lines).toEqual([
      expect.stringMatching(/^Weather taken from the fallback\. The KMA feed .+ answered 500\./),
    ])
  })

  it('still has its time when the feed hangs', async () => {
    await kma.hangs()
    await kma.apihub.answers(hourTable([{ stn: 108, tm: '202511190800' }]))
    expect(await strike({ ...withKey, budget: 1000 })).toMatchObject({ outcome: 'stored' })
  })

  it('never overwrites what the feed said about the same hour', async () => {
    await kma.isDown()
    await kma.apihub.answers(hourTable([{ stn: 108, tm: '202511190700', ta: '1.0' }]))
    expect(await strike(withKey)).toMatchObject({ outcome: 'older', observed: { source: 'surface-map' } })
  })

  it('gives way to the feed within the same hour', async () => {
    await kma.isDown()
    await kma.apihub.answers(hourTable([{ stn: 108, tm: '202511190800', ta: '1.0' }]))
    await strike(withKey)
    await kma.answers(eight)
    expect(await strike(withKey)).toMatchObject({ outcome: 'stored', observed: { source: 'surface-map' } })
  })

  it('reads a table in EUC-KR', async () => {
    await kma.isDown()
    const table = hourTable([{ stn: 108, tm: '202511190800' }]).replace('STN', 'STN !')
    const bytes = Uint8Array.from(table, (letter) => letter.charCodeAt(0))
    bytes.set([0xb1, 0xe2], table.indexOf('!') - 1)
    await kma.apihub.answers(bytes)
    expect(await strike(withKey)).toMatchObject({ outcome: 'stored' })
  })

  it('leaves everything as it was when both fail, and one line speaks of both without the key', async () => {
    await kma.isDown()
    await kma.apihub.answers('{"result":{"status":403}}', { status: 403 })
    expect(await strike(withKey)).toMatchObject({ outcome: 'kept' })
    expect(lines).toEqual([expect.stringMatching(/answered 500\..+KMA_APIHUB_KEY/)])
    expect(lines[0]).not.toContain('k/+=')
    expect(lines[0]).not.toContain('k%2F')
  })
})
