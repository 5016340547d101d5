import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, outbox } from './tables.ts'

const p = sql.placeholder
const MOST_ATTEMPTS = sql.raw('10')

/** A story that search engines are to hear of; `to` is the one endpoint that still has to, null for all. */
export interface Ping {
  id: number
  article: number
  to: string | null
}

const insert = prepare<'id' | 'gone' | 'order' | 'dueAt' | 'now'>`
  INSERT INTO ${outbox} (kind, due_at, payload, created_at)
  SELECT 'ping', ${p('dueAt')}, json_object('article', coalesce(${p('id')},
    (SELECT id FROM article WHERE created_order = ${p('order')})), 'gone', ${p('gone')}), ${p('now')}`

const due = prepare<'now'>`
  SELECT o.id, o.payload ->> 'article' AS article, o.payload ->> 'to' AS "to",
    o.payload ->> 'gone' OR coalesce(a.released_at <= ${p('now')}, 0) AS known
  FROM ${outbox} o LEFT JOIN ${article} a ON a.id = o.payload ->> 'article'
  WHERE o.kind = 'ping' AND o.due_at <= ${p('now')} ORDER BY o.due_at, o.id LIMIT 10000`

const hold = prepare<'ids' | 'to' | 'now'>`
  UPDATE ${outbox} SET attempts = attempts + 1, due_at = ${p('now')} + min(21600, 60 << attempts),
    payload = json_set(payload, '$.to', ${p('to')})
  WHERE id IN (SELECT value FROM json_each(${p('ids')}))`

const giveUp = prepare`DELETE FROM ${outbox} WHERE kind = 'ping' AND attempts >= ${MOST_ATTEMPTS}`

/** A story by its id, or by the order that creates it. */
type Told = { id: number; order?: undefined } | { id: null; order: string }

/** Puts down that search engines are to look at a story, when it is out or because it is gone. */
export function enqueuePing(
  db: D1Database,
  { id, order }: Told,
  { gone, dueAt, now }: { gone: boolean; dueAt: Seconds; now: Seconds },
): D1PreparedStatement {
  return insert(db, { id, order: order ?? null, gone: gone ? 1 : 0, dueAt, now })
}

/** Pings that are due, at most 10,000; `idle` are those of stories that are not out after all. */
export function duePingsQuestion(db: D1Database, now: Seconds): Question<{ pings: Ping[]; idle: number[] }> {
  return {
    statement: due(db, { now }),
    read: (rows) => ({
      pings: rows
        .filter((row) => row.known === 1)
        .map((row) => ({
          id: row.id as number,
          article: row.article as number,
          to: row.to as string | null,
        })),
      idle: rows.filter((row) => row.known !== 1).map((row) => row.id as number),
    }),
  }
}

/** Tries again after one minute, two, four … at most six hours, at one endpoint or (null) at all; ten times. */
export function holdPings(
  db: D1Database,
  ids: readonly number[],
  { to, now }: { to: string | null; now: Seconds },
): D1PreparedStatement[] {
  return ids.length > 0 ? [hold(db, { ids: JSON.stringify(ids), to, now }), giveUp(db, {})] : []
}
