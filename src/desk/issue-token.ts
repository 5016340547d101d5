import * as z from 'zod'
import { knownReporters } from '../db/references.ts'
import { ask } from '../db/statement.ts'
import { insertToken, type TokenCard } from '../db/token-list.ts'
import { roles } from '../news/role.ts'
import { line, moment, slug } from './article-command.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { BadOrder } from './refusals.ts'

/** Who gets the token, what it may do, for which reporter it stands, and by which address Cloudflare Access knows its holder. */
export const issueToken = z.strictObject({
  name: line(60).pipe(z.string().min(1, '누가 쓰는 토큰인지 적어 주세요.')),
  role: z.enum(roles),
  reporter: slug.nullable().default(null),
  email: z
    .email('전자우편 주소가 아닙니다.')
    .transform((text) => text.toLowerCase())
    .nullable()
    .default(null),
  expiresAt: moment.nullable().default(null),
})

/** Makes a token of the form maru_{id}_{secret}; only its SHA-256 is stored, the token itself is told once. */
export async function makeToken(
  desk: Desk,
  command: z.output<typeof issueToken>,
): Promise<{ token: string; card: TokenCard }> {
  allowInHouse(desk, 'manage-tokens')
  await requireSense(desk, command)
  const id = crypto.getRandomValues(new Uint8Array(5)).toHex()
  const secret = crypto
    .getRandomValues(new Uint8Array(32))
    .toBase64({ alphabet: 'base64url', omitPadding: true })
  const { email, ...told } = command
  await commit(desk, {
    verb: 'token.issue',
    subject: `tokens/${id}`,
    detail: told,
    statements: [insertToken(desk.db, { ...command, id, hash: await hashOf(secret), now: desk.now })],
    tags: [],
  }).catch((error: unknown) => {
    throw isTaken(error) ? new BadOrder([takenEmail]) : error
  })
  const unused = { createdAt: desk.now, revokedAt: null, lastUsedAt: null }
  return { token: `maru_${id}_${secret}`, card: { ...told, email, id, ...unused } }
}

async function requireSense({ db, now }: Desk, { reporter, expiresAt }: z.output<typeof issueToken>) {
  const [known] = await ask(db, knownReporters(db, reporter === null ? [] : [reporter]))
  const wrong = [
    ...(reporter === null || known.has(reporter) ? [] : [unknownReporter(reporter)]),
    ...(expiresAt === null || expiresAt > now ? [] : [expired]),
  ]
  if (wrong.length > 0) throw new BadOrder(wrong)
}

async function hashOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return new Uint8Array(digest).toHex()
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes('token.email')
}

const unknownReporter = (name: string) => ({
  path: 'reporter',
  message: `"${name}": GET /admin/reporters에 있는 기자가 아닙니다.`,
})

const expired = { path: 'expiresAt', message: '이미 지난 때입니다. 앞으로의 때를 적어 주세요.' }

const takenEmail = { path: 'email', message: '그 주소의 토큰이 이미 있습니다. 먼저 그것을 거두세요(revoke).' }
