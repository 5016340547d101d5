import { forgetAutosave } from '../db/autosaves.ts'
import type { Article } from '../news/article.ts'
import { revised } from '../news/transitions.ts'
import type { ArticleChange } from './article-command.ts'
import type { Desk } from './desk.ts'
import { edit } from './manuscript.ts'
import { requireOwnSignature } from './own-signature.ts'
import { BadOrder } from './refusals.ts'
import { type Receipt, rewrite, type Target, takeUp } from './rewrite.ts'

/** 고침: changes what the command names and leaves the rest; marks 수정 where readers had seen the old words. */
export async function reviseArticle(desk: Desk, target: Target, command: ArticleChange): Promise<Receipt> {
  const before = await takeUp(desk, 'revise', target)
  const { minor, publishAt, reason, ...change } = command
  requireOwnSignature(desk.editor, { before: before.reporters, after: change.reporters ?? [] })
  const { manuscript, ...edited } = await edit(desk.db, before, change)
  const after = revised(before, timed(manuscript, publishAt), { now: desk.now, minor })
  const unsaved = forgetAutosave(desk.db, { id: before.id, token: desk.editor.token })
  const along = { statements: [unsaved], tags: [] }
  return rewrite({ ...desk, reason }, { before, after, order: 'revise' }, { ...edited, along })
}

function timed(article: Article, publishAt: number | null | undefined): Article {
  if (publishAt === undefined) return article
  if (article.status !== 'published') return { ...article, publishAt }
  if (publishAt !== null) return { ...article, publishAt }
  throw new BadOrder([
    { path: 'publishAt', message: '출고된 기사의 출고 시각은 비울 수 없습니다. 먼저 보류(hold)하세요.' },
  ])
}
