import { bigrams, fold, syllables } from '../korean/hangul.ts'
import { initialsOf } from '../korean/initials.ts'
import type { Manuscript } from '../news/article.ts'
import { bodyText } from '../news/body.ts'
import { topPath } from '../news/frame.ts'

/** What the readers' index holds of a story. */
export interface Findable {
  words: string
  syllables: string
  facets: string
  tags: readonly { name: string; folded: string; initials: string }[]
}

/** Characters of a story that are looked through; a row of D1 holds no more index words. */
const mostCharacters = 100_000

type Told = Pick<
  Manuscript,
  'title' | 'subtitle' | 'lead' | 'body' | 'photos' | 'byline' | 'tags' | 'sections' | 'reporters'
>

/** The index words of a story, from everything readers can read in it. */
export function findable(story: Told): Findable {
  const text = searchText(story).slice(0, mostCharacters)
  return {
    words: bigrams(text).join(' '),
    syllables: syllables(text).join(' '),
    facets: facetsOf(story).join(' '),
    tags: story.tags.map((name) => ({ name, folded: fold(name), initials: initialsOf(fold(name)) })),
  }
}

/** The text of a story as the search sees it, a line each part. */
export function searchText({ title, subtitle, lead, body, photos, byline, tags }: Told): string {
  const captions = photos.map((photo) => photo.caption)
  return [title, subtitle, lead, bodyText(body), ...captions, byline, ...tags].filter(Boolean).join('\n')
}

/** Index words that stand for qualities, not for text. */
export const facet = {
  section: (path: string) => `section:${path}`,
  reporter: (slug: string) => `reporter:${slug}`,
} as const

function facetsOf({ sections, reporters }: Told): string[] {
  const paths = new Set(sections.flatMap((path) => [topPath(path), path]))
  return [...[...paths].map(facet.section), ...reporters.map(facet.reporter)]
}
