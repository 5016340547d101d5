import * as z from 'zod'
import { receiveClaim } from '../../desk/claim.ts'
import { correctArticle } from '../../desk/correct-article.ts'
import { findClaims } from '../../desk/list-claims.ts'
import { claimStates } from '../../news/claim.ts'
import { correctionKinds } from '../../news/correction.ts'
import { correction, receipt, time } from './answers.ts'
import type { Entries } from './entry.ts'
import { why } from './workflow.ts'

const claim = z.strictObject({
  id: z.int(),
  article: z.strictObject({ id: z.int(), title: z.string() }),
  kind: z.enum(correctionKinds),
  claimant: z.string(),
  request: z.string(),
  state: z.enum(claimStates),
  receivedAt: time,
  answerDue: time.describe('사흘 안에 답해야 함 (언론중재법 제15조)'),
  answeredAt: time.nullable(),
  publishDue: time.nullable().describe('수용한 뒤 이레 안에 실어야 함'),
  due: time.nullable().describe('지금 가는 시한'),
  overdue: z.boolean(),
  reason: z.string(),
  correction: z.int().nullable(),
})

const answer = { by: 'claim', body: why, bodyless: true, answer: claim, problems: ['wrong-state'] } as const

export const corrections = {
  openClaim: {
    ko: '정정·반론·추후보도 청구 접수',
    en: 'Receive a claim; its clock of three days starts',
    by: 'claim',
    body: receiveClaim,
    status: 201,
    answer: claim,
    problems: ['wrong-state'],
    examples: [
      {
        path: { id: 1 },
        body: { kind: 'correction', claimant: '나린해운', request: '막배는 밤 여덟 시입니다.' },
      },
      { path: { id: 1 }, body: { kind: 'rebuttal', claimant: '박나루' } },
    ],
  },
  listClaims: {
    ko: '청구 목록 (시한 차례)',
    en: 'Claims by their clocks',
    by: 'claim',
    query: findClaims,
    answer: z.strictObject({ claims: z.array(claim), next: z.string().nullable() }),
    examples: [{ query: { due: 'open' } }],
  },
  readClaim: {
    ko: '청구 읽기',
    en: 'Read a claim',
    by: 'claim',
    answer: claim,
    examples: [{ path: { id: 1 } }],
  },
  agreeToClaim: {
    ko: '청구 수용 (이레의 시한이 시작)',
    en: 'Agree to a claim; its clock of seven days starts',
    ...answer,
    examples: [{ path: { id: 1 } }],
  },
  refuseClaim: {
    ko: '청구 거부',
    en: 'Refuse a claim',
    ...answer,
    examples: [{ path: { id: 2 }, body: { reason: '사실과 다르지 않음' } }],
  },
  correctArticle: {
    ko: '정정·반론·추후보도 싣기 (기사의 글도 함께 고침)',
    en: 'Publish a correction, and correct the article itself',
    by: 'correct',
    body: correctArticle,
    ifMatch: true,
    answer: receipt.extend({ correction }),
    problems: ['wrong-state'],
    examples: [
      {
        path: { id: 1 },
        revision: 4,
        body: {
          kind: 'correction',
          claim: 1,
          title: '나린항 여객선 막배 시각을 바로잡습니다',
          body: { format: 'text', content: '막배는 밤 아홉 시가 아니라 여덟 시이기에 바로잡습니다.' },
          change: { subtitle: '첫 배는 아침 여섯 시, 막배는 밤 여덟 시' },
        },
      },
    ],
  },
} satisfies Entries
