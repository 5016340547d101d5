import { readTime } from '../../korean/date.ts'
import type { Bulletin, StationReport } from '../observation.ts'
import type { Answer } from './client.ts'
import { celsius, type NameOf, onePerStation } from './readings.ts'
import { refusalIn } from './refusal.ts'
import { KmaContractChanged, KmaUnavailable } from './trouble.ts'
import { hourRowShape } from './wire.ts'

/** The address of the latest hour of all stations: `stn=0` is all, and no `tm` is the latest. */
export function sfctm2Url(base: string, key: string): string {
  return `${base}?${new URLSearchParams({ stn: '0', help: '0', authKey: key })}`
}

/** The table of kma_sfctm2 as a bulletin of the stations with a name; throws KmaUnavailable or KmaContractChanged. */
export function parseSfctm2({ status, text }: Answer, nameOf: NameOf): Bulletin {
  if (status !== 200 || !text.trimStart().startsWith('#START7777')) throw refusalIn(text, status)
  if (!text.includes('#7777END')) throw new KmaUnavailable('is cut short')
  const rows = text.split('\n').filter((line) => /^\s*\d/.test(line))
  if (rows.length === 0) throw new KmaUnavailable('has no row for this hour yet')
  const stations = onePerStation(rows.flatMap((row) => reportOf(row, nameOf)))
  if (stations.length === 0)
    throw new KmaContractChanged('has no row of 46 columns for a station that Maru knows')
  const observedAt = Math.max(...stations.map((report) => report.observedAt))
  return { source: 'sfctm2', observedAt, stations }
}

// Rain stays unknown: the column text says that RN is one hour's in summer but three hours' in winter.
function reportOf(row: string, nameOf: NameOf): StationReport[] {
  const columns = row.trim().split(/\s+/)
  const [TM, STN] = columns
  const entry = hourRowShape.safeParse({ TM, STN, TA: columns[11], CA_TOT: columns[25] })
  if (columns.length !== 46 || !entry.success) return []
  const id = Number(entry.data.STN)
  const name = nameOf(id)
  const observedAt = readTime(entry.data.TM.replace(/(....)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5'))
  if (!name || observedAt === null) return []
  const sky = skyOf(Number(entry.data.CA_TOT))
  return [{ id, name, sky, temperature: celsius(entry.data.TA), rain: null, observedAt }]
}

/**
 * KMA's own words for cloud cover in tenths, from its guide of 단기예보 조회서비스 (VilageFcstInfoService_2.0, 2024-11-28):
 * 맑음 0-5, 구름많음 6-8, 흐림 9-10; −9 is not observed.
 */
function skyOf(tenths: number): string | null {
  if (tenths < 0 || tenths > 10) return null
  if (tenths <= 5) return '맑음'
  return tenths <= 8 ? '구름많음' : '흐림'
}
