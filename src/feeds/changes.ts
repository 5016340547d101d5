import { html } from 'hono/html'
import { Hono } from 'hono/tiny'
import { document, type Keeping } from '../cache/respond.ts'
import { changesTag, storyTags } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { changesQuestion } from '../db/changes.ts'
import { frameQuestion } from '../db/frame.ts'
import { ask } from '../db/statement.ts'
import { isoSeoul, rfc822 } from '../korean/date.ts'
import { type Change, changeNames } from '../news/change.ts'
import { absolute, type FeedForm, hrefTo, paths } from '../urls.ts'

interface Bulletin {
  name: string
  site: string
  changes: Change[]
}

/** What became of stories that were out: corrections, changed words, withdrawals, for partners who carry them. */
export const changes = new Hono<Visit>().get(paths.changes, async (c) => {
  const form: FeedForm = c.req.path.endsWith('.json') ? 'json' : 'xml'
  const [frame, { changes, nextChange }] = await ask(
    c.env.DB,
    frameQuestion(c.env.DB),
    changesQuestion(c.env.DB, c.var.now),
  )
  const keeping: Keeping = {
    kind: 'feed',
    tags: [changesTag, ...storyTags(changes.map(({ story }) => story))],
    nextChange,
  }
  const bulletin = { name: frame?.masthead.name ?? '', site: c.var.settings.site, changes }
  return form === 'json'
    ? document(c, keeping, { body: asJson(bulletin), type: 'application/feed+json; charset=utf-8' })
    : document(c, keeping, { body: await asRss(bulletin), type: 'application/rss+xml; charset=utf-8' })
})

function asJson({ name, site, changes }: Bulletin): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(name),
    description,
    home_page_url: absolute(site, hrefTo.corrections()),
    feed_url: absolute(site, hrefTo.changes('json')),
    language: 'ko',
    items: changes.map((change) => ({
      id: nameOf(site, change),
      url: absolute(site, hrefTo.article(change.story)),
      title: headlineOf(change),
      content_text: headlineOf(change),
      date_published: isoSeoul(change.at),
      tags: [changeNames[change.kind]],
      _change: { article: change.story.id, kind: change.kind },
    })),
  })
}

async function asRss({ name, site, changes }: Bulletin): Promise<string> {
  const body =
    await html`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${titleOf(name)}</title><link>${absolute(site, hrefTo.corrections())}</link><description>${description}</description><language>ko</language><ttl>5</ttl><atom:link href="${absolute(site, hrefTo.changes('xml'))}" rel="self" type="application/rss+xml"/>${changes.map((change) => item(site, change))}</channel></rss>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
}

function item(site: string, change: Change) {
  return html`<item><title>${headlineOf(change)}</title><link>${absolute(site, hrefTo.article(change.story))}</link><guid isPermaLink="false">${nameOf(site, change)}</guid><pubDate>${rfc822(change.at)}</pubDate><category>${changeNames[change.kind]}</category></item>`
}

const description =
  '공개했던 기사의 정정·반론·추후보도와 수정, 삭제를 알립니다. 기사를 옮겨 싣는 곳은 함께 고쳐 주시기 바랍니다.'

function titleOf(name: string): string {
  return `${name} 정정·수정·삭제 알림`
}

function headlineOf({ kind, story }: Change): string {
  return `[${changeNames[kind]}] ${story.title ?? `${story.id}번 기사`}`
}

function nameOf(site: string, { id, story }: Change): string {
  return `${absolute(site, hrefTo.article(story))}#change-${id}`
}
