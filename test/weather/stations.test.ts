import { describe, expect, it } from 'vitest'
import type { Observed } from '../../src/weather/observation.ts'
import { provinces } from '../../src/weather/provinces.ts'
import { defaultStations, knownName, regionsOf } from '../../src/weather/stations.ts'

const seven = Date.UTC(2025, 10, 18, 22) / 1000

function observedAt(ids: [number, string][]): Observed {
  const stations = ids.map(([id, name]) => ({
    id,
    name,
    sky: '맑음',
    temperature: 5,
    rain: null,
    observedAt: seven,
  }))
  return { source: 'surface-map', observedAt: seven, fetchedAt: seven, stations }
}

describe('the stations', () => {
  it('of the header are sixteen, as the seed page prints them', () => {
    expect(defaultStations.map(({ name }) => name).join(' ')).toBe(
      '동두천 강릉 서울 대전 대구 울산 광주 부산 고창 제주 강화 보은 금산 강진군 경주시 거제',
    )
    expect(defaultStations.filter(({ id, name }) => knownName(id) !== name)).toEqual([])
  })

  it('stand in one province each', () => {
    const ids = Object.values(provinces).flatMap((names) => Object.keys(names))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are told apart by number where names are alike', () => {
    expect([knownName(172), knownName(251), knownName(105), knownName(104)]).toEqual([
      '고창',
      '고창군',
      '강릉',
      '북강릉',
    ])
  })
})

describe('the page of all stations', () => {
  it('groups what the feed gives by province, each in dictionary order', () => {
    const regions = regionsOf(
      observedAt([
        [90, '속초'],
        [105, '강릉'],
        [108, '서울'],
        [112, '인천'],
      ]),
      seven,
    )
    expect(regions.map(({ name, stations }) => [name, stations.map((station) => station.name)])).toEqual([
      ['서울·인천·경기', ['서울', '인천']],
      ['강원', ['강릉', '속초']],
    ])
  })

  it('keeps a station that nobody knew when this was written', () => {
    const regions = regionsOf(
      observedAt([
        [108, '서울'],
        [999, '독도'],
      ]),
      seven,
    )
    expect(regions.at(-1)).toMatchObject({ name: '그 밖의 지점', stations: [{ id: 999, name: '독도' }] })
  })
})
