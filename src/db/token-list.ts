import type { Seconds } from '../korean/date.ts'
import type { Role } from '../news/role.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { token } from './tables.ts'

/** A token as admins see it: never its secret. */
export interface TokenCard {
  id: string
  name: string
  role: Role
  reporter: string | null
  email: string | null
  createdAt: Seconds
  expiresAt: Seconds | null
  revokedAt: Seconds | null
  lastUsedAt: Seconds | null
}

const p = sql.placeholder
const columns = sql`id, name, role, reporter, email, created_at AS "createdAt", expires_at AS "expiresAt",
  revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"`
const all = prepare`SELECT ${columns} FROM ${token} ORDER BY created_at DESC, id`
const one = prepare<'id'>`SELECT ${columns} FROM ${token} WHERE id = ${p('id')}`
const insert = prepare<'id' | 'hash' | 'name' | 'role' | 'reporter' | 'email' | 'now' | 'expiresAt'>`
  INSERT INTO ${token} (id, hash, name, role, reporter, email, created_at, expires_at)
  VALUES (${p('id')}, ${p('hash')}, ${p('name')}, ${p('role')}, ${p('reporter')}, ${p('email')}, ${p('now')},
    ${p('expiresAt')})`
const revoke = prepare<'id' | 'now'>`
  UPDATE ${token} SET revoked_at = ${p('now')} WHERE id = ${p('id')} AND revoked_at IS NULL`
const touch = prepare<'id' | 'now'>`
  UPDATE ${token} SET last_used_at = ${p('now')} WHERE id = ${p('id')}`

/** Every token that ever was, newest first: the audit log names them. */
export function tokensQuestion(db: D1Database): Question<TokenCard[]> {
  return { statement: all(db, {}), read: (rows) => rows as unknown as TokenCard[] }
}

/** The token of that id, in force or not; null when there never was one. */
export function tokenCardQuestion(db: D1Database, id: string): Question<TokenCard | null> {
  return { statement: one(db, { id }), read: ([row]) => (row as unknown as TokenCard | undefined) ?? null }
}

export function insertToken(
  db: D1Database,
  made: Pick<TokenCard, 'id' | 'name' | 'role' | 'reporter' | 'email' | 'expiresAt'> & {
    hash: string
    now: Seconds
  },
): D1PreparedStatement {
  return insert(db, { ...made })
}

export function revokeToken(db: D1Database, id: string, now: Seconds): D1PreparedStatement {
  return revoke(db, { id, now })
}

/** Notes that a token was used. */
export function touchToken(db: D1Database, id: string, now: Seconds): D1PreparedStatement {
  return touch(db, { id, now })
}
