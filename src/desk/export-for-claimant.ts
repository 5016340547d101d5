import * as z from 'zod'
import { mastheadQuestion } from '../db/masthead.ts'
import { placedWhereQuestion, type Stood } from '../db/placed-where.ts'
import { revisionAtQuestion } from '../db/revisions.ts'
import { ask } from '../db/statement.ts'
import { correctionsOfQuestion } from '../db/write-correction.ts'
import type { Seconds } from '../korean/date.ts'
import { type Article, releasedAt } from '../news/article.ts'
import type { Correction } from '../news/correction.ts'
import { moment } from './article-command.ts'
import type { Desk } from './desk.ts'
import { NoSuch } from './refusals.ts'
import { requireState } from './revisions/state.ts'
import { allow, requireArticle } from './rewrite.ts'

/** The moment whose article is wanted; now without one. */
export const exportForClaimant = z.strictObject({ at: moment.optional() })

/** A claimant's copy (언론중재법 시행령 §9): nothing in it is known only to the newsroom. */
export interface ClaimantsCopy {
  newspaper: string
  registrationNumber: string
  at: Seconds
  article: Article
  corrections: Correction[]
  placements: Stood[]
}

/** The article as readers could see it at a moment, its corrections, and where it stood; throws `NoSuch`. */
export async function copyForClaimant(
  desk: Desk,
  id: number,
  { at = desk.now }: z.output<typeof exportForClaimant>,
): Promise<ClaimantsCopy> {
  allow(desk, 'claim', null)
  await requireArticle(desk.db, id)
  const [revision, corrections, placements, masthead] = await ask(
    desk.db,
    revisionAtQuestion(desk.db, id, at),
    correctionsOfQuestion(desk.db, id),
    placedWhereQuestion(desk.db, id),
    mastheadQuestion(desk.db),
  )
  const article = revision === null ? null : (await requireState(desk.db, id, revision)).article
  const released = article && releasedAt(article)
  if (!article || released === null || released > at)
    throw new NoSuch(`${id}번 기사는 그때 공개되어 있지 않았습니다. at에 다른 때를 적어 주세요.`)
  const { name = '', registrationNumber = '' } = masthead?.facts ?? {}
  return { newspaper: name, registrationNumber, at, article, corrections, placements }
}
