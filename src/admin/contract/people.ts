import * as z from 'zod'
import { issueToken } from '../../desk/issue-token.ts'
import { readAudit } from '../../desk/read-audit.ts'
import { roles } from '../../news/role.ts'
import { time } from './answers.ts'
import type { Entries } from './entry.ts'

const token = z.strictObject({
  id: z.string(),
  prefix: z.string(),
  name: z.string(),
  role: z.enum(roles),
  reporter: z.string().nullable(),
  email: z.string().nullable(),
  createdAt: time,
  expiresAt: time.nullable(),
  revokedAt: time.nullable(),
  lastUsedAt: time.nullable(),
})
const auditEntry = z.strictObject({
  id: z.int(),
  at: time,
  actor: z.string(),
  by: z.string().nullable(),
  verb: z.string(),
  subject: z.string(),
  revision: z.int().nullable(),
  detail: z.unknown(),
})

export const tokens = {
  issueToken: {
    ko: '토큰 만들기 (토큰은 한 번만 보여 줌)',
    en: 'Make a token; it is told once',
    by: 'manage-tokens',
    body: issueToken,
    status: 201,
    answer: token.extend({ token: z.string() }),
    examples: [
      {
        body: {
          name: '김나리 노트북',
          role: 'reporter',
          reporter: 'kim-nari',
          expiresAt: '2099-12-31T00:00:00+09:00',
        },
      },
    ],
  },
  listTokens: {
    ko: '토큰 목록',
    en: 'List the tokens, never their secrets',
    by: 'manage-tokens',
    answer: z.strictObject({ tokens: z.array(token) }),
    examples: [{}],
  },
  revokeToken: {
    ko: '토큰 거두기',
    en: 'Take a token out of force',
    by: 'manage-tokens',
    answer: token,
    problems: ['wrong-state'],
    examples: [{ path: { id: '<issueToken.id>' } }],
  },
  readAudit: {
    ko: '주문 기록: 누가 무엇을',
    en: 'Who ordered what, newest first',
    by: 'read-audit',
    query: readAudit,
    answer: z.strictObject({ entries: z.array(auditEntry), next: z.int().nullable() }),
    examples: [{ query: { subject: 'articles/1', limit: 10 } }],
  },
} satisfies Entries
