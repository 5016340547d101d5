import type { Seconds } from '../korean/date.ts'
import { currentReports, type Observed, type Station, type StationView, viewOf } from './observation.ts'
import { provinces } from './provinces.ts'

export interface Region {
  readonly name: string
  readonly stations: readonly StationView[]
}

/** The stations of the header unless a masthead names its own, in their order. */
export const defaultStations: readonly Station[] = [
  { id: 98, name: '동두천' },
  { id: 105, name: '강릉' },
  { id: 108, name: '서울' },
  { id: 133, name: '대전' },
  { id: 143, name: '대구' },
  { id: 152, name: '울산' },
  { id: 156, name: '광주' },
  { id: 159, name: '부산' },
  { id: 172, name: '고창' },
  { id: 184, name: '제주' },
  { id: 201, name: '강화' },
  { id: 226, name: '보은' },
  { id: 238, name: '금산' },
  { id: 259, name: '강진군' },
  { id: 283, name: '경주시' },
  { id: 294, name: '거제' },
]

/** KMA's name of a station in 2024; null for one that opened later. */
export function knownName(id: number): string | null {
  return Object.values(provinces).find((names) => names[id])?.[id] ?? null
}

/** Every station the feed gives, by province, each province by name. */
export function regionsOf(observed: Observed, now: Seconds): Region[] {
  const views = [...currentReports(observed, now).values()].map((report) => viewOf(report, report))
  return [...Object.keys(provinces), ELSEWHERE]
    .map((name) => ({ name, stations: views.filter(({ id }) => regionName(id) === name).sort(byName) }))
    .filter((region) => region.stations.length > 0)
}

const ELSEWHERE = '그 밖의 지점'

function regionName(id: number): string {
  return Object.entries(provinces).find(([, names]) => names[id])?.[0] ?? ELSEWHERE
}

// Hangul syllables stand in dictionary order in Unicode.
function byName(one: Station, other: Station): number {
  return one.name < other.name ? -1 : 1
}
