import * as z from 'zod'
import { type Awaited, awaitedQuestion } from '../db/awaited.ts'
import type { DeskCard } from '../db/desk-list.ts'
import { ask } from '../db/statement.ts'
import type { Seconds } from '../korean/date.ts'
import { readCursor, spellCursor } from './cursor.ts'
import type { Desk } from './desk.ts'

export const awaited = ['scheduled', 'embargoed'] as const satisfies readonly Awaited[]

const place = z.strictObject({ at: z.int(), id: z.int() })
type Place = z.output<typeof place>

/** Where a list of coming stories goes on, as its page before said. */
export const after = z
  .string()
  .max(200)
  .transform((text, context): Place => {
    const read = place.safeParse(readCursor(text))
    if (read.success) return read.data
    context.addIssue('앞 쪽의 next를 그대로 보내 주세요.')
    return z.NEVER
  })

/** 예약 and 엠바고 that are still to come, the next one first; one that has come meanwhile is left out. */
export async function listAwaited(
  { db, now }: Pick<Desk, 'db' | 'now'>,
  { what, from, limit }: { what: Awaited; from: Place | undefined; limit: number },
): Promise<{ cards: DeskCard[]; next: string | null }> {
  const start = from && from.at > now ? from : { at: now, id: Number.MAX_SAFE_INTEGER }
  const [found] = await ask(db, awaitedQuestion(db, { what, ...start, most: limit + 1 }))
  const cards = found.slice(0, limit)
  const last = cards.at(-1)
  if (found.length <= limit || !last) return { cards, next: null }
  return { cards, next: spellCursor({ at: timeOf(last, what), id: last.id }) }
}

function timeOf({ releasedAt, embargoUntil }: DeskCard, what: Awaited): Seconds {
  return (what === 'scheduled' ? releasedAt : embargoUntil) ?? 0
}
