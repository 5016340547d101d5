import { isoSeoul, type Seconds } from '../korean/date.ts'
import { currentReports, isOld, type Observed, type Station, type StationReport } from './observation.ts'

/** What /weather.json says: ℃, mm of the past hour, times with +09:00; null is not observed. */
export interface WeatherDocument {
  source: '기상청'
  observedAt: string | null
  old: boolean
  stations: {
    id: number
    name: string
    sky: string | null
    temperature: number | null
    rain: number | null
    observedAt: string | null
  }[]
}

export function weatherDocument(
  observed: Observed | null,
  stations: readonly Station[],
  now: Seconds,
): WeatherDocument {
  const reports = observed ? currentReports(observed, now) : new Map<number, StationReport>()
  return {
    source: '기상청',
    observedAt: observed && isoSeoul(observed.observedAt),
    old: !observed || isOld(observed, now),
    stations: stations.map((station) => entryOf(station, reports.get(station.id))),
  }
}

function entryOf(station: Station, report: StationReport | undefined): WeatherDocument['stations'][number] {
  return {
    id: station.id,
    name: report?.name ?? station.name,
    sky: report?.sky ?? null,
    temperature: report?.temperature ?? null,
    rain: report?.rain ?? null,
    observedAt: report ? isoSeoul(report.observedAt) : null,
  }
}
