import * as z from 'zod'
import { correctionsTag } from '../cache/tags.ts'
import { claimQuestion, moveClaim } from '../db/claims.ts'
import { ask } from '../db/statement.ts'
import { type CorrectedAt, correctionIdQuestion, insertCorrection } from '../db/write-correction.ts'
import type { Article } from '../news/article.ts'
import type { Claim } from '../news/claim.ts'
import { type Correction, correctionKinds } from '../news/correction.ts'
import { stateNames } from '../news/workflow.ts'
import { articleChange, body, line, reason } from './article-command.ts'
import { UnreadableBody } from './body/unreadable.ts'
import { allowMove, claimRace } from './claim.ts'
import type { Desk } from './desk.ts'
import { edit } from './manuscript.ts'
import { readNotice } from './notice.ts'
import { BadOrder, type FieldError, WrongState } from './refusals.ts'
import { type Along, type Receipt, rewrite, type Target, takeUp } from './rewrite.ts'

/**
 * Title, statement and explanation of what is corrected (언론중재법 §15); `change` corrects the text that is
 * still online, as the law wants it, and `claim` is the demand that this answers.
 */
export const correctArticle = z.strictObject({
  kind: z.enum(correctionKinds),
  title: line(200).pipe(z.string().min(1, '정정·반론 내용을 대표하는 제목을 적어 주세요.')),
  body,
  change: articleChange.omit({ minor: true, reason: true, publishAt: true, embargoUntil: true }).optional(),
  claim: z.int().positive().optional(),
  reason,
})

export interface CorrectionReceipt extends Receipt {
  correction: Correction
}

type CorrectArticle = z.output<typeof correctArticle>

/** 정정·반론·추후보도: the notice, the corrected story and the answered claim, all in one batch. */
export async function publishCorrection(
  desk: Desk,
  target: Target,
  command: CorrectArticle,
): Promise<CorrectionReceipt> {
  const before = await takeUp(desk, 'correct', target)
  requireSeen(before, desk.now)
  const claim = await fittingClaim(desk.db, before.id, command)
  const { blocks, removed } = await readNotice(command.body)
  const edited = await edit(desk.db, before, command.change ?? {}).catch(underChange)
  const notice = { kind: command.kind, title: command.title, body: blocks, publishedAt: desk.now }
  const at = { article: before.id, revision: before.revision + 1 }
  const receipt = await rewrite(
    { ...desk, reason: command.reason },
    { before, after: { ...edited.manuscript, modifiedAt: desk.now }, order: 'correct' },
    { ...edited, along: alongWith(desk, at, { notice, claim }) },
  ).catch(claimRace)
  const [id] = await ask(desk.db, correctionIdQuestion(desk.db, at))
  return { ...receipt, removed: [...removed, ...receipt.removed], correction: { id, ...notice } }
}

function requireSeen({ publishAt, embargoUntil, status }: Article, now: number): void {
  const seen = publishAt !== null && Math.max(publishAt, embargoUntil ?? 0) <= now
  if (seen) return
  throw new WrongState(
    `${stateNames[status]} 상태의 기사는 아직 공개된 적이 없어 정정할 수 없습니다. PATCH로 고쳐 주세요.`,
  )
}

async function fittingClaim(
  db: D1Database,
  article: number,
  { claim: id, kind }: CorrectArticle,
): Promise<Claim | null> {
  if (id === undefined) return null
  const [claim] = await ask(db, claimQuestion(db, id))
  if (claim?.article.id !== article)
    throw new BadOrder([{ path: 'claim', message: `${id}번은 이 기사에 대한 청구가 아닙니다.` }])
  if (claim.kind !== kind)
    throw new BadOrder([{ path: 'kind', message: `${id}번 청구의 종류(${claim.kind})와 다릅니다.` }])
  allowMove(claim, 'publish')
  return claim
}

function alongWith(
  { db, now }: Desk,
  at: CorrectedAt,
  { notice, claim }: { notice: Omit<Correction, 'id'>; claim: Claim | null },
): Along {
  return {
    statements: [
      insertCorrection(db, at, { ...notice, claim: claim?.id ?? null }),
      ...(claim ? [moveClaim(db, claim, { by: 'publish', now })] : []),
    ],
    tags: [correctionsTag],
    correction: notice.kind,
    detail: { kind: notice.kind, ...(claim && { claim: claim.id }) },
  }
}

function underChange(error: unknown): never {
  if (error instanceof BadOrder) throw new BadOrder(error.fields.map(inChange))
  if (error instanceof UnreadableBody) throw new BadOrder(error.issues.map(inChange))
  throw error
}

function inChange({ path, message }: FieldError): FieldError {
  return { path: `change.${path}`, message }
}
