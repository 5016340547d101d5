import { type Article, cardPhoto, releasedAt } from '../news/article.ts'
import { shelvesOf } from '../news/shelves.ts'
import { shelfTag, storyTag } from './tags.ts'

/** Tags of every page that an order on a story changes: all that prints the story, and its lists. */
export function changedPages(before: Article, after: Article): string[] {
  return [storyTag(after.id), ...changedLists(before, after)]
}

/**
 * Tags of the lists a story enters, leaves, moves on or shows other words on; a release set for later counts,
 * since lists are kept until it.
 */
export function changedLists(before: Article | null, after: Article): string[] {
  const shelves = [before, after].flatMap((article) => (article ? listedOn(article) : []))
  return [...new Set(shelves)].map(shelfTag)
}

function listedOn(article: Article): string[] {
  if (releasedAt(article) === null) return []
  return shelvesOf({ ...article, pictured: cardPhoto(article) !== null })
}
