import * as z from 'zod'
import { type FormerMasthead, formerMastheadsQuestion } from '../db/masthead.ts'
import { ask } from '../db/statement.ts'
import { allowInHouse, type Desk } from './desk.ts'

/** Which former mastheads; `before` is the revision to go on from. */
export const findMastheads = z.strictObject({
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** 발행 정보의 이력: every masthead that was replaced, the latest first; `next` is where it goes on, null at the end. */
export async function listMastheads(
  desk: Desk,
  { before, limit }: z.output<typeof findMastheads>,
): Promise<{ mastheads: FormerMasthead[]; next: number | null }> {
  allowInHouse(desk, 'read-house')
  const [found] = await ask(desk.db, formerMastheadsQuestion(desk.db, { before, most: limit + 1 }))
  const mastheads = found.slice(0, limit)
  return { mastheads, next: found.length > limit ? (mastheads.at(-1)?.revision ?? null) : null }
}
