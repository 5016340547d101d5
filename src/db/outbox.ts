import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { outbox } from './tables.ts'

/** A thing still to be done after an order; `payload` is JSON. */
export interface Errand {
  id: number
  kind: 'purge'
  payload: string
  attempts: number
}

const p = sql.placeholder

const insert = prepare<'kind' | 'dueAt' | 'payload' | 'now'>`
  INSERT INTO ${outbox} (kind, due_at, payload, created_at)
  VALUES (${p('kind')}, ${p('dueAt')}, ${p('payload')}, ${p('now')})`
const insertForNew = prepare<'kind' | 'dueAt' | 'payload' | 'now' | 'prefix' | 'order'>`
  INSERT INTO ${outbox} (kind, due_at, payload, created_at)
  SELECT ${p('kind')}, ${p('dueAt')}, json_insert(${p('payload')}, '$[#]', ${p('prefix')} || id), ${p('now')}
  FROM article WHERE created_order = ${p('order')}`
const due = prepare<'now'>`
  SELECT id, kind, payload, attempts, due_at FROM ${outbox}
  WHERE kind = 'purge' AND (due_at <= ${p('now')} OR attempts > 0) ORDER BY due_at LIMIT 500`
const remove = prepare<'ids'>`
  DELETE FROM ${outbox} WHERE id IN (SELECT value FROM json_each(${p('ids')}))`
const failed = prepare<'ids' | 'dueAt'>`
  UPDATE ${outbox} SET attempts = attempts + 1, due_at = ${p('dueAt')}
  WHERE id IN (SELECT value FROM json_each(${p('ids')}))`
const oldest = prepare`SELECT min(created_at) AS at FROM ${outbox} WHERE kind = 'purge'`

interface Purge {
  tags: readonly string[]
  dueAt: Seconds
  now: Seconds
}

/** Puts down that pages with these tags are to be purged. */
export function enqueuePurge(db: D1Database, { tags, dueAt, now }: Purge): D1PreparedStatement {
  return insert(db, { kind: 'purge', dueAt, payload: JSON.stringify(tags), now })
}

/** The same with one more tag, `prefix` and the id of the article that this very order creates. */
export function enqueuePurgeForNew(
  db: D1Database,
  { tags, dueAt, now }: Purge,
  { prefix, order }: { prefix: string; order: string },
): D1PreparedStatement {
  return insertForNew(db, { kind: 'purge', dueAt, payload: JSON.stringify(tags), now, prefix, order })
}

/** What is due, oldest first, at most 500; `held` after a failed attempt until its time to try again. */
export function dueQuestion(db: D1Database, now: Seconds): Question<{ errands: Errand[]; held: boolean }> {
  return {
    statement: due(db, { now }),
    read: (rows) => ({
      errands: rows as unknown as Errand[],
      held: rows.some((row) => (row.due_at as Seconds) > now),
    }),
  }
}

export function removeErrands(db: D1Database, ids: readonly number[]): D1PreparedStatement {
  return remove(db, { ids: JSON.stringify(ids) })
}

/** Counts a failed attempt; nothing is purged before `dueAt`, for every call would be refused. */
export function holdErrands(db: D1Database, ids: readonly number[], dueAt: Seconds): D1PreparedStatement {
  return failed(db, { ids: JSON.stringify(ids), dueAt })
}

/** When the oldest purge that is still to be done was put down; null when there is none. */
export function oldestErrandQuestion(db: D1Database): Question<Seconds | null> {
  return { statement: oldest(db, {}), read: ([row]) => (row?.at as Seconds | null) ?? null }
}
