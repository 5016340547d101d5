import { underTagsQuestion, withWordsQuestion } from '../db/relatives.ts'
import { ask } from '../db/statement.ts'
import { type Article, releasedAt } from '../news/article.ts'
import { relatedTo, wordsInCommon } from '../search/related.ts'
import type { Desk } from './desk.ts'

const mostTags = 5

/** Ids of the released stories that belong to an article; none before readers can see it. */
export async function relate({ db, now }: Desk, article: Article): Promise<number[]> {
  const at = releasedAt(article)
  if (at === null) return []
  const words = wordsInCommon(article.title)
  const candidates = await ask(
    db,
    underTagsQuestion(db, article.tags.slice(0, mostTags), now),
    ...(words === null ? [] : [withWordsQuestion(db, words, now)]),
  )
  const { id, title, tags, sections } = article
  return relatedTo({ id, title, tags, section: sections[0] ?? '', releasedAt: at }, candidates.flat())
}
