import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { cacheHeaders, document, type Keeping } from '../cache/respond.ts'
import { shelfTag } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { frameQuestion } from '../db/frame.ts'
import { nextReleaseQuestion } from '../db/lists.ts'
import {
  freshStoriesQuestion,
  sitemapPartsQuestion,
  sitemapStoriesQuestion,
  slugQuestions,
} from '../db/sitemap.ts'
import { ask } from '../db/statement.ts'
import { isoSeoul, soonest } from '../korean/date.ts'
import { shelves } from '../news/shelves.ts'
import { partNamed } from '../news/sitemap.ts'
import { absolute, hrefTo, paths } from '../urls.ts'
import { newsUrls, sitemapIndex, type Url, urls } from './sitemap-xml.ts'

const type = 'application/xml; charset=utf-8'
const twoDays = 48 * 3600

/**
 * A sitemap index (sitemaps.org) of the standing pages and of all stories in parts that begin with a month or with the
 * 10,000th story after, and the sitemap of the last 48 hours that Google News wants.
 */
export const sitemap = new Hono<Visit>()
  .get(paths.sitemap, async (c) => {
    const { now, settings } = c.var
    const [parts, nextChange] = await ask(
      c.env.DB,
      sitemapPartsQuestion(c.env.DB, now),
      nextReleaseQuestion(c.env.DB, [shelves.all], now),
    )
    const listed = parts.map(({ begins, changedAt }) => ({
      address: absolute(settings.site, hrefTo.sitemapPart(begins)),
      changedAt,
    }))
    const pages = { address: absolute(settings.site, hrefTo.pagesSitemap()) }
    return document(c, allStories(nextChange), { body: sitemapIndex([pages, ...listed]), type })
  })
  .get(paths.pagesSitemap, async (c) => {
    const [frame, issues, reporters] = await ask(
      c.env.DB,
      frameQuestion(c.env.DB),
      ...slugQuestions(c.env.DB),
    )
    const sections = frame?.sections.flatMap((section) => [section, ...section.children]) ?? []
    const standing = [
      hrefTo.home(),
      ...sections.map(({ path }) => hrefTo.section(path)),
      hrefTo.photos(),
      hrefTo.weather(),
      hrefTo.corrections(),
      hrefTo.about(),
      ...(frame?.policies ?? []).map(({ slug }) => hrefTo.policy(slug)),
      ...issues.map(hrefTo.issue),
      ...reporters.map(hrefTo.reporter),
    ]
    const listed = standing.map((path) => ({ address: absolute(c.var.settings.site, path) }))
    return document(c, { kind: 'feed', tags: [], nextChange: null }, { body: urls(listed), type })
  })
  .get(paths.sitemapPart, async (c) => {
    const { now, settings } = c.var
    const begins = partNamed(c.req.param('file').replace('.xml', ''))
    if (!begins) return none(c, allStories(null))
    const [stories, nextChange] = await ask(
      c.env.DB,
      sitemapStoriesQuestion(c.env.DB, begins, now),
      nextReleaseQuestion(c.env.DB, [shelves.all], now),
    )
    if (stories.length === 0) return none(c, allStories(nextChange))
    const listed: Url[] = stories.map((story) => ({
      address: settings.site + hrefTo.article(story),
      changedAt: story.changedAt,
    }))
    return document(c, allStories(nextChange), { body: urls(listed), type })
  })
  .get(paths.newsSitemap, async (c) => {
    const { now, settings } = c.var
    const [frame, stories, nextRelease] = await ask(
      c.env.DB,
      frameQuestion(c.env.DB),
      freshStoriesQuestion(c.env.DB, { since: now - twoDays, now }),
      nextReleaseQuestion(c.env.DB, [shelves.all], now),
    )
    const oldest = stories.at(-1)
    const nextChange = soonest(nextRelease, oldest ? oldest.releasedAt + twoDays : null)
    const news = stories.filter(({ kind }) => kind !== 'sponsored')
    const listed = news.map((story) => ({
      address: absolute(settings.site, hrefTo.article(story)),
      publication: frame?.masthead.name ?? '',
      publishedAt: isoSeoul(story.releasedAt),
      title: story.title,
    }))
    return document(c, allStories(nextChange), { body: newsUrls(listed), type })
  })

function allStories(nextChange: Keeping['nextChange']): Keeping {
  return { kind: 'feed', tags: [shelfTag(shelves.all)], nextChange }
}

function none(c: Context<Visit>, keeping: Keeping): Response {
  return c.text('그런 사이트맵이 없습니다.', 404, cacheHeaders(c, { ...keeping, kind: 'missing' }))
}
