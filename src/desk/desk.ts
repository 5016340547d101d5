import { drain } from '../cache/drain.ts'
import type { EdgeCache, Purged } from '../cache/purge.ts'
import { writeDown } from '../db/audit.ts'
import { enqueue } from '../db/outbox.ts'
import type { Seconds } from '../korean/date.ts'
import type { Editor, Role } from '../news/role.ts'
import { NotAllowed } from './refusals.ts'

/** Who gives an order, when, and with what; `order` names this one order and no other. */
export interface Desk {
  db: D1Database
  media: R2Bucket
  cache: EdgeCache | null
  now: Seconds
  editor: Editor
  order: string
}

/** What an order changes: its statements, its line in the audit log, and the cache tags of what readers saw. */
export interface Deed {
  verb: string
  subject: string | null
  revision?: number
  detail?: unknown
  statements: D1PreparedStatement[]
  tags: readonly string[]
}

/** The results of the deed's own statements, and what became of the pages it changed. */
export interface Done {
  results: D1Result<Record<string, unknown>>[]
  purged: Purged
}

/** Carries an order out in one batch with its audit entry and its errands, then purges what is due. */
export async function commit(desk: Desk, deed: Deed): Promise<Done> {
  const { db, now, order, editor } = desk
  const entry = writeDown(db, {
    order,
    at: now,
    actor: editor.token,
    verb: deed.verb,
    subject: deed.subject,
    revision: deed.revision ?? null,
    detail: deed.detail,
  })
  const errands =
    deed.tags.length > 0 ? [enqueue(db, { kind: 'purge', dueAt: now, payload: deed.tags, now })] : []
  const results = await db.batch<Record<string, unknown>>([...deed.statements, entry, ...errands])
  return { results, purged: await drain(db, desk.cache, now) }
}

/** Lets only these roles go on. */
export function only(editor: Editor, ...roles: Role[]): void {
  if (!roles.includes(editor.role)) {
    throw new NotAllowed(
      `이 일은 ${roles.join(', ')} 역할만 할 수 있습니다. 지금 역할은 ${editor.role}입니다.`,
    )
  }
}
