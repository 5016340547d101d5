import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { idempotency } from './tables.ts'

/** A POST that an editor may send again: whose it is, its key, what was sent, and the order it stands for. */
export interface Sending {
  token: string
  key: string
  fingerprint: string
  order: string
}

/** What is known of a key; `status` is null while the order runs, `carriedOut` names what it changed. */
export interface Known {
  fingerprint: string
  order: string
  status: number | null
  headers: string | null
  body: string | null
  carriedOut: string | null
}

const keptFor = 24 * 3600
// No request lives this long; a key that still has no answer was left by one that died.
const abandonedAfter = 120

const p = sql.placeholder
const itsKey = sql`token = ${p('token')} AND key = ${p('key')}`

const claim = prepare<keyof Sending | 'now' | 'old' | 'abandoned'>`
  INSERT INTO ${idempotency} (token, key, fingerprint, order_id, created_at)
  VALUES (${p('token')}, ${p('key')}, ${p('fingerprint')}, ${p('order')}, ${p('now')})
  ON CONFLICT (token, key) DO UPDATE SET fingerprint = excluded.fingerprint, order_id = excluded.order_id,
    created_at = excluded.created_at, status = NULL, headers = NULL, body = NULL
  WHERE created_at <= ${p('old')} OR (status IS NULL AND created_at <= ${p('abandoned')}
    AND fingerprint = excluded.fingerprint
    AND NOT EXISTS (SELECT 1 FROM audit WHERE audit.order_id = idempotency.order_id))`
const find = prepare<'token' | 'key'>`
  SELECT fingerprint, i.order_id AS "order", status, headers, body,
    (SELECT subject FROM audit a WHERE a.order_id = i.order_id) AS "carriedOut"
  FROM ${idempotency} i WHERE ${itsKey}`
const store = prepare<'token' | 'key' | 'status' | 'headers' | 'body'>`
  UPDATE ${idempotency} SET status = ${p('status')}, headers = ${p('headers')}, body = ${p('body')}
  WHERE ${itsKey}`
const free = prepare<'token' | 'key'>`
  DELETE FROM ${idempotency} WHERE ${itsKey}
    AND NOT EXISTS (SELECT 1 FROM audit WHERE audit.order_id = idempotency.order_id)`
const prune = prepare<'old'>`DELETE FROM ${idempotency} WHERE created_at <= ${p('old')}`

/** Takes a key for an order, unless it is taken (24 hours); a key whose request died without a trace is free again. */
export function claimKey(db: D1Database, sending: Sending, now: Seconds): Question<void> {
  const times = { now, old: now - keptFor, abandoned: now - abandonedAfter }
  return { statement: claim(db, { ...sending, ...times }), read: () => undefined }
}

export function keyQuestion(db: D1Database, { token, key }: Sending): Question<Known | null> {
  return {
    statement: find(db, { token, key }),
    read: ([row]) => (row as unknown as Known | undefined) ?? null,
  }
}

export function storeAnswer(
  db: D1Database,
  { token, key }: Sending,
  answer: { status: number; headers: string; body: string },
): D1PreparedStatement {
  return store(db, { token, key, ...answer })
}

/** Lets a key go whose order was not carried out. */
export function freeKey(db: D1Database, { token, key }: Sending): D1PreparedStatement {
  return free(db, { token, key })
}

/** Forgets the keys of more than 24 hours ago. */
export function pruneKeys(db: D1Database, now: Seconds): D1PreparedStatement {
  return prune(db, { old: now - keptFor })
}
