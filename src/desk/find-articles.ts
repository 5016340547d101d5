import * as z from 'zod'
import { type DeskCard, deskListQuestion } from '../db/desk-list.ts'
import { ask } from '../db/statement.ts'
import { shortTextQuery } from '../korean/hangul.ts'
import { statuses } from '../news/article.ts'
import { facet } from './listing.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/)

/** What the desk looks for: any status unless one is named; `before` is the id to go on from. */
export const findArticles = z.strictObject({
  status: z.enum(statuses).optional(),
  section: name.optional(),
  reporter: name.optional(),
  q: z.string().max(100).optional(),
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The desk's list, newest first; `next` is where the next page goes on, null at the end. */
export async function listArticles(
  db: D1Database,
  wanted: z.output<typeof findArticles>,
): Promise<{ cards: DeskCard[]; next: number | null }> {
  const query = queryOf(wanted)
  if (query === null && wanted.q?.trim()) return { cards: [], next: null }
  const section = wanted.section ? { path: wanted.section, facet: facet.section('') } : null
  const question = deskListQuestion(db, { query, section, before: wanted.before, most: wanted.limit + 1 })
  const [found] = await ask(db, question)
  const cards = found.slice(0, wanted.limit)
  return { cards, next: found.length > wanted.limit ? (cards.at(-1)?.id ?? null) : null }
}

function queryOf({ status, reporter, q }: z.output<typeof findArticles>): string | null {
  const words = q?.trim() ? shortTextQuery(q) : undefined
  if (words === null) return null
  const facets = [status && facet.status(status), reporter && facet.reporter(reporter)]
  const terms = [
    ...facets.filter((term) => term !== undefined && term !== '').map((term) => `facets : "${term}"`),
    ...(words ? [`words : (${words})`] : []),
  ]
  return terms.length > 0 ? terms.join(' AND ') : null
}
