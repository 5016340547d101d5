import type { Context } from 'hono'
import type { Keeping } from '../../cache/respond.ts'
import { archiveTag, storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { calendarQuestion } from '../../db/calendar.ts'
import { listQuestion } from '../../db/lists.ts'
import { type Seconds, seoulDay } from '../../korean/date.ts'
import type { Calendar } from '../../news/calendar.ts'
import type { Span } from '../../news/list.ts'
import { shelves } from '../../news/shelves.ts'
import { missing } from '../missing/route.tsx'
import { open } from '../open.ts'
import { readStretch } from '../open-list.ts'

/**
 * Opens the stories of a month, `2025-11`, or a day, `2025-11-19`, with the calendar around them; a response where
 * there is nothing to show: no such day, one to come, or one before the first story.
 */
export async function openArchive(c: Context<Visit>, name: string, span: Span | null) {
  const { now } = c.var
  if (!span || span.from > now) return missing(c)
  const stretch = readStretch(c.req.query())
  if (!stretch) return c.redirect(c.req.path, 308)
  const month = name.slice(0, 7)
  const { view, answers } = await open(
    c,
    listQuestion(c.env.DB, shelves.all, { stretch, now, within: span }),
    calendarQuestion(c.env.DB, { month, span, now }),
  )
  const [list, calendar] = answers
  const tags = [archiveTag(name), archiveTag(month), ...storyTags(list?.cards ?? [])]
  const keeping: Keeping = {
    kind: span.until <= now ? 'archive' : 'list',
    tags,
    nextChange: nextChangeOf(calendar, now),
  }
  if (span.until <= calendar.begins) return missing(c, { view, keeping })
  if (!list) return c.redirect(c.req.path, 302)
  return { view, list, calendar, keeping }
}

// A release adds a day to the calendar of its own month, and a way on to the last day before it.
function nextChangeOf({ month, next, nextRelease }: Calendar, now: Seconds): Seconds | null {
  return next === null || month === seoulDay(now).slice(0, 7) ? nextRelease : null
}
