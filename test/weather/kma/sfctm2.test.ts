import { describe, expect, it } from 'vitest'
import { isoSeoul } from '../../../src/korean/date.ts'
import { parseSfctm2, sfctm2Url } from '../../../src/weather/kma/sfctm2.ts'
import { KmaContractChanged, KmaUnavailable } from '../../../src/weather/kma/trouble.ts'
import { knownName } from '../../../src/weather/stations.ts'
import { errorEnvelope, hourTable } from '../../kma/documents.ts'

const parse = (text: string, status = 200) => parseSfctm2({ status, text }, knownName)

describe('the hourly table', () => {
  it('is asked for in one call, whatever letters the key has', () => {
    const asked = new URL(sfctm2Url('https://kma.example/sfctm2.php', 'a+b/c=='))
    expect(Object.fromEntries(asked.searchParams)).toEqual({ stn: '0', help: '0', authKey: 'a+b/c==' })
  })

  it('gives its hour in Seoul, and stations under names of our own', () => {
    const bulletin = parse(
      hourTable([{ stn: 108, tm: '202511190700', ta: '-1.3', cloud: '9' }, { stn: 184 }]),
    )
    expect(isoSeoul(bulletin.observedAt)).toBe('2025-11-19T07:00:00+09:00')
    expect(bulletin.stations).toEqual([
      { id: 108, name: '서울', sky: '흐림', temperature: -1.3, rain: null, observedAt: bulletin.observedAt },
      { id: 184, name: '제주', sky: '맑음', temperature: 5, rain: null, observedAt: bulletin.observedAt },
    ])
  })

  it.each([
    ['-9.0', -9],
    ['-0.2', -0.2],
    ['-99.0', null],
    ['-99.9', null],
    ['-999.0', null],
  ])('reads TA %s as %s: nine degrees of frost are weather, not a gap', (ta, temperature) => {
    expect(parse(hourTable([{ stn: 108, ta }])).stations[0]?.temperature).toBe(temperature)
  })

  it.each([
    ['0', '맑음'],
    ['5', '맑음'],
    ['6', '구름많음'],
    ['8', '구름많음'],
    ['9', '흐림'],
    ['10', '흐림'],
    ['-9', null],
    ['-99', null],
    ['11', null],
  ])('calls a cloud cover of %s tenths %s, as KMA does', (cloud, sky) => {
    expect(parse(hourTable([{ stn: 108, cloud }])).stations[0]?.sky).toBe(sky)
  })

  it('passes over stations without a name and rows of another width', () => {
    const text = hourTable([{ stn: 47108 }, { stn: 159 }]).replace(
      '#7777END',
      '202511190700 108 1 2 3\n#7777END',
    )
    expect(parse(text).stations.map(({ id }) => id)).toEqual([159])
  })

  it('believes the newest row of a station', () => {
    const text = hourTable([
      { stn: 108, ta: '4.0' },
      { stn: 108, tm: '202511190600', ta: '3.0' },
    ])
    expect(parse(text).stations).toMatchObject([{ id: 108, temperature: 4 }])
  })

  it.each([
    ['a table cut short', hourTable([{ stn: 108 }]).slice(0, -20)],
    ['an hour without rows', hourTable([])],
    ['an error of the portal that passes', errorEnvelope('DB_ERROR')],
    ['a quota', 'API token quota exceeded', 429],
  ])('%s is left to the next tick', (_, text, status = 200) => {
    expect(() => parse(text, status)).toThrow(KmaUnavailable)
  })

  it.each([
    ['a key without approval', '{"result":{"status":403,"message":"활용신청이 필요한 API입니다."}}', 403],
    ['the same under a 200', '{"result":{"status":403,"message":"활용신청이 필요한 API입니다."}}'],
    ['a table of other columns', hourTable([{ stn: 108 }]).replace(/ -9\s/, ' ')],
  ])('%s wakes a person', (_, text, status = 200) => {
    expect(() => parse(text, status)).toThrow(KmaContractChanged)
  })
})
