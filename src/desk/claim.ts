import * as z from 'zod'
import { claimByOrderQuestion, claimMoved, claimQuestion, insertClaim, moveClaim } from '../db/claims.ts'
import { ask } from '../db/statement.ts'
import { type Claim, type ClaimMove, claimMoves, claimStateNames } from '../news/claim.ts'
import { correctionKinds, correctionNames } from '../news/correction.ts'
import { line, moment } from './article-command.ts'
import { commit, type Desk } from './desk.ts'
import { BadOrder, NoSuch, WrongState } from './refusals.ts'
import { allow, requireArticle } from './rewrite.ts'

/** A demand as it came in; without a time it came in now. The claimant's name stays in the newsroom. */
export const receiveClaim = z.strictObject({
  kind: z.enum(correctionKinds),
  claimant: line(100).pipe(z.string().min(1, '청구인의 이름을 적어 주세요. 밖에 드러나지 않습니다.')),
  request: z.string().max(10_000, '청구 내용은 10,000자까지 적어 주세요.').default(''),
  receivedAt: moment.optional(),
})

/** 접수: puts a claim down and starts its clock of three days. */
export async function openClaim(
  desk: Desk,
  article: number,
  { receivedAt = desk.now, ...claim }: z.output<typeof receiveClaim>,
): Promise<Claim> {
  allow(desk, 'claim', await requireArticle(desk.db, article))
  if (receivedAt > desk.now) throw new BadOrder([notYetReceived])
  await commit(desk, {
    verb: 'claim.receive',
    subject: `articles/${article}`,
    detail: { kind: claim.kind },
    statements: [insertClaim(desk.db, article, { ...claim, receivedAt, order: desk.order })],
    tags: [],
  })
  const [received] = await ask(desk.db, claimByOrderQuestion(desk.db, desk.order))
  if (!received) throw new Error('a claim that was committed is not there')
  return received
}

/** 수용 (starts the clock of seven days) or 거부. */
export async function answerClaim(desk: Desk, id: number, by: 'agree' | 'refuse'): Promise<Claim> {
  allow(desk, 'claim', null)
  const claim = await requireClaim(desk.db, id)
  allowMove(claim, by)
  await commit(desk, {
    verb: `claim.${by}`,
    subject: `claims/${id}`,
    detail: { article: claim.article.id },
    statements: [moveClaim(desk.db, claim, { by, now: desk.now, reason: desk.reason ?? null })],
    tags: [],
  }).catch(claimRace)
  return requireClaim(desk.db, id)
}

/** A claim as the desk reads it; throws `NoSuch`. */
export async function readClaim(desk: Desk, id: number): Promise<Claim> {
  allow(desk, 'claim', null)
  return requireClaim(desk.db, id)
}

async function requireClaim(db: D1Database, id: number): Promise<Claim> {
  const [claim] = await ask(db, claimQuestion(db, id))
  if (!claim) throw new NoSuch(`${id}번 청구가 없습니다.`)
  return claim
}

/** Refuses a move that the state of the claim forbids. */
export function allowMove({ id, kind, state }: Claim, by: ClaimMove): void {
  const from: readonly string[] = claimMoves[by].from
  if (from.includes(state)) return
  const [now, next] = [claimStateNames[state], claimStateNames[claimMoves[by].to]]
  const hint =
    by === 'publish' && state !== 'published' ? ` 먼저 POST /admin/claims/${id}/agree로 수용하세요.` : ''
  throw new WrongState(
    `claim: ${id}번 ${correctionNames[kind]} 청구는 ‘${now}’ 상태라 ‘${next}’ 상태로 바꿀 수 없습니다.${hint}`,
  )
}

/** Turns a lost race for a claim into a refusal. */
export function claimRace(error: unknown): never {
  if (!(error instanceof Error) || !error.message.includes(claimMoved)) throw error
  throw new WrongState('claim: 그사이 다른 사람이 이 청구를 처리했습니다. 다시 읽어 확인해 주세요.')
}

const notYetReceived = {
  path: 'receivedAt',
  message: '아직 오지 않은 때입니다. 청구를 받은 때를 적어 주세요.',
}
