import * as z from 'zod'
import type { Article } from '../../news/article.ts'
import { revised } from '../../news/transitions.ts'
import { reason } from '../article-command.ts'
import type { Desk } from '../desk.ts'
import { keepOriginal, openOriginal } from '../kept-original.ts'
import { edit } from '../manuscript.ts'
import { WrongState } from '../refusals.ts'
import { type Receipt, rewrite, type Target, takeUp } from '../rewrite.ts'
import { requireState } from './state.ts'

export const restoreRevision = z.strictObject({ revision: z.int().positive(), reason })

/** 복원: a new revision with the words of an old one; its state and times stay as they are now. */
export async function restoreArticleRevision(
  desk: Desk,
  target: Target,
  { revision, reason }: z.output<typeof restoreRevision>,
): Promise<Receipt> {
  const before = await takeUp(desk, 'restore-revision', target)
  const { article, original, kept } = await requireState(desk.db, target.id, revision)
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
