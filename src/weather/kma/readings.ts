import type { StationReport } from '../observation.ts'

/** What names a station whose own document does not. */
export type NameOf = (id: number) => string | null

/** ℃ as KMA spells it, `-1.3`; null when it is no number or lies outside −40 to 45. */
export function celsius(text: string | undefined): number | null {
  return within(text, { pattern: /^-?\d+(\.\d)?$/, least: -40, most: 45 })
}

/** mm of the past hour; null without a gauge. The heaviest hour ever measured in Korea is below 200 mm. */
export function millimetres(text: string | undefined): number | null {
  return within(text, { pattern: /^\d+(\.\d)?$/, least: 0, most: 300 })
}

/** KMA's own word as given; its dash, and what is too long to be a word, mean that none was observed. */
export function skyWord(text: string | undefined): string | null {
  const word = tidy(text ?? '')
  return word === '' || word === '-' || word.length > LONGEST ? null : word
}

export function stationName(text: string): string | null {
  return tidy(text).slice(0, LONGEST) || null
}

/** One report a station, the newest: readings on which two of one hour disagree count as not observed. */
export function onePerStation(reports: readonly StationReport[]): StationReport[] {
  const found = new Map<number, StationReport>()
  for (const report of reports) {
    const earlier = found.get(report.id)
    found.set(report.id, earlier ? agreement(earlier, report) : report)
  }
  return [...found.values()]
}

const LONGEST = 40

interface Bounds {
  pattern: RegExp
  least: number
  most: number
}

function within(text: string | undefined, { pattern, least, most }: Bounds): number | null {
  const spelled = text?.trim() ?? ''
  const value = Number(spelled)
  return pattern.test(spelled) && value >= least && value <= most ? value : null
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC')
}

function agreement(one: StationReport, other: StationReport): StationReport {
  if (one.observedAt !== other.observedAt) return one.observedAt > other.observedAt ? one : other
  return {
    ...one,
    sky: one.sky === other.sky ? one.sky : null,
    temperature: one.temperature === other.temperature ? one.temperature : null,
    rain: one.rain === other.rain ? one.rain : null,
  }
}
