import type { FeedStory } from '../db/feed.ts'
import type { Frame } from '../news/frame.ts'

/** One feed: `name` is `all` or a section, `site` the origin of its links. */
export interface Channel {
  title: string
  name: string
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
