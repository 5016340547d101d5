import { Hono } from 'hono'
import { html } from 'hono/html'
import { document, type Keeping } from '../cache/respond.ts'
import { shelfTag } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { firstReleaseQuestion, releasedBetweenQuestion } from '../db/feed.ts'
import { nextReleaseQuestion } from '../db/lists.ts'
import { ask } from '../db/statement.ts'
import { isoSeoul, monthStart, nextMonth, type Seconds, seoulDay } from '../korean/date.ts'
import { shelves } from '../news/shelves.ts'
import { absolute, hrefTo, paths } from '../urls.ts'

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const type = 'application/xml; charset=utf-8'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A sitemap index with one sitemap a month (sitemaps.org), so that none outgrows 50,000 addresses. */
export const sitemap = new Hono<Visit>()
  .get(paths.sitemap, async (c) => {
    const { now, settings } = c.var
    const [first] = await ask(c.env.DB, firstReleaseQuestion(c.env.DB))
    const entries = monthsSince(first ?? now, now).map(
      (month) => html`<sitemap><loc>${absolute(settings.site, hrefTo.monthSitemap(month))}</loc></sitemap>`,
    )
    const body = `${declaration}${html`<sitemapindex xmlns="${protocol}">${entries}</sitemapindex>`}`
    const nextChange = monthStart(nextMonth(seoulDay(now).slice(0, 7)))
    return document(c, { kind: 'feed', tags: [], nextChange }, { body, type })
  })
  .get(paths.monthSitemap, async (c) => {
    const { now, settings } = c.var
    const month = c.req.param('file').slice(0, 7)
    const from = monthStart(month)
    const until = monthStart(nextMonth(month))
    if (from === null || until === null || from > now) return c.notFound()
    const [stories, nextChange] = await ask(
      c.env.DB,
      releasedBetweenQuestion(c.env.DB, from, Math.min(until, now + 1)),
      nextReleaseQuestion(c.env.DB, [shelves.all], now),
    )
    const entries = stories.map(
      (story) =>
        html`<url><loc>${absolute(settings.site, hrefTo.article(story))}</loc><lastmod>${isoSeoul(story.changedAt)}</lastmod></url>`,
    )
    const body = `${declaration}${html`<urlset xmlns="${protocol}">${entries}</urlset>`}`
    const keeping: Keeping = { kind: 'feed', tags: [shelfTag(shelves.all)], nextChange }
    return document(c, keeping, { body, type })
  })

function monthsSince(first: Seconds, now: Seconds): string[] {
  const months: string[] = []
  const last = seoulDay(now).slice(0, 7)
  for (let month = seoulDay(Math.min(first, now)).slice(0, 7); month <= last; month = nextMonth(month)) {
    months.push(month)
  }
  return months
}
