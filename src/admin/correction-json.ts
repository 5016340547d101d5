import { isoSeoul, type Seconds } from '../korean/date.ts'
import type { Claim } from '../news/claim.ts'
import type { Correction } from '../news/correction.ts'
import { hrefTo } from '../urls.ts'
import { moment } from './article-json.ts'

/** A correction as the admin API gives it. */
export function correctionJson({ body, publishedAt, ...correction }: Correction) {
  return {
    ...correction,
    body: { format: 'blocks' as const, content: body },
    publishedAt: isoSeoul(publishedAt),
    url: hrefTo.correction({ id: correction.id, publishedAt }),
  }
}

/** A claim with its clocks; `due` is the one that runs now. */
export function claimJson({ dueAt, ...claim }: Claim, now: Seconds) {
  return {
    ...claim,
    receivedAt: isoSeoul(claim.receivedAt),
    answerDue: isoSeoul(claim.answerDue),
    answeredAt: moment(claim.answeredAt),
    publishDue: moment(claim.publishDue),
    due: moment(dueAt),
    overdue: dueAt !== null && dueAt < now,
  }
}
