import type { Seconds } from '../korean/date.ts'
import { shelves } from '../news/shelves.ts'
import { type DeskCard, deskColumns, toDeskCard } from './desk-list.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, shelf } from './tables.ts'

const p = sql.placeholder
const awaited = {
  scheduled: prepare<'at' | 'id' | 'most'>`
    SELECT ${deskColumns} FROM ${shelf} CROSS JOIN ${article} ON ${article.id} = ${shelf.articleId}
    WHERE ${shelf.shelf} = ${shelves.all} AND (${shelf.releasedAt}, ${shelf.articleId}) > (${p('at')}, ${p('id')})
    ORDER BY ${shelf.releasedAt}, ${shelf.articleId} LIMIT ${p('most')}`,
  embargoed: prepare<'at' | 'id' | 'most'>`
    SELECT ${deskColumns} FROM ${article}
    WHERE (embargo_until, id) > (${p('at')}, ${p('id')}) AND embargo_until IS NOT NULL AND status <> 'withdrawn'
    ORDER BY embargo_until, id LIMIT ${p('most')}`,
}

/** Stories that readers will see by themselves, or whatever is still under an embargo and not withdrawn. */
export type Awaited = keyof typeof awaited

/** Those stories in the order of their release, or of the end of their embargo, after a time and an id. */
export function awaitedQuestion(
  db: D1Database,
  { what, at, id, most }: { what: Awaited; at: Seconds; id: number; most: number },
): Question<DeskCard[]> {
  return { statement: awaited[what](db, { at, id, most }), read: (rows) => rows.map(toDeskCard) }
}
