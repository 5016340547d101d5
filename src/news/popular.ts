import type { Seconds } from '../korean/date.ts'
import { shelves } from './shelves.ts'

/** The stretches of time over which reads are ranked. */
export const spans = ['hour', 'day', 'week'] as const
export type Span = (typeof spans)[number]

export const spanNames: Record<Span, string> = {
  hour: '최근 1시간',
  day: '최근 24시간',
  week: '최근 7일',
}

const hour = 3600
const lengths: Record<Span, Seconds> = { hour, day: 24 * hour, week: 7 * 24 * hour }

/** The first second of the hour that reads of that moment are counted under. */
export function hourOf(at: Seconds): Seconds {
  return at - (at % hour)
}

/** The first hour whose reads count: reads are kept by the hour, so a span begins with a whole one. */
export function firstHourOf(span: Span, now: Seconds): Seconds {
  return hourOf(now - lengths[span])
}

/** Name of the ranking of a shelf: `all` or a first-level section. */
export const popularList = (span: Span, shelf: string): string => `${span}:${shelf}`

/** What stands beside articles and on the front page: the most read of the whole paper, over a day. */
export const popularOfDay = popularList('day', shelves.all)

/** The most read of a section over a day. */
export const popularOfSection = (path: string): string => popularList('day', shelves.section(path))
