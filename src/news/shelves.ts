import { topPath } from './frame.ts'

/** Names of the lists that stories stand on. */
export const shelves = {
  all: 'all',
  photo: 'photo',
  section: (path: string) => `section:${path}`,
  tag: (tag: string) => `tag:${tag}`,
  reporter: (slug: string) => `reporter:${slug}`,
  issue: (slug: string) => `issue:${slug}`,
  kind: (kind: string) => `kind:${kind}`,
} as const

/** Every shelf a story of these qualities stands on, once each. */
export function shelvesOf(story: {
  kind: string
  sections: readonly string[]
  tags: readonly string[]
  reporters: readonly string[]
  issues: readonly string[]
  pictured: boolean
}): string[] {
  return [
    ...new Set([
      shelves.all,
      ...(story.pictured ? [shelves.photo] : []),
      shelves.kind(story.kind),
      ...story.sections.flatMap((path) => [shelves.section(topPath(path)), shelves.section(path)]),
      ...story.tags.map(shelves.tag),
      ...story.reporters.map(shelves.reporter),
      ...story.issues.map(shelves.issue),
    ]),
  ]
}
