import { type Context, Hono } from 'hono'
import { document, type Keeping } from '../cache/respond.ts'
import { reporterTag, shelfTag, storyTags } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { feedQuestion } from '../db/feed.ts'
import { frameQuestion } from '../db/frame.ts'
import { nextReleaseQuestion } from '../db/lists.ts'
import { ask } from '../db/statement.ts'
import { findSection } from '../news/frame.ts'
import { shelves } from '../news/shelves.ts'
import { paths } from '../urls.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

/** RSS 2.0 and JSON Feed of everything and of each first-level section. */
export const syndication = new Hono<Visit>().get(paths.feed, async (c) => {
  const [name = '', form] = c.req.param('file').split('.')
  return feed(c, name, form === 'json' ? 'json' : 'xml')
})

async function feed(c: Context<Visit>, name: string, form: 'xml' | 'json'): Promise<Response> {
  const { now, settings } = c.var
  const shelf = name === 'all' ? shelves.all : shelves.section(name)
  const [frame, stories, nextChange] = await ask(
    c.env.DB,
    frameQuestion(c.env.DB),
    feedQuestion(c.env.DB, shelf, now),
    nextReleaseQuestion(c.env.DB, [shelf], now),
  )
  const section = frame && findSection(frame, name)
  if (!frame || (name !== 'all' && !section)) return c.notFound()
  const title = section ? `${frame.masthead.name} ${section.name}` : frame.masthead.name
  const channel = { title, name, frame, site: settings.site, media: settings.mediaUrl, stories }
  const signed = stories.flatMap((story) => story.reporters.map(({ slug }) => reporterTag(slug)))
  const tags = [shelfTag(shelf), ...storyTags(stories), ...signed]
  const keeping: Keeping = { kind: 'feed', tags, nextChange }
  return form === 'json'
    ? document(c, keeping, { body: jsonFeed(channel), type: 'application/feed+json; charset=utf-8' })
    : document(c, keeping, { body: await rss(channel), type: 'application/rss+xml; charset=utf-8' })
}
