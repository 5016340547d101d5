import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { preview, token } from './tables.ts'

/** A ticket to the newspaper of another moment; `at` is null for the running time. */
export interface Ticket {
  at: Seconds | null
  expiresAt: Seconds
}

const p = sql.placeholder
const insert = prepare<'hash' | 'at' | 'expiresAt' | 'createdBy'>`
  INSERT INTO ${preview} (hash, at, expires_at, created_by)
  VALUES (${p('hash')}, ${p('at')}, ${p('expiresAt')}, ${p('createdBy')})`
const find = prepare<'hash' | 'now'>`
  SELECT at, expires_at AS expiresAt FROM ${preview} WHERE hash = ${p('hash')} AND expires_at > ${p('now')}
    AND EXISTS (SELECT 1 FROM ${token} WHERE id = created_by AND revoked_at IS NULL
      AND coalesce(${token.expiresAt}, 1e12) > ${p('now')})`
const prune = prepare<'now'>`DELETE FROM ${preview} WHERE expires_at <= ${p('now')}`

/** The SHA-256 of a ticket in hex; only this is stored. */
export async function ticketHash(ticket: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ticket))
  return new Uint8Array(digest).toHex()
}

export function savePreview(
  db: D1Database,
  saved: Ticket & { hash: string; createdBy: string },
): D1PreparedStatement {
  return insert(db, { ...saved })
}

/** The ticket of that hash while it is good, and the token that made it in force; else null. */
export function ticketQuestion(db: D1Database, hash: string, now: Seconds): Question<Ticket | null> {
  return {
    statement: find(db, { hash, now }),
    read: ([row]) => (row as unknown as Ticket | undefined) ?? null,
  }
}

export function prunePreviews(db: D1Database, now: Seconds): D1PreparedStatement {
  return prune(db, { now })
}
