import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { seoulDay } from '../../korean/date.ts'
import { daySpan, monthSpan } from '../../news/calendar.ts'
import { hrefTo, paths } from '../../urls.ts'
import { ArchiveDayPage } from './day-page.tsx'
import { ArchiveMonthPage } from './month-page.tsx'
import { openArchive } from './open-archive.ts'

export const archive = new Hono<Visit>()
  .get(paths.archive, (c) => c.redirect(hrefTo.archived(seoulDay(c.var.now).slice(0, 7)), 302))
  .get(paths.archiveMonth, async (c) => {
    const month = `${c.req.param('year')}-${c.req.param('month')}`
    const opened = await openArchive(c, month, monthSpan(month))
    if (opened instanceof Response) return opened
    const { keeping, ...shown } = opened
    return page(c, keeping, <ArchiveMonthPage {...shown} />)
  })
  .get(paths.archiveDay, async (c) => {
    const { year, month, day } = c.req.param()
    const date = `${year}-${month}-${day}`
    const opened = await openArchive(c, date, daySpan(date))
    if (opened instanceof Response) return opened
    const { keeping, ...shown } = opened
    return page(c, keeping, <ArchiveDayPage {...shown} day={date} />)
  })
