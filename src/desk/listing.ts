import { photoValue } from '../db/articles.ts'
import type { CardValues } from '../db/transfer/rebuild.ts'
import type { Listing } from '../db/write-article.ts'
import { shortText } from '../korean/hangul.ts'
import { type Article, cardPhoto } from '../news/article.ts'
import { excerpt } from '../news/excerpt.ts'
import { topPath } from '../news/frame.ts'
import { shelvesOf } from '../news/shelves.ts'
import { findable } from '../search/text.ts'

type Listed = Omit<Article, 'id' | 'revision'>

/** Works out what lists and searches show of an article. */
export function listingOf(article: Listed): Omit<Listing, 'related'> {
  const { title, subtitle, tags, byline } = article
  return {
    teaser: article.lead || excerpt(article.body, 80),
    shelves: shelvesOf({ ...article, pictured: cardPhoto(article) !== null }),
    words: shortText([title, subtitle, byline, ...tags].join('\n')),
    facets: facetsOf(article).join(' '),
    found: findable(article),
  }
}

/** What the row of an article repeats of its story for lists to show. */
export function cardValuesOf(
  article: Article,
  { teaser, shelves }: Pick<Listing, 'teaser' | 'shelves'>,
): CardValues {
  const { id, sections } = article
  return {
    id,
    section: sections[0] ?? '',
    teaser,
    photo: photoValue(article),
    shelves: JSON.stringify(shelves),
  }
}

/** Words of the desk's index that stand for qualities, not for text. */
export const facet = {
  status: (status: string) => `status:${status}`,
  section: (path: string) => `section:${path}`,
  reporter: (slug: string) => `reporter:${slug}`,
} as const

function facetsOf({ status, sections, reporters }: Listed): string[] {
  const paths = new Set(sections.flatMap((path) => [topPath(path), path]))
  return [facet.status(status), ...[...paths].map(facet.section), ...reporters.map(facet.reporter)]
}
