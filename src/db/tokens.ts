import { sql } from 'drizzle-orm'
import type { Seconds } from '../korean/date.ts'
import type { Editor, Role } from '../news/role.ts'
import { token } from './schema.ts'
import { prepare, type Question } from './statement.ts'

/** A stored token: never the secret, only its SHA-256 in hex. */
export interface StoredToken {
  editor: Editor
  hash: string
}

const p = sql.placeholder
const inForce = prepare<'id' | 'now'>(sql`
  SELECT id, hash, name, role, reporter FROM ${token} WHERE id = ${p('id')} AND revoked_at IS NULL
    AND coalesce(expires_at, 1e12) > ${p('now')}`)

/** The token of that id while it is in force, else null. */
export function tokenQuestion(db: D1Database, id: string, now: Seconds): Question<StoredToken | null> {
  return {
    statement: inForce(db, { id, now }),
    read: ([row]) =>
      row
        ? {
            hash: row.hash as string,
            editor: {
              token: row.id as string,
              name: row.name as string,
              role: row.role as Role,
              reporter: row.reporter as string | null,
            },
          }
        : null,
  }
}
