import type { Seconds } from '../korean/date.ts'
import { type Article, releasedAt } from './article.ts'
import { type CorrectionKind, correctionKinds, correctionNames } from './correction.ts'

/** What partners who carry our stories must hear of a story that was out. */
export const changeKinds = [...correctionKinds, 'revised', 'withdrawn', 'restored'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeNames: Record<ChangeKind, string> = {
  ...correctionNames,
  revised: '수정',
  withdrawn: '삭제',
  restored: '다시 공개',
}

/** One change; no title where readers cannot see the story now. */
export interface Change {
  id: number
  kind: ChangeKind
  at: Seconds
  story: { id: number; title: string | null }
}

/** What an order did to a story as readers know it; null where they saw nothing of it. */
export function changeOf(
  before: Article,
  after: Article,
  { now, correction }: { now: Seconds; correction?: CorrectionKind | undefined },
): ChangeKind | null {
  const isOut = (article: Article) => (releasedAt(article) ?? Number.POSITIVE_INFINITY) <= now
  if (!isOut(before)) return isOut(after) ? 'restored' : null
  if (!isOut(after)) return 'withdrawn'
  if (correction) return correction
  return before.modifiedAt === after.modifiedAt ? null : 'revised'
}
