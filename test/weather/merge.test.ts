import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { refreshWeather } from '../../src/weather/refresh.ts'
import { readObserved } from '../../src/weather/store.ts'
import { busan, local, seoul, surfaceMap } from '../kma/documents.ts'
import { openKma } from '../kma/fake-kma.ts'

const kma = openKma()
const kv = env.WEATHER
const seven = Date.UTC(2025, 10, 18, 22) / 1000
const hour = 3600

beforeEach(async () => {
  for (const { name } of (await kv.list()).keys) await kv.delete(name)
})

describe('a station from one hour to the next', () => {
  async function hours(...documents: string[]) {
    for (const document of documents) {
      await kma.answers(document)
      await refreshWeather({ kv, feedUrl: kma.url, apihubKey: null, now: seven + 48 * hour })
    }
    return new Map((await readObserved(kv))?.stations.map((station) => [station.id, station]))
  }

  it('keeps its last report with its own hour when it is missing', async () => {
    const stations = await hours(
      surfaceMap({ at: '2025-11-19T07', stations: [seoul({ ta: '7.0' }), busan()] }),
      surfaceMap({ at: '2025-11-19T08', stations: [busan()] }),
    )
    expect(stations.get(108)).toMatchObject({ temperature: 7, observedAt: seven })
    expect(stations.get(159)).toMatchObject({ observedAt: seven + hour })
  })

  it('keeps its last report when KMA lists it with nothing in it, under the name of now', async () => {
    const stations = await hours(
      surfaceMap({ at: '2025-11-19T07', stations: [seoul({ ta: '7.0' }), busan()] }),
      surfaceMap({
        at: '2025-11-19T08',
        stations: [seoul({ icon: '', desc: '-', ta: '', name: '서울(송월)' }), busan()],
      }),
    )
    expect(stations.get(108)).toMatchObject({
      name: '서울(송월)',
      sky: '맑음',
      temperature: 7,
      observedAt: seven,
    })
  })

  it('never mixes the word of one hour with the temperature of another', async () => {
    const stations = await hours(
      surfaceMap({ at: '2025-11-19T07', stations: [seoul({ desc: '흐림', ta: '7.0' })] }),
      surfaceMap({ at: '2025-11-19T08', stations: [seoul({ icon: '', desc: '-', ta: '8.0' })] }),
    )
    expect(stations.get(108)).toMatchObject({ sky: null, temperature: 8 })
  })

  it('takes the name KMA gives it now', async () => {
    const stations = await hours(
      surfaceMap({ at: '2025-11-19T07', stations: [local(177, '홍성')] }),
      surfaceMap({ at: '2025-11-19T08', stations: [local(177, '홍성(예)')] }),
    )
    expect(stations.get(177)?.name).toBe('홍성(예)')
  })

  it('is forgotten a day after it left', async () => {
    const stations = await hours(
      surfaceMap({ at: '2025-11-19T07', stations: [seoul(), busan()] }),
      surfaceMap({ at: '2025-11-20T08', stations: [busan()] }),
    )
    expect([...stations.keys()]).toEqual([159])
  })
})
