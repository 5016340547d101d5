import type { Seconds } from '../korean/date.ts'
import type { Block } from './body.ts'

/** 정정보도 (언론중재법 §14), 반론보도 (§16), 추후보도 (§17). */
export const correctionKinds = ['correction', 'rebuttal', 'follow-up'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

export const correctionNames: Record<CorrectionKind, string> = {
  correction: '정정보도',
  rebuttal: '반론보도',
  'follow-up': '추후보도',
}

/** What stands at the head of the story it corrects: title, statement and explanation (언론중재법 §15). */
export interface Correction {
  id: number
  kind: CorrectionKind
  title: string
  body: Block[]
  publishedAt: Seconds
}

/** A correction as the list of all prints it; no story where readers cannot see it now. */
export interface ListedCorrection extends Correction {
  story: { id: number; title: string } | null
}

/** One page of all corrections, newest first; `newer` and `older` are cursors for URLs. */
export interface CorrectionPage {
  corrections: ListedCorrection[]
  newer: string | null
  older: string | null
}
