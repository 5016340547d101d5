import * as z from 'zod'
import { ask } from '../../db/statement.ts'
import { correctedAfterQuestion } from '../../db/write-correction.ts'
import type { Article } from '../../news/article.ts'
import { revised } from '../../news/transitions.ts'
import { reason } from '../article-command.ts'
import type { Desk } from '../desk.ts'
import { keepOriginal, openOriginal } from '../kept-original.ts'
import { edit } from '../manuscript.ts'
import { WrongState } from '../refusals.ts'
import { type Receipt, rewrite, type Target, takeUp } from '../rewrite.ts'
import { requireState } from './state.ts'

/** `despiteCorrection` says that the words which 정정보도 has corrected since are meant to come back. */
export const restoreRevision = z.strictObject({
  revision: z.int().positive(),
  reason,
  despiteCorrection: z.boolean().default(false),
})

/** 복원: a new revision with the words of an old one; its state and times stay as they are now. */
export async function restoreArticleRevision(
  desk: Desk,
  target: Target,
  { revision, reason, despiteCorrection }: z.output<typeof restoreRevision>,
): Promise<Receipt> {
  const before = await takeUp(desk, 'restore-revision', target)
  const { article, original, kept } = await requireState(desk.db, target.id, revision)
  const [corrected] = await ask(desk.db, correctedAfterQuestion(desk.db, { article: target.id, revision }))
  if (corrected !== null && !despiteCorrection) throw new WrongState(undoes(revision, corrected))
  if (kept?.redacted) throw new WrongState(`${revision}판은 개인정보를 가린 판이라 되살릴 수 없습니다.`)
  const { manuscript, removed } = await edit(desk.db, before, wordsOf(article))
  const after = revised(before, manuscript, { now: desk.now, minor: false })
  return rewrite(
    { ...desk, reason },
    { before, after, order: 'restore-revision' },
    {
      original: await keepOriginal(await openOriginal(original, article.body), after.body),
      removed,
      along: { statements: [], tags: [], detail: { restored: revision } },
    },
  )
}

// 언론중재법 §15: what was corrected must not stand uncorrected beside its notice again by oversight.
function undoes(revision: number, corrected: number): string {
  return `${corrected}판에서 정정보도로 고친 내용이 ${revision}판에는 없습니다. 그래도 되살리려면 despiteCorrection을 true로 보내 주세요.`
}

function wordsOf(article: Article) {
  const { kind, sections, title, subtitle, lead, reporters, byline, source, tags, issues, photos, aiUsed } =
    article
  const body = { format: 'blocks' as const, content: article.body as unknown[] }
  return {
    kind,
    sections,
    title,
    subtitle,
    lead,
    body,
    reporters,
    byline,
    source,
    tags,
    issues,
    photos,
    aiUsed,
  }
}
