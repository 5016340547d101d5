import { stemOf } from '../news/photo.ts'

/** Stands in the outbox for every page there is; no page carries it. */
export const everyPage = '*'

/** On every page: the masthead, the menu or the stations changed. */
export const frameTag = 'frame'

export const storyTagPrefix = 'a'

/** On every page that prints the story itself, and on the 404 where it will be. */
export const storyTag = (id: number): string => `${storyTagPrefix}${id}`

export const storyTags = (stories: readonly { id: number }[]): string[] =>
  stories.map((story) => storyTag(story.id))

/** On every page that is the list: the shelf's name, in ASCII, because Cloudflare drops other tags without a word. */
export const shelfTag = (shelf: string): string =>
  encodeURIComponent(shelf).replaceAll('%3A', ':').replaceAll('%2F', '/')

/** On the page whose slots the desk fills: `home`, or a first-level section. */
export const placesTag = (page: string): string => `p:${page}`

/** On every page that prints the name of the reporter. */
export const reporterTag = (slug: string): string => `r:${slug}`

/** On every page that prints the title of the issue. */
export const issueTag = (slug: string): string => `i:${slug}`

/** On every list of the stories of a day, `2025-11-19`, or of a month, `2025-11`, and on the calendar of the month. */
export const archiveTag = (span: string): string => `d:${span}`

/** On the page that lists all issues with their newest stories. */
export const issuesTag = 'issues'

/** On the page that lists all reporters. */
export const reportersTag = 'reporters'

/** On every page of the list of all corrections. */
export const correctionsTag = 'corrections'

/** On the list of what partners must hear of. */
export const changesTag = 'changes'

/** On every page that has the slot for the paper's own banners. */
export const bannersTag = (slot: string): string => `b:${slot}`

/** On the stored picture and its copies alike, whichever of them is named. */
export const mediaTag = (name: string): string => `m${stemOf(name)}`
