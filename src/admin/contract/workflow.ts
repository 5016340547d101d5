import * as z from 'zod'
import { reason } from '../../desk/article-command.ts'
import { receipt } from './answers.ts'
import type { Entries } from './entry.ts'

/** Why an order is given; the body may be left out. */
export const why = z.strictObject({ reason })

const order = {
  body: why,
  bodyless: true,
  ifMatch: true,
  answer: receipt,
  problems: ['wrong-state'],
} as const

export const workflow = {
  submitArticle: {
    ko: '송고',
    en: 'Submit to the desk',
    by: 'submit',
    ...order,
    examples: [{ path: { id: 2 }, revision: 1 }],
  },
  publishArticle: {
    ko: '출고',
    en: 'Publish, at once or at the time set',
    by: 'publish',
    ...order,
    examples: [{ path: { id: 2 }, revision: 2 }],
  },
  holdArticle: {
    ko: '보류',
    en: 'Hold: out of sight until the desk decides',
    by: 'hold',
    ...order,
    examples: [{ path: { id: 2 }, revision: 3, body: { reason: '참여 기업 수를 다시 확인' } }],
  },
  withdrawArticle: {
    ko: '삭제 (독자에게는 410)',
    en: 'Withdraw: gone for readers, kept for the law',
    by: 'withdraw',
    ...order,
    examples: [{ path: { id: 2 }, revision: 4 }],
  },
  restoreArticle: {
    ko: '되살림 (삭제에서 보류로)',
    en: 'Bring back from withdrawn; it is held until published again',
    by: 'restore',
    ...order,
    examples: [{ path: { id: 2 }, revision: 5 }],
  },
} satisfies Entries
