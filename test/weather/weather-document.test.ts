import { describe, expect, it } from 'vitest'
import type { Observed } from '../../src/weather/observation.ts'
import { weatherDocument } from '../../src/weather/weather-document.ts'

const seven = Date.UTC(2025, 10, 18, 22) / 1000
const stations = [
  { id: 108, name: '서울' },
  { id: 184, name: '제주' },
]
const observed: Observed = {
  source: 'surface-map',
  observedAt: seven,
  fetchedAt: seven + 900,
  stations: [
    { id: 108, name: '서울', sky: '맑음', temperature: -1.3, rain: 0.2, observedAt: seven },
    { id: 184, name: '제주', sky: '흐림', temperature: 9, rain: null, observedAt: seven - 7200 },
  ],
}

describe('the weather as data', () => {
  it('names its source and gives numbers and Korean times', () => {
    expect(weatherDocument(observed, stations, seven)).toEqual({
      source: '기상청',
      observedAt: '2025-11-19T07:00:00+09:00',
      old: false,
      stations: [
        {
          id: 108,
          name: '서울',
          sky: '맑음',
          temperature: -1.3,
          rain: 0.2,
          observedAt: '2025-11-19T07:00:00+09:00',
        },
        {
          id: 184,
          name: '제주',
          sky: '흐림',
          temperature: 9,
          rain: null,
          observedAt: '2025-11-19T05:00:00+09:00',
        },
      ],
    })
  })

  it('says when a station that fell behind last reported, but not what', () => {
    expect(weatherDocument(observed, stations, seven + 2 * 3600).stations[1]).toEqual({
      id: 184,
      name: '제주',
      sky: null,
      temperature: null,
      rain: null,
      observedAt: '2025-11-19T05:00:00+09:00',
    })
  })

  it('names the stations even while nothing is known, and is old then', () => {
    const nothing = weatherDocument(null, stations, seven)
    expect(nothing).toMatchObject({ observedAt: null, old: true })
    expect(nothing.stations).toContainEqual({
      id: 108,
      name: '서울',
      sky: null,
      temperature: null,
      rain: null,
      observedAt: null,
    })
  })
})
