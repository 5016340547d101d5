import type { FeedStory } from '../db/feed.ts'
import { isoSeoul } from '../korean/date.ts'
import { absolute, hrefTo, mediaAddress } from '../urls.ts'
import { authorsOf, type Channel } from './channel.ts'
import { storyHtml } from './story-html.tsx'

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed({ title, page, self, frame, site, media, stories }: Channel): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(site, page),
    feed_url: absolute(site, self('json')),
    description: frame.masthead.slogan || title,
    language: 'ko',
    authors: [{ name: frame.masthead.name, url: absolute(site, hrefTo.home()) }],
    items: stories.map((story) => item(story, { site, media })),
  })
}

function item(story: FeedStory, { site, media }: Pick<Channel, 'site' | 'media'>) {
  const address = absolute(site, hrefTo.article(story))
  const changedAt = Math.max(
    story.modifiedAt ?? 0,
    ...story.corrections.map((printed) => printed.publishedAt),
  )
  return {
    id: address,
    url: address,
    title: story.title,
    summary: story.teaser,
    content_html: storyHtml(story, { site, media }),
    ...(story.photo && { image: absolute(site, mediaAddress(story.photo.key, media)) }),
    date_published: isoSeoul(story.releasedAt),
    ...(changedAt > 0 && { date_modified: isoSeoul(changedAt) }),
    ...authored(story),
    tags: story.tags,
  }
}

/** Only whom a story names: the newspaper signs what nobody else does. */
function authored(story: FeedStory) {
  const authors = authorsOf(story).map((author) => ({ name: author }))
  return authors.length > 0 ? { authors } : {}
}
