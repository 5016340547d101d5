import type { Seconds } from '../korean/date.ts'
import { type Article, cardPhoto, releasedAt } from '../news/article.ts'
import { shelvesOf } from '../news/shelves.ts'
import { shelfTag, storyTag } from './tags.ts'

/**
 * Tags of every page that an order on a story changes: the story's own pages always, and the lists it enters,
 * leaves, moves on or shows other words on; a release set for later counts, since lists are kept until it.
 */
export function changedPages(before: Article | null, after: Article): string[] {
  const shelves = [before, after].flatMap((article) => (article ? listedOn(article) : []))
  return [storyTag(after.id), ...[...new Set(shelves)].map(shelfTag)]
}

function listedOn(article: Article): string[] {
  const at: Seconds | null = releasedAt(article)
  return at === null ? [] : shelvesOf({ ...article, pictured: cardPhoto(article) !== null })
}
