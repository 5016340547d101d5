import type { Seconds } from '../korean/date.ts'
import type { Editor, Role } from '../news/role.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { token } from './tables.ts'

/** A stored token: never the secret, only its SHA-256 in hex. */
export interface StoredToken {
  editor: Editor
  hash: string
  lastUsedAt: Seconds | null
}

const p = sql.placeholder
const columns = sql`id, hash, name, role, reporter, last_used_at`
const isInForce = sql`revoked_at IS NULL AND coalesce(expires_at, 1e12) > ${p('now')}`
const byId = prepare<'id' | 'now'>`SELECT ${columns} FROM ${token} WHERE id = ${p('id')} AND ${isInForce}`
const byEmail = prepare<'email' | 'now'>`
  SELECT ${columns} FROM ${token} WHERE email = ${p('email')} AND ${isInForce}`

/** The token of that id while it is in force, else null. */
export function tokenQuestion(db: D1Database, id: string, now: Seconds): Question<StoredToken | null> {
  return { statement: byId(db, { id, now }), read: ([row]) => (row ? toToken(row) : null) }
}

/** The token in force that stands for whoever has this e-mail address (in small letters), else null. */
export function tokenByEmailQuestion(
  db: D1Database,
  email: string,
  now: Seconds,
): Question<StoredToken | null> {
  return { statement: byEmail(db, { email, now }), read: ([row]) => (row ? toToken(row) : null) }
}

function toToken(row: Row): StoredToken {
  return {
    hash: row.hash as string,
    lastUsedAt: row.last_used_at as number | null,
    editor: {
      token: row.id as string,
      name: row.name as string,
      role: row.role as Role,
      reporter: row.reporter as string | null,
    },
  }
}
