import { html, raw } from 'hono/html'
import type { FeedStory } from '../db/feed.ts'
import { rfc822 } from '../korean/date.ts'
import { sectionName } from '../news/frame.ts'
import { copyrightLine } from '../ui/facts.tsx'
import { absolute, hrefTo } from '../urls.ts'
import { authorsOf, type Channel, changedAt } from './channel.ts'
import { storyHtml } from './story-html.tsx'

/** RSS 2.0 with content:encoded and atom:link rel=self (RSS Advisory Board profile). */
export async function rss(channel: Channel): Promise<string> {
  const { title, page, self, frame, site, stories } = channel
  const built = changedAt(stories)
  const body =
    await html`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>${absolute(site, page)}</link><description>${asHtml(frame.masthead.slogan || title)}</description><language>ko</language><copyright>${copyrightLine(frame.masthead)}</copyright>${built !== null && html`<lastBuildDate>${rfc822(built)}</lastBuildDate>`}<atom:link href="${absolute(site, self('xml'))}" rel="self" type="application/rss+xml"/>${stories.map((story) => item(story, channel))}</channel></rss>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
}

function item(story: FeedStory, { frame, site, media }: Channel) {
  const address = absolute(site, hrefTo.article(story))
  const content = raw(`<![CDATA[${storyHtml(story, { site, media }).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)
  return html`<item><title>${story.title}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><pubDate>${rfc822(story.releasedAt)}</pubDate><category>${sectionName(frame, story.section)}</category>${authorsOf(story).map((author) => html`<dc:creator>${author}</dc:creator>`)}<description>${asHtml(story.teaser)}</description><content:encoded>${content}</content:encoded></item>`
}

/** RSS 2.0 reads a description as HTML, so words are spelled as HTML before they are spelled as XML. */
function asHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
