import { sql } from 'drizzle-orm'
import type { Seconds } from '../korean/date.ts'
import { outbox } from './schema.ts'
import { prepare, type Question } from './statement.ts'

/** A thing still to be done after an order; `payload` is JSON. */
export interface Errand {
  id: number
  kind: 'purge'
  payload: string
  attempts: number
}

const insert = prepare<'kind' | 'dueAt' | 'payload' | 'now'>(sql`
  INSERT INTO ${outbox} (kind, due_at, payload, created_at)
  VALUES (${sql.placeholder('kind')}, ${sql.placeholder('dueAt')}, ${sql.placeholder('payload')},
    ${sql.placeholder('now')})`)
const due = prepare<'now'>(sql`
  SELECT id, kind, payload, attempts FROM ${outbox} WHERE due_at <= ${sql.placeholder('now')}
  ORDER BY due_at LIMIT 500`)
const remove = prepare<'ids'>(sql`
  DELETE FROM ${outbox} WHERE id IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
const failed = prepare<'ids'>(sql`
  UPDATE ${outbox} SET attempts = attempts + 1
  WHERE id IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
const oldestDue = prepare(sql`SELECT min(due_at) AS at FROM ${outbox}`)

export function enqueue(
  db: D1Database,
  { kind, dueAt, payload, now }: { kind: Errand['kind']; dueAt: Seconds; payload: unknown; now: Seconds },
): D1PreparedStatement {
  return insert(db, { kind, dueAt, payload: JSON.stringify(payload), now })
}

/** Up to 500 errands that are due, oldest first. */
export function dueQuestion(db: D1Database, now: Seconds): Question<Errand[]> {
  return { statement: due(db, { now }), read: (rows) => rows as unknown as Errand[] }
}

export function removeErrands(db: D1Database, ids: readonly number[]): D1PreparedStatement {
  return remove(db, { ids: JSON.stringify(ids) })
}

export function countAttempt(db: D1Database, ids: readonly number[]): D1PreparedStatement {
  return failed(db, { ids: JSON.stringify(ids) })
}

/** Since when the oldest errand has been due, which may lie ahead; null when there is none. */
export function oldestDueQuestion(db: D1Database): Question<Seconds | null> {
  return { statement: oldestDue(db, {}), read: ([row]) => (row?.at as Seconds | null) ?? null }
}
