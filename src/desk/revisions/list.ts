import * as z from 'zod'
import { type Made, statesQuestion } from '../../db/revisions.ts'
import { ask } from '../../db/statement.ts'
import { NoSuch } from '../refusals.ts'

/** Which stretch of an article's history: `before` is the revision to go on from. */
export const findRevisions = z.strictObject({
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Every state of an article, newest first; `next` is where the list goes on, null at the end. */
export async function listRevisions(
  db: D1Database,
  id: number,
  { before, limit }: z.output<typeof findRevisions>,
): Promise<{ revisions: Made[]; next: number | null }> {
  const [found] = await ask(db, statesQuestion(db, id, { before, most: limit + 1 }))
  if (found.length === 0 && before > 1) throw new NoSuch(`${id}번 기사가 없습니다.`)
  const revisions = found.slice(0, limit)
  return { revisions, next: found.length > limit ? (revisions.at(-1)?.revision ?? null) : null }
}
