import { type Bulletin, isEmpty, type StationReport } from './observation.ts'

const FORGOTTEN = 24 * 3600

/** The fresh bulletin, in which a station that is left out or left empty keeps its last report for a day. */
export function merge(before: Bulletin | null, fresh: Bulletin): Bulletin {
  const last = new Map(before?.stations.map((report) => [report.id, report]))
  const named = new Set(fresh.stations.map((report) => report.id))
  const present = fresh.stations.map((report) => lastGood(report, last.get(report.id)))
  const absent = [...last.values()].filter((report) => !named.has(report.id))
  const stations = [...present, ...absent].filter((report) => !isForgotten(report, fresh))
  return { ...fresh, stations: stations.sort((one, other) => one.id - other.id) }
}

function lastGood(report: StationReport, last: StationReport | undefined): StationReport {
  return isEmpty(report) && last ? { ...last, name: report.name } : report
}

function isForgotten(report: StationReport, fresh: Bulletin): boolean {
  return fresh.observedAt - report.observedAt > FORGOTTEN
}
