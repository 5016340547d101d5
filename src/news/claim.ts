import type { Seconds } from '../korean/date.ts'
import type { CorrectionKind } from './correction.ts'

export const claimStates = ['received', 'agreed', 'refused', 'published'] as const
export type ClaimState = (typeof claimStates)[number]

/** Somebody's demand for a correction, a rebuttal or a follow-up; who it is stays in the newsroom. */
export interface Claim {
  id: number
  article: { id: number; title: string }
  kind: CorrectionKind
  claimant: string
  request: string
  state: ClaimState
  receivedAt: Seconds
  answerDue: Seconds
  answeredAt: Seconds | null
  publishDue: Seconds | null
  /** The clock that runs now; null once nothing is owed. */
  dueAt: Seconds | null
  reason: string
  /** The correction that answered it. */
  correction: number | null
}

/** What becomes of a claim; a refused one may still be agreed, as arbitration or a court may decide. */
export const claimMoves = {
  agree: { from: ['received', 'refused'], to: 'agreed' },
  refuse: { from: ['received'], to: 'refused' },
  publish: { from: ['agreed'], to: 'published' },
} as const satisfies Record<string, { from: readonly ClaimState[]; to: ClaimState }>
export type ClaimMove = keyof typeof claimMoves

export const claimStateNames: Record<ClaimState, string> = {
  received: '접수',
  agreed: '수용',
  refused: '거부',
  published: '게재',
}

const day = 24 * 3600

/** The answer is due three days after receipt (언론중재법 §15②). */
export const answerDue = (receivedAt: Seconds): Seconds => receivedAt + 3 * day

/** The correction is due seven days after it was agreed (언론중재법 §15③). */
export const publishDue = (agreedAt: Seconds): Seconds => agreedAt + 7 * day
