import type { FeedStory } from '../db/feed.ts'
import type { Seconds } from '../korean/date.ts'
import type { Frame } from '../news/frame.ts'
import type { FeedForm } from '../urls.ts'

/** One feed: `page` is the path of the list it follows, `self` its own in either form, `site` the origin of both. */
export interface Channel {
  title: string
  page: string
  self: (form: FeedForm) => string
  frame: Frame
  site: string
  /** Where pictures are found; null on this site itself. */
  media: string | null
  stories: FeedStory[]
}

/** Who signs a story: its reporters, else the agency or author in free text. */
export function authorsOf({ reporters, byline }: FeedStory): string[] {
  if (reporters.length > 0) return reporters.map((reporter) => reporter.name)
  return byline ? [byline] : []
}

/** When the newest of the words in a feed were written; null for an empty one. */
export function changedAt(stories: readonly FeedStory[]): Seconds | null {
  if (stories.length === 0) return null
  return Math.max(...stories.map((story) => Math.max(story.modifiedAt ?? 0, story.releasedAt)))
}
