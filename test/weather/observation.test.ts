import { describe, expect, it } from 'vitest'
import type { Seconds } from '../../src/korean/date.ts'
import {
  type Observed,
  type SkySign,
  type StationReport,
  skySign,
  stripOf,
} from '../../src/weather/observation.ts'

const hour = 3600
const seven: Seconds = Date.UTC(2025, 10, 18, 22) / 1000 // 2025-11-19 07:00 in Seoul

function report(told: Partial<StationReport> = {}): StationReport {
  return { id: 108, name: '서울', sky: '맑음', temperature: 7.5, rain: null, observedAt: seven, ...told }
}

function observed(...stations: StationReport[]): Observed {
  return { source: 'surface-map', observedAt: seven, fetchedAt: seven + 900, stations }
}

const seoulAndJeju = [
  { id: 184, name: '제주' },
  { id: 108, name: '서울' },
]

describe('the weather strip', () => {
  it('is absent while nothing was ever observed', () => {
    expect(stripOf(null, seoulAndJeju, seven)).toBeNull()
  })

  it('shows the stations asked for in their order, each with one decimal', () => {
    const strip = stripOf(
      observed(report({ temperature: 7 }), report({ id: 184, name: '제주', temperature: -1.3 })),
      seoulAndJeju,
      seven,
    )
    expect(strip?.stations.map(({ id, temperature }) => [id, temperature])).toEqual([
      [184, '-1.3'],
      [108, '7.0'],
    ])
  })

  it('keeps the place of a station that never reported, without word or figure', () => {
    const strip = stripOf(observed(report()), seoulAndJeju, seven)
    expect(strip?.stations[0]).toEqual({ id: 184, name: '제주', sky: null, temperature: null, rain: null })
  })

  it('shows a station that has only a word, and one that has only a temperature', () => {
    const strip = stripOf(
      observed(report({ sky: null }), report({ id: 184, temperature: null })),
      seoulAndJeju,
      seven,
    )
    expect(strip?.stations.map(({ sky, temperature }) => [sky, temperature])).toEqual([
      ['맑음', null],
      [null, '7.5'],
    ])
  })

  it('calls a station by the name KMA gives it now', () => {
    const strip = stripOf(observed(report({ name: '서울(송월)' })), [{ id: 108, name: '서울' }], seven)
    expect(strip?.stations[0]?.name).toBe('서울(송월)')
  })

  it('is marked old, with its values, once the whole feed is older than three hours', () => {
    const strip = (now: Seconds) => stripOf(observed(report()), [{ id: 108, name: '서울' }], now)
    expect(strip(seven + 3 * hour)?.old).toBe(false)
    expect(strip(seven + 3 * hour + 1)).toMatchObject({
      old: true,
      stations: [{ sky: '맑음', temperature: '7.5' }],
    })
  })

  it('blanks one station that fell behind its feed by three hours, and does not mark the rest', () => {
    const behind = report({ rain: 0.2, observedAt: seven - 2 * hour })
    const strip = (now: Seconds) => stripOf(observed(behind), [{ id: 108, name: '서울' }], now)
    expect(strip(seven + hour)?.stations[0]).toMatchObject({ sky: '맑음', temperature: '7.5', rain: '0.2' })
    expect(strip(seven + hour + 1)).toMatchObject({
      old: false,
      stations: [{ name: '서울', sky: null, temperature: null, rain: null }],
    })
  })
})

describe('the sign beside a word', () => {
  const signs: [string, SkySign | null][] = [
    ['맑음', 'sun'],
    ['구름조금', 'cloud-sun'],
    ['구름많음', 'cloud-sun'],
    ['흐림', 'cloud'],
    ['소나기', 'rain'],
    ['비/이슬비', 'rain'],
    ['약한비단속', 'rain'],
    ['비 또는 눈', 'rain'],
    ['눈 또는 비', 'snow'],
    ['진눈깨비약', 'snow'],
    ['소낙눈/약', 'snow'],
    ['약한눈보라', 'snow'],
    ['안개엷어짐', 'fog'],
    ['박무', 'fog'],
    ['연무', 'fog'],
    ['황사', 'dust'],
    ['천둥번개', 'thunder'],
    ['마른뇌전', 'thunder'],
    ['뇌우끝,비', 'rain'],
    ['비끝남', null],
    ['소나기끝', null],
    ['용오름', null],
  ]
  it.each(signs)('%s is drawn as %s', (word, sign) => {
    expect(skySign(word)).toBe(sign)
  })
})
