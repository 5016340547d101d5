import { describe, expect, it } from 'vitest'
import { isoSeoul } from '../../../src/korean/date.ts'
import { parseSurfaceMap } from '../../../src/weather/kma/surface-map.ts'
import { busan, type Local, local, type SurfaceMap, seoul, surfaceMap } from '../../kma/documents.ts'

const parse = (text: string, status = 200) => parseSurfaceMap({ status, text }, () => null)
const only = (station: Local, shape: SurfaceMap = {}) =>
  parse(surfaceMap({ stations: [station], ...shape })).stations[0]

describe('the surface map', () => {
  it('gives its whole hour in Seoul and every station', () => {
    const bulletin = parse(surfaceMap({ at: '2025-11-19T07', stations: [seoul(), busan()] }))
    expect(isoSeoul(bulletin.observedAt)).toBe('2025-11-19T07:00:00+09:00')
    expect(bulletin.stations).toEqual([
      { id: 108, name: '서울', sky: '맑음', temperature: 5, rain: null, observedAt: bulletin.observedAt },
      { id: 159, name: '부산', sky: '맑음', temperature: 5, rain: null, observedAt: bulletin.observedAt },
    ])
  })

  it.each<[string, SurfaceMap]>([
    ['a BOM', { bom: true }],
    ['CRLF', { crlf: true }],
    ['attributes in another order', { order: ['ta', 'rn_hr1', 'desc', 'stn_id', 'icon'] }],
    ['all three', { bom: true, crlf: true, order: ['desc', 'stn_id', 'rn_hr1', 'icon', 'ta'] }],
  ])('reads the same with %s', (_, shape) => {
    const station = seoul({ desc: '구름많음', ta: '-1.3', rn_hr1: '0.2' })
    expect(only(station, shape)).toEqual(only(station))
  })

  it.each([
    ['-1.3', -1.3],
    ['-9.0', -9],
    ['0.0', 0],
    ['39', 39],
    [' 7.0 ', 7],
  ])('reads ta %j as %d ℃', (ta, temperature) => {
    expect(only(seoul({ ta }))?.temperature).toBe(temperature)
  })

  it.each([
    null,
    '',
    '-',
    '7,0',
    'NaN',
    '1e1',
    '0x7',
    '−1.3',
    '7.05',
    '-40.1',
    '45.1',
    '-99.0',
    '999',
  ])('takes ta %j for no temperature, and keeps the word', (ta) => {
    expect(only(seoul({ ta }))).toMatchObject({ temperature: null, sky: '맑음' })
  })

  it.each([
    ['', '-'],
    ['', ''],
    ['', null],
    [null, null],
    ['01', ' - '],
  ])('takes icon %j and desc %j for no word, and keeps the temperature', (icon, desc) => {
    expect(only(seoul({ icon, desc }))).toMatchObject({ sky: null, temperature: 5 })
  })

  it.each([
    '진눈깨비약',
    '가끔 비, 한때 비',
    '용오름',
    '<b>',
    '안개&엷은안개',
  ])('passes on the word %s as given', (word) => {
    expect(only(seoul({ desc: word.replace(/&/g, '&amp;').replace(/</g, '&lt;') }))?.sky).toBe(word)
  })

  it('takes a whole paragraph for no word', () => {
    expect(only(seoul({ desc: '비'.repeat(200) }))?.sky).toBeNull()
  })

  it('reads the rain of the past hour where there is a gauge, and only there', () => {
    const rain = (rn_hr1: string | null) => only(seoul({ rn_hr1 }))?.rain
    expect([rain('0.2'), rain('0.0'), rain(null), rain('-9.0'), rain('9999')]).toEqual([
      0.2,
      0,
      null,
      null,
      null,
    ])
  })

  it('keeps a station that nobody knew when this was written', () => {
    const { stations } = parse(surfaceMap({ stations: [seoul(), local(999, '독도')] }))
    expect(stations.map(({ name }) => name)).toEqual(['서울', '독도'])
  })

  it('names a nameless station from what was known, else by its number', () => {
    const text = surfaceMap({ stations: [seoul({ name: '' }), local(999, ' ')] })
    const { stations } = parseSurfaceMap({ status: 200, text }, (id) => (id === 108 ? '서울' : null))
    expect(stations.map(({ name }) => name)).toEqual(['서울', '지점 999'])
  })

  it('passes over an entry without a usable number and keeps its neighbours', () => {
    const { stations } = parse(surfaceMap({ stations: [seoul({ stn_id: 'x108' }), busan()] }))
    expect(stations.map(({ id }) => id)).toEqual([159])
  })

  it('believes neither of two entries of one station where they disagree', () => {
    const { stations } = parse(
      surfaceMap({ stations: [seoul({ ta: '5.0' }), seoul({ ta: '15.0' }), busan()] }),
    )
    expect(stations.map(({ id, sky, temperature }) => [id, sky, temperature])).toEqual([
      [108, '맑음', null],
      [159, '맑음', 5],
    ])
  })
})
