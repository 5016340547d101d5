import type { Seconds } from '../korean/date.ts'

/** What one station last reported: °C, and mm of the past hour; null is not observed. */
export interface StationReport {
  readonly id: number
  readonly name: string
  readonly sky: string | null
  readonly temperature: number | null
  readonly rain: number | null
  readonly observedAt: Seconds
}

/** One answer of KMA for one hour; a station that left keeps its last report with its own older hour. */
export interface Bulletin {
  readonly source: 'surface-map' | 'sfctm2'
  readonly observedAt: Seconds
  readonly stations: readonly StationReport[]
}

export interface Observed extends Bulletin {
  readonly fetchedAt: Seconds
}

export interface Station {
  readonly id: number
  readonly name: string
}

/** A station as readers see it: KMA's word as given, `-1.3` for ℃, `0.2` for mm; null reads "관측 없음". */
export interface StationView extends Station {
  readonly sky: string | null
  readonly temperature: string | null
  readonly rain: string | null
}

export interface Strip {
  readonly observedAt: Seconds
  readonly old: boolean
  readonly stations: readonly StationView[]
}

const STALE = 3 * 3600

/** The stations asked for, in their order; null when nothing was ever observed. */
export function stripOf(observed: Observed | null, stations: readonly Station[], now: Seconds): Strip | null {
  if (!observed) return null
  const reports = currentReports(observed, now)
  return {
    observedAt: observed.observedAt,
    old: isOld(observed, now),
    stations: stations.map((station) => viewOf(station, reports.get(station.id))),
  }
}

/** Whether the whole feed is older than three hours, so that the strip is marked. */
export function isOld(observed: Bulletin, now: Seconds): boolean {
  return now - observed.observedAt > STALE
}

/** Whether a station reported nothing that the strip can show. */
export function isEmpty(report: StationReport): boolean {
  return report.sky === null && report.temperature === null
}

/** By station id, the reports that readers may still see. */
export function currentReports(observed: Observed, now: Seconds): Map<number, StationReport> {
  return new Map(observed.stations.map((report) => [report.id, withoutStale(report, observed, now)]))
}

/** A station in its own words and figures, under the name KMA gives it now. */
export function viewOf(station: Station, report: StationReport | undefined): StationView {
  return {
    id: station.id,
    name: report?.name ?? station.name,
    sky: report?.sky ?? null,
    temperature: report?.temperature?.toFixed(1) ?? null,
    rain: report?.rain?.toFixed(1) ?? null,
  }
}

// Editorial rule: the newest hour stays in sight and is marked old as a whole; only a station that
// fell behind its feed goes blank.
function withoutStale(report: StationReport, observed: Observed, now: Seconds): StationReport {
  if (report.observedAt === observed.observedAt || now - report.observedAt <= STALE) return report
  return { ...report, sky: null, temperature: null, rain: null }
}

export type SkySign = 'sun' | 'cloud-sun' | 'cloud' | 'rain' | 'snow' | 'fog' | 'thunder' | 'dust'

// KMA's page of current weather knows about 60 words ("비끝남", "뇌우끝,비", "진눈깨비약"): the first match decides.
const SIGNS: readonly (readonly [RegExp, SkySign])[] = [
  [/천둥|번개|뇌우|뇌전/, 'thunder'],
  [/^(?:(?!비|소나기).)*눈/, 'snow'],
  [/비|소나기/, 'rain'],
  [/황사|먼지/, 'dust'],
  [/안개|박무|연무/, 'fog'],
  [/흐림/, 'cloud'],
  [/구름/, 'cloud-sun'],
  [/맑음/, 'sun'],
]

/** The sign drawn beside KMA's word; null for a word that names none, or only what is over. */
export function skySign(word: string): SkySign | null {
  const present = word.replace(/[가-힣/]+끝남?/g, '')
  return SIGNS.find(([words]) => words.test(present))?.[1] ?? null
}
