import { seoulDay } from '../korean/date.ts'
import { type Article, cardPhoto, releasedAt } from '../news/article.ts'
import { shelvesOf } from '../news/shelves.ts'
import { archiveTag, issuesTag, shelfTag, storyTag } from './tags.ts'

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
  const lists = [...new Set(shelves)].map(shelfTag)
  const issues = [before, after].some((article) => article && article.issues.length > 0) ? [issuesTag] : []
  return [...lists, ...changedDays(before, after), ...(lists.length > 0 ? issues : [])]
}

/** The days a story enters, leaves or shows other words on; their months too where it moves, for its calendar and order. */
function changedDays(before: Article | null, after: Article): string[] {
  const releases = [before && releasedAt(before), releasedAt(after)]
  const days = releases.filter((at) => at !== null).map(seoulDay)
  const moved = releases[0] !== releases[1]
  const months = moved ? days.map((day) => day.slice(0, 7)) : []
  return [...new Set([...days, ...months])].map(archiveTag)
}

function listedOn(article: Article): string[] {
  if (releasedAt(article) === null) return []
  return shelvesOf({ ...article, pictured: cardPhoto(article) !== null })
}
