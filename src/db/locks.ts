import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { editLock, token } from './tables.ts'

/** Who says to be editing a story, and until when. */
export interface Lock {
  token: string
  by: string
  until: Seconds
}

const p = sql.placeholder
const find = prepare<'id' | 'now'>`
  SELECT l.holder AS token, t.name AS by, l.until_at AS until FROM ${editLock} l JOIN ${token} t ON t.id = l.holder
  WHERE l.article_id = ${p('id')} AND l.until_at > ${p('now')}`
const take = prepare<'id' | 'holder' | 'until' | 'now'>`
  INSERT INTO ${editLock} (article_id, holder, until_at) VALUES (${p('id')}, ${p('holder')}, ${p('until')})
  ON CONFLICT (article_id) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
  WHERE holder = excluded.holder OR until_at <= ${p('now')}`
const release = prepare<'id'>`DELETE FROM ${editLock} WHERE article_id = ${p('id')}`
const prune = prepare<'now'>`DELETE FROM ${editLock} WHERE until_at <= ${p('now')}`

/** The lock on an article while it is in force, else null. */
export function lockQuestion(db: D1Database, id: number, now: Seconds): Question<Lock | null> {
  return { statement: find(db, { id, now }), read: ([row]) => (row as unknown as Lock | undefined) ?? null }
}

/** Takes or renews a lock; one that somebody else holds stays theirs. */
export function takeLock(
  db: D1Database,
  given: { id: number; holder: string; until: Seconds; now: Seconds },
): D1PreparedStatement {
  return take(db, given)
}

export function releaseLock(db: D1Database, id: number): D1PreparedStatement {
  return release(db, { id })
}

export function pruneLocks(db: D1Database, now: Seconds): D1PreparedStatement {
  return prune(db, { now })
}
