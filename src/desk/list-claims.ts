import * as z from 'zod'
import { closedClaimsQuestion, runningClaimsQuestion } from '../db/claims.ts'
import { ask } from '../db/statement.ts'
import { readTime, type Seconds } from '../korean/date.ts'
import type { Claim } from '../news/claim.ts'
import type { Desk } from './desk.ts'
import { allow } from './rewrite.ts'

const pageSize = 50
const never = Number.MAX_SAFE_INTEGER

/** `overdue`, `open` (all whose clock runs), `closed`, or a time until which the clock runs out. */
const due = z.union(
  [
    z.enum(['open', 'overdue', 'closed']),
    z
      .string()
      .transform(readTime)
      .refine((at) => at !== null),
  ],
  'open, overdue, closed 가운데 하나나 2025-11-19 같은 때를 적어 주세요.',
)

const cursor = z
  .string()
  .regex(/^\d{1,16}-\d{1,15}$/, '앞 목록의 next를 그대로 적어 주세요.')
  .transform((text) => {
    const [at = 0, id = 0] = text.split('-').map(Number)
    return { at, id }
  })

export const findClaims = z.strictObject({ due: due.default('open'), after: cursor.optional() })

/** Claims by their clocks, the most overdue first, or the closed ones, newest first; `next` goes on. */
export async function listClaims(
  desk: Desk,
  { due, after }: z.output<typeof findClaims>,
): Promise<{ claims: Claim[]; next: string | null }> {
  allow(desk, 'claim', null)
  const { db, now } = desk
  const most = pageSize + 1
  const question =
    due === 'closed'
      ? closedClaimsQuestion(db, { before: after?.id ?? never, most })
      : runningClaimsQuestion(db, { after: after ?? { at: 0, id: 0 }, until: untilOf(due, now), most })
  const [found] = await ask(db, question)
  const claims = found.slice(0, pageSize)
  const last = claims.at(-1)
  return { claims, next: found.length > pageSize && last ? `${last.dueAt ?? 0}-${last.id}` : null }
}

function untilOf(due: 'open' | 'overdue' | Seconds | null, now: Seconds): Seconds {
  if (due === 'overdue') return now - 1
  return typeof due === 'number' ? due : never
}
