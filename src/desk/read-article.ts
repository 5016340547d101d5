import { articleQuestion } from '../db/articles.ts'
import { type Lock, lockQuestion } from '../db/locks.ts'
import { ask } from '../db/statement.ts'
import type { Article } from '../news/article.ts'
import type { Desk } from './desk.ts'
import { NoSuch } from './refusals.ts'
import { allow } from './rewrite.ts'

/** An article in whatever state, as the newsroom reads it, and who says to be editing it; throws `NoSuch`. */
export async function readArticle(desk: Desk, id: number): Promise<{ article: Article; lock: Lock | null }> {
  const { db, now } = desk
  const [article, lock] = await ask(db, articleQuestion(db, id), lockQuestion(db, id, now))
  if (!article) throw new NoSuch(`${id}번 기사가 없습니다.`)
  allow(desk, 'read', article)
  return { article, lock }
}
