import * as z from 'zod'
import { exportForClaimant } from '../../desk/export-for-claimant.ts'
import { compareRevisions } from '../../desk/revisions/diff.ts'
import { findRevisions } from '../../desk/revisions/list.ts'
import { findOriginal } from '../../desk/revisions/original.ts'
import { redactRevision } from '../../desk/revisions/redact.ts'
import { restoreRevision } from '../../desk/revisions/restore.ts'
import { statuses } from '../../news/article.ts'
import { bodyFormats } from '../../news/body.ts'
import { article, block, correction, receipt, time } from './answers.ts'
import type { Entries } from './entry.ts'

const redaction = z.strictObject({ at: time, by: z.string(), fields: z.array(z.string()).nullable() })
const made = z.strictObject({
  revision: z.int(),
  title: z.string(),
  status: z.enum(statuses),
  at: time.nullable(),
  order: z.string().nullable(),
  by: z.strictObject({ token: z.string(), name: z.string().nullable() }).nullable(),
  reason: z.string().nullable(),
  redactions: z.array(redaction),
})
const words = z.array(z.strictObject({ op: z.enum(['same', 'added', 'removed']), text: z.string() }))
const fieldChange = z.strictObject({
  field: z.string(),
  from: z.unknown(),
  to: z.unknown(),
  words: words.optional(),
})
const blockChange = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('removed'), from: z.int(), block }),
  z.strictObject({ op: z.literal('added'), to: z.int(), block }),
  z.strictObject({
    op: z.literal('changed'),
    from: z.int(),
    to: z.int(),
    before: block,
    after: block,
    words,
  }),
])
const stood = z.strictObject({
  slot: z.string(),
  position: z.int(),
  title: z.string(),
  source: z.string(),
  shownAt: time,
  removedAt: time.nullable(),
})

export const revisions = {
  listRevisions: {
    ko: '판의 목록: 누가, 언제, 왜',
    en: 'Every state an article has had, newest first',
    by: 'read',
    query: findRevisions,
    answer: z.strictObject({ revisions: z.array(made), next: z.int().nullable() }),
    examples: [{ path: { id: 1 } }],
  },
  readRevision: {
    ko: '옛 판 읽기',
    en: 'Read a state',
    by: 'read',
    answer: article.extend({ made }),
    examples: [{ path: { id: 1, revision: 1 } }],
  },
  readArticleOriginal: {
    ko: '보낸 그대로의 원문 (가린 판은 redacted가 true이고 원문이 없음)',
    en: 'The text as it was sent, letter for letter, live or of an older state; none is left of a redacted one',
    by: 'read',
    query: findOriginal,
    answer: z.strictObject({
      revision: z.int(),
      format: z.enum(bodyFormats),
      content: z.string().nullable().describe('블록으로 보냈거나 가린 판이면 null'),
      redacted: z.boolean(),
    }),
    examples: [{ path: { id: 1 } }, { ko: '옛 판의 원문', path: { id: 1 }, query: { revision: 1 } }],
  },
  diffRevisions: {
    ko: '두 판 견주기',
    en: 'What differs between two states, field by field and block by block',
    by: 'read',
    query: compareRevisions,
    answer: z.strictObject({
      from: z.int(),
      to: z.int(),
      fields: z.array(fieldChange),
      body: z.array(blockChange),
    }),
    examples: [{ path: { id: 1 }, query: { from: 1, to: 2 } }],
  },
  restoreRevision: {
    ko: '복원: 옛 판의 글로 새 판',
    en: 'A new revision with the words of an old one',
    by: 'restore-revision',
    body: restoreRevision,
    ifMatch: true,
    answer: receipt,
    problems: ['wrong-state'],
    examples: [{ path: { id: 1 }, revision: 3, body: { revision: 2, reason: '태그를 되돌림' } }],
  },
  redactRevision: {
    ko: '가림: 옛 판과 기록에서 개인정보 빼기',
    en: 'Take personal data out of kept states and the log',
    by: 'redact',
    body: redactRevision,
    answer: z.strictObject({ revisions: z.array(z.int()), remaining: z.array(z.string()) }),
    problems: ['wrong-state'],
    examples: [{ path: { id: 1, revision: 1 }, body: { fields: ['subtitle'], reason: '당사자의 요청' } }],
  },
  exportForClaimant: {
    ko: '청구인에게 줄 사본 (언론중재법 시행령 제9조)',
    en: "A claimant's copy: the article as readers saw it, its corrections, where it stood",
    by: 'claim',
    query: exportForClaimant,
    answer: z.strictObject({
      newspaper: z.string(),
      registrationNumber: z.string(),
      at: time,
      url: z.url(),
      article,
      corrections: z.array(correction),
      placements: z.array(stood),
    }),
    examples: [{ path: { id: 1 } }],
  },
} satisfies Entries
