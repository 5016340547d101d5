/** Whole seconds since 1970-01-01T00:00:00Z. Every time in Maru is one of these until it is spelled. */
export type Seconds = number

// Korea has kept UTC+9 without summer time since 1988-10-09.
const SEOUL = 9 * 3600
export const weekdays = ['일', '월', '화', '수', '목', '금', '토'] as const

/** `2025.11.19 (수)`, Asia/Seoul. */
export function dateline(at: Seconds): string {
  const seoul = inSeoul(at)
  return `${numericDay(seoul, '.')} (${weekdays[seoul.getUTCDay()]})`
}

/** `2025.11.19 07:40`, Asia/Seoul. */
export function stamp(at: Seconds): string {
  const seoul = inSeoul(at).toISOString()
  return `${seoul.slice(0, 10).replaceAll('-', '.')} ${seoul.slice(11, 16)}`
}

/** `11.19 07:40`, Asia/Seoul: for lists, where the year is plain from its neighbours. */
export function shortStamp(at: Seconds): string {
  return stamp(at).slice(5)
}

/** `2025-11-19`, the day in Seoul. */
export function seoulDay(at: Seconds): string {
  return numericDay(inSeoul(at), '-')
}

/** `2025-11-19T07:40:00+09:00` (RFC 3339), for machines. */
export function isoSeoul(at: Seconds): string {
  return `${inSeoul(at).toISOString().slice(0, 19)}+09:00`
}

/** `Wed, 19 Nov 2025 07:40:00 +0900` (RFC 822 as RSS 2.0 wants it). */
export function rfc822(at: Seconds): string {
  return inSeoul(at).toUTCString().replace('GMT', '+0900')
}

/** The first second of a month in Seoul, `2025-11`; null when it is none. */
export function monthStart(month: string): Seconds | null {
  return /^\d{4}-\d{2}$/.test(month) ? readTime(`${month}-01`) : null
}

/** The first second of a day in Seoul, `2025-11-19`; null when it is none. */
export function dayStart(day: string): Seconds | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? readTime(day) : null
}

/** `2025년 1월` of `2025-01`. */
export function monthName(month: string): string {
  const [year, nth] = month.split('-').map(Number)
  return `${year}년 ${nth}월`
}

/** The month after, `2025-12` after `2025-11`. */
export function nextMonth(month: string): string {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  return nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`
}

/** The first second of the next day in Seoul. */
export function nextMidnight(at: Seconds): Seconds {
  return (Math.floor((at + SEOUL) / 86400) + 1) * 86400 - SEOUL
}

/** The earliest of some moments; null when none is set. */
export function soonest(...moments: (Seconds | null)[]): Seconds | null {
  const set = moments.filter((moment) => moment !== null)
  return set.length > 0 ? Math.min(...set) : null
}

/** Reads an RFC 3339 time or date; without a zone it is Korean time. Null when it names no real moment. */
export function readTime(text: string): Seconds | null {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    )
  if (!parts) return null
  const [, day, minute = '00:00', second = ':00', zone = '+09:00'] = parts
  const local = Date.parse(`${day}T${minute}${second}Z`)
  const exact = Date.parse(
    `${day}T${minute}${second}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`,
  )
  if (Number.isNaN(exact) || new Date(local).toISOString().slice(0, 10) !== day) return null
  return Math.floor(exact / 1000)
}

function inSeoul(at: Seconds): Date {
  return new Date((at + SEOUL) * 1000)
}

function numericDay(seoul: Date, separator: string): string {
  return seoul.toISOString().slice(0, 10).replaceAll('-', separator)
}
