import { articleQuestion, originalQuestion, toArticle, toOriginal } from '../../db/articles.ts'
import { keptStateQuestion } from '../../db/desk-list.ts'
import type { KeptOriginal } from '../../db/original.ts'
import { type Made, statesQuestion } from '../../db/revisions.ts'
import { ask, type Row } from '../../db/statement.ts'
import type { Article } from '../../news/article.ts'
import { NoSuch } from '../refusals.ts'

/** An article as it was at a revision. `kept` is the row in store, null for the live state. */
export interface State {
  article: Article
  original: KeptOriginal
  kept: Row | null
}

/** The state of an article at a revision, live or kept; throws `NoSuch`. */
export async function requireState(db: D1Database, id: number, revision: number): Promise<State> {
  const [live, original, kept] = await ask(
    db,
    articleQuestion(db, id),
    originalQuestion(db, id),
    keptStateQuestion(db, id, revision),
  )
  if (!live || !original) throw new NoSuch(`${id}번 기사가 없습니다.`)
  if (live.revision === revision) return { article: live, original, kept: null }
  if (kept) return { article: toArticle(kept), original: toOriginal(kept), kept }
  throw new NoSuch(`${id}번 기사에 ${revision}판이 없습니다. 지금은 ${live.revision}판입니다.`)
}

/** A state with who made it, when, by which order and why. */
export async function readState(db: D1Database, id: number, revision: number): Promise<[Article, Made]> {
  const { article } = await requireState(db, id, revision)
  const [[made]] = await ask(db, statesQuestion(db, id, { before: revision + 1, most: 1 }))
  if (made?.revision !== revision) throw new NoSuch(`${id}번 기사에 ${revision}판이 없습니다.`)
  return [article, made]
}
