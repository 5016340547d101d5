import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isoSeoul } from '../../src/korean/date.ts'
import { parseSfctm2 } from '../../src/weather/kma/sfctm2.ts'
import { parseSurfaceMap } from '../../src/weather/kma/surface-map.ts'
import { KmaContractChanged, KmaUnavailable } from '../../src/weather/kma/trouble.ts'
import { stripOf } from '../../src/weather/observation.ts'
import { provinces } from '../../src/weather/provinces.ts'
import { defaultStations, knownName } from '../../src/weather/stations.ts'

const folder = process.argv[2]
if (!folder) throw new Error('usage: node test/oracle/kma-captures.ts <folder of real KMA answers>')

const read = async (name: string) =>
  ({ status: 200, text: new TextDecoder().decode(await readFile(join(folder, name))) }) as const

const bulletin = parseSurfaceMap(await read('sfc-web-map-2018-02-09.xml'), () => null)
assert.equal(isoSeoul(bulletin.observedAt), '2018-02-09T16:00:00+09:00')
assert.equal(bulletin.stations.length, 95)
assert.equal(bulletin.stations.filter(({ sky }) => sky === null).length, 73)
assert.equal(bulletin.stations.filter(({ temperature }) => temperature === null).length, 0)
assert.equal(bulletin.stations.filter(({ rain }) => rain !== null).length, 6)
assert.deepEqual(
  bulletin.stations.filter(({ id, name }) => knownName(id) !== name),
  [],
)

const strip = stripOf({ ...bulletin, fetchedAt: bulletin.observedAt }, defaultStations, bulletin.observedAt)
assert.deepEqual(
  strip?.stations.map(({ sky, name, temperature }) => `${sky ?? '관측 없음'} ${name} ${temperature}`),
  [
    '관측 없음 동두천 6.4',
    '관측 없음 강릉 8.4',
    '구름많음 서울 6.0',
    '맑음 대전 7.7',
    '구름조금 대구 10.0',
    '맑음 울산 11.0',
    '흐림 광주 7.4',
    '구름조금 부산 9.3',
    '관측 없음 고창 6.2',
    '흐림 제주 9.0',
    '관측 없음 강화 4.1',
    '관측 없음 보은 7.8',
    '관측 없음 금산 7.3',
    '관측 없음 강진군 7.4',
    '관측 없음 경주시 12.3',
    '관측 없음 거제 9.0',
  ],
)

const fragment = await read('sfc-web-map-2022-08-18-fragment.xml')
assert.throws(() => parseSurfaceMap(fragment, () => null), KmaUnavailable)
const envelope = await read('error-envelope.xml')
assert.throws(() => parseSurfaceMap(envelope, () => null), KmaContractChanged)
assert.throws(() => parseSfctm2(envelope, knownName), KmaContractChanged)
const noData = await read('error-no-data.json')
assert.throws(() => parseSurfaceMap(noData, () => null), KmaUnavailable)

const table = await read('apihub-sfctm2-rows.txt')
assert.equal(isoSeoul(parseSfctm2(table, knownName).observedAt), '2026-08-18T15:00:00+09:00')
assert.deepEqual(
  parseSfctm2(table, knownName).stations.map(({ name, sky, temperature }) => [name, sky, temperature]),
  [
    ['서울', '맑음', 20.9],
    ['속초', '구름많음', 28.4],
    ['대관령', '맑음', 27.3],
    ['광주', '맑음', 33.7],
  ],
)

const stations: { stn_id: number; name: string }[] = JSON.parse((await read('stations.json')).text)
assert.deepEqual(
  Object.assign({}, ...Object.values(provinces)),
  Object.fromEntries(stations.map(({ stn_id, name }) => [stn_id, name])),
)

console.log('Every real KMA answer reads as it should.')
