/** On every page: the masthead, the menu or the stations changed. */
export const frameTag = 'frame'

/** On every page that prints the story itself. */
export const storyTag = (id: number): string => `a${id}`

/** On every page that is the list; ASCII, because Cloudflare drops other tags without a word. */
export const shelfTag = (shelf: string): string => `l:${encodeURIComponent(shelf)}`

/** On the stored picture. */
export const mediaTag = (key: string): string => `m:${key}`
