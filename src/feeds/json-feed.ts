import type { FeedStory } from '../db/feed.ts'
import { isoSeoul } from '../korean/date.ts'
import { absolute, hrefTo, mediaAddress } from '../urls.ts'
import { authorsOf, type Channel } from './channel.ts'
import { storyHtml } from './story-html.tsx'

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed({ title, name, site, media, stories }: Channel): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(site, name === 'all' ? hrefTo.home() : hrefTo.section(name)),
    feed_url: absolute(site, hrefTo.feed(name, 'json')),
    language: 'ko',
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
    authors: authorsOf(story).map((author) => ({ name: author })),
    tags: story.tags,
  }
}
