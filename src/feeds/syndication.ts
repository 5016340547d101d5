import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { cacheHeaders, document, type Keeping, redirect } from '../cache/respond.ts'
import { issueTag, reporterTag, shelfTag, storyTags } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { type FeedStory, feedQuestion } from '../db/feed.ts'
import { frameQuestion } from '../db/frame.ts'
import { issueQuestion } from '../db/issues.ts'
import { comingQuestion } from '../db/sections-now.ts'
import { ask } from '../db/statement.ts'
import { type Frame, findSection } from '../news/frame.ts'
import type { Issue } from '../news/issue.ts'
import { shelves } from '../news/shelves.ts'
import { type FeedForm, hrefTo, paths } from '../urls.ts'
import type { Channel } from './channel.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

/** RSS 2.0 and JSON Feed of everything, and of each section, tag and issue. */
export const syndication = new Hono<Visit>()
  .get(paths.tagFeed, async (c) => {
    const [tag, form] = split(c.req.param('file'))
    if (tag !== tag.normalize('NFC')) return c.redirect(hrefTo.tagFeed(tag, form), 308)
    return feed(c, form, ofTag(tag))
  })
  .get(paths.issueFeed, (c) => {
    const [slug, form] = split(c.req.param('file'))
    return feed(c, form, ofIssue(slug))
  })
  .get(paths.feed, (c) => {
    const [name, form] = split(c.req.param('file'))
    return feed(c, form, name === 'all' ? ofAll : ofSection(name))
  })
  .get(paths.subsectionFeed, (c) => {
    const [name, form] = split(c.req.param('file'))
    return feed(c, form, ofSection(`${c.req.param('section')}/${name}`))
  })

function split(file: string): [name: string, form: FeedForm] {
  const dot = file.lastIndexOf('.')
  return [file.slice(0, dot), file.slice(dot + 1) === 'json' ? 'json' : 'xml']
}

interface Found {
  frame: Frame
  stories: FeedStory[]
  issue: Issue | null
}

/** A list that has a feed. `nameIn` what was found: an empty name for everything, null where there is no such list. */
interface Followed extends Pick<Channel, 'page' | 'self'> {
  shelf: string
  issue?: string
  nameIn: (found: Found) => string | null
}

const ofAll: Followed = {
  shelf: shelves.all,
  page: hrefTo.home(),
  self: (form) => hrefTo.feed('all', form),
  nameIn: () => '',
}

const ofSection = (path: string): Followed => ({
  shelf: shelves.section(path),
  page: hrefTo.section(path),
  self: (form) => hrefTo.feed(path, form),
  nameIn: ({ frame }) => findSection(frame, path)?.name ?? null,
})

const ofTag = (tag: string): Followed => ({
  shelf: shelves.tag(tag),
  page: hrefTo.tag(tag),
  self: (form) => hrefTo.tagFeed(tag, form),
  nameIn: ({ stories }) => (stories.length > 0 ? `#${tag}` : null),
})

const ofIssue = (slug: string): Followed => ({
  shelf: shelves.issue(slug),
  page: hrefTo.issue(slug),
  self: (form) => hrefTo.issueFeed(slug, form),
  issue: slug,
  nameIn: ({ issue }) => issue?.title ?? null,
})

async function feed(c: Context<Visit>, form: FeedForm, followed: Followed): Promise<Response> {
  const { now, settings } = c.var
  const { shelf, page, self, issue: slug = '' } = followed
  const [frame, stories, { nextRelease: nextChange, movedTo }, issue] = await ask(
    c.env.DB,
    frameQuestion(c.env.DB),
    feedQuestion(c.env.DB, shelf, now),
    comingQuestion(c.env.DB, shelf, now),
    issueQuestion(c.env.DB, slug),
  )
  if (movedTo !== null) {
    return redirect(
      c,
      { kind: 'moved', tags: [shelfTag(shelf)], nextChange: null },
      hrefTo.feed(movedTo, form),
    )
  }
  const signed = stories.flatMap((story) => story.reporters.map(({ slug }) => reporterTag(slug)))
  const tags = [shelfTag(shelf), ...(slug ? [issueTag(slug)] : []), ...storyTags(stories), ...signed]
  const keeping: Keeping = { kind: 'feed', tags, nextChange }
  const name = frame && followed.nameIn({ frame, stories, issue })
  if (!frame || name === null) return none(c, keeping)
  const title = [frame.masthead.name, name].filter(Boolean).join(' ')
  const channel: Channel = {
    title,
    page,
    self,
    frame,
    site: settings.site,
    media: settings.mediaUrl,
    stories,
  }
  return form === 'json'
    ? document(c, keeping, { body: jsonFeed(channel), type: 'application/feed+json; charset=utf-8' })
    : document(c, keeping, { body: await rss(channel), type: 'application/rss+xml; charset=utf-8' })
}

function none(c: Context<Visit>, keeping: Keeping): Response {
  return c.text('그런 피드가 없습니다.', 404, cacheHeaders(c, { ...keeping, kind: 'missing' }))
}
