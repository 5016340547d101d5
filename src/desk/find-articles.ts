import * as z from 'zod'
import { type DeskCard, deskListQuestion } from '../db/desk-list.ts'
import { ask } from '../db/statement.ts'
import { shortTextQuery } from '../korean/hangul.ts'
import { statuses } from '../news/article.ts'
import type { Desk } from './desk.ts'
import { after, awaited, listAwaited } from './list-awaited.ts'
import { facet } from './listing.ts'
import { BadOrder } from './refusals.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/)

/** What the desk looks for: any status unless one is named; `before` is the id to go on from, `after` a place among what is to come. */
export const findArticles = z.strictObject({
  status: z.enum([...statuses, ...awaited]).optional(),
  section: name.optional(),
  reporter: name.optional(),
  q: z.string().max(100).optional(),
  before: z.coerce.number().int().positive().optional(),
  after: after.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

type Wanted = z.output<typeof findArticles>

interface Found {
  cards: DeskCard[]
  next: number | string | null
}

/** The desk's list, newest first, but what is to come in its order; `next` is where the next page goes on, null at the end. */
export async function listArticles(desk: Pick<Desk, 'db' | 'now'>, wanted: Wanted): Promise<Found> {
  const { status: what, limit } = wanted
  if (!isAwaited(what)) return listNewest(desk.db, wanted)
  refuse(
    wanted,
    ['section', 'reporter', 'q', 'before'],
    '예약과 엠바고 목록에서는 쓸 수 없습니다. 빼 주세요.',
  )
  return listAwaited(desk, { what, from: wanted.after, limit })
}

function isAwaited(status: Wanted['status']): status is (typeof awaited)[number] {
  return awaited.some((known) => known === status)
}

function refuse(wanted: Wanted, names: (keyof Wanted)[], message: string): void {
  const wrong = names.filter((name) => wanted[name] !== undefined).map((path) => ({ path, message }))
  if (wrong.length > 0) throw new BadOrder(wrong)
}

async function listNewest(db: D1Database, wanted: Wanted): Promise<Found> {
  refuse(wanted, ['after'], 'status=scheduled나 embargoed에서만 씁니다. before로 바꿔 주세요.')
  const query = queryOf(wanted)
  if (query === null && wanted.q?.trim()) return { cards: [], next: null }
  const section = wanted.section ? { path: wanted.section, facet: facet.section('') } : null
  const before = wanted.before ?? Number.MAX_SAFE_INTEGER
  const [found] = await ask(db, deskListQuestion(db, { query, section, before, most: wanted.limit + 1 }))
  const cards = found.slice(0, wanted.limit)
  return { cards, next: found.length > wanted.limit ? (cards.at(-1)?.id ?? null) : null }
}

function queryOf({ status, reporter, q }: Wanted): string | null {
  const words = q?.trim() ? shortTextQuery(q) : undefined
  if (words === null) return null
  const facets = [status && facet.status(status), reporter && facet.reporter(reporter)]
  const terms = [
    ...facets.filter((term) => term !== undefined && term !== '').map((term) => `facets : "${term}"`),
    ...(words ? [`words : (${words})`] : []),
  ]
  return terms.length > 0 ? terms.join(' AND ') : null
}
