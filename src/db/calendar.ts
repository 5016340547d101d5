import { dayStart, type Seconds, seoulDay } from '../korean/date.ts'
import { type Calendar, daysOf } from '../news/calendar.ts'
import type { Span } from '../news/list.ts'
import { shelves } from '../news/shelves.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { shelf } from './tables.ts'

const all = sql`FROM ${shelf} WHERE ${shelf.shelf} = ${shelves.all}`

// One seek a moment, however many stories a day has: the first release from then on.
const releases = prepare<'moments' | 'from'>`
  SELECT (SELECT min(${shelf.releasedAt}) ${all} AND ${shelf.releasedAt} >= moment.value) AS since,
    (SELECT max(${shelf.releasedAt}) ${all} AND ${shelf.releasedAt} < ${sql.placeholder('from')}) AS before
  FROM json_each(${sql.placeholder('moments')}) moment`

/** The calendar of a month around a span of it; what is released after `now` does not show. */
export function calendarQuestion(
  db: D1Database,
  { month, span, now }: { month: string; span: Span; now: Seconds },
): Question<Calendar> {
  const days = daysOf(month)
  const moments = [Number.MIN_SAFE_INTEGER, now + 1, span.until, ...days.map(dayStart)]
  return {
    statement: releases(db, { moments: JSON.stringify(moments), from: Math.min(span.from, now + 1) }),
    read: (rows) => toCalendar(rows, { month, days, now }),
  }
}

function toCalendar(rows: Row[], { month, days, now }: { month: string; days: string[]; now: Seconds }) {
  const [first, coming, after, ...since] = rows.map((row) => row.since as Seconds | null)
  const dayOf = (at: Seconds | null | undefined) => (at != null && at <= now ? seoulDay(at) : null)
  return {
    month,
    written: days.filter((day, at) => dayOf(since[at]) === day),
    begins: Math.min(first ?? now, now),
    previous: dayOf(rows[0]?.before as Seconds | null),
    next: dayOf(after),
    nextRelease: coming ?? null,
  }
}
