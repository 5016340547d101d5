import { dayStart, monthStart, nextMidnight, nextMonth, type Seconds } from '../korean/date.ts'
import type { Span } from './list.ts'

/** A month of the archive: which of its days have stories, and how far the archive reaches. */
export interface Calendar {
  /** `2025-11` */
  month: string
  /** Days of the month with released stories, `2025-11-19`. */
  written: readonly string[]
  /** The second of the first release; of now in an archive that is empty. */
  begins: Seconds
  /** The nearest days with stories before and after what is shown. */
  previous: string | null
  next: string | null
  nextRelease: Seconds | null
}

/** A day of the calendar; null in the squares before the first and after the last. */
export type Square = string | null

/** The seconds of a month in Seoul, `2025-11`; null when it is none. */
export function monthSpan(month: string): Span | null {
  const from = monthStart(month)
  const until = monthStart(nextMonth(month))
  return from === null || until === null ? null : { from, until }
}

/** The seconds of a day in Seoul, `2025-11-19`; null when it is none. */
export function daySpan(day: string): Span | null {
  const from = dayStart(day)
  return from === null ? null : { from, until: nextMidnight(from) }
}

/** Every day of a month, in order. */
export function daysOf(month: string): string[] {
  const numbers = Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
  return numbers.filter((day) => dayStart(day) !== null)
}

/** The month as rows of seven, Sunday first. */
export function weeksOf(month: string): Square[][] {
  const days = daysOf(month)
  const before = new Date(`${month}-01`).getUTCDay()
  return Array.from({ length: Math.ceil((before + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => days[week * 7 + weekday - before] ?? null),
  )
}

/** The month one can turn to in the same place of another year, kept within the archive's first and last month. */
export function monthWithin(month: string, { first, last }: { first: string; last: string }): string {
  if (month < first) return first
  return month > last ? last : month
}
