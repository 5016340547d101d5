import * as z from 'zod'
import { type AuditEntry, auditQuestion } from '../db/audit-log.ts'
import { ask } from '../db/statement.ts'
import { verbs } from '../news/verbs.ts'
import { allowInHouse, type Desk } from './desk.ts'

const wanted = (most: number) => z.string().min(1).max(most).nullable().default(null)

/** Which orders to look for: on what, by which token, of which verb; `before` is the entry to go on from. */
export const readAudit = z.strictObject({
  subject: wanted(200),
  actor: wanted(40),
  verb: z.enum(verbs).nullable().default(null),
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The audit log, newest first, for desk and admins; `next` is where it goes on, null at the end. */
export async function listAudit(
  desk: Desk,
  { limit, ...search }: z.output<typeof readAudit>,
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  allowInHouse(desk, 'read-audit')
  const [found] = await ask(desk.db, auditQuestion(desk.db, { ...search, most: limit + 1 }))
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null }
}
