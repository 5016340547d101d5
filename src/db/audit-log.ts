import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { audit, token } from './tables.ts'

/** An order as the audit log tells it; `by` is null for a token that is not stored any more. */
export interface AuditEntry {
  id: number
  at: Seconds
  actor: string
  by: string | null
  verb: string
  subject: string
  revision: number | null
  detail: unknown
}

/** What to look for; null stands for anything. */
export interface AuditSearch {
  subject: string | null
  actor: string | null
  verb: string | null
  before: number
  most: number
}

const p = sql.placeholder
const filters = ['subject', 'actor', 'verb'] as const
const entries = Array.from(
  { length: 8 },
  (_, chosen) =>
    prepare<keyof AuditSearch>`
    SELECT e.id, e.at, e.actor, t.name AS by, e.verb, e.subject, e.revision, e.detail
    FROM ${audit} e LEFT JOIN ${token} t ON t.id = e.actor
    WHERE e.id < ${p('before')} ${sql.join(
      filters.filter((_, at) => chosen & (1 << at)).map((name) => sql`AND e.${sql.raw(name)} = ${p(name)} `),
    )} ORDER BY e.id DESC LIMIT ${p('most')}`,
)

const later = prepare<'subject' | 'revision'>`
  SELECT e.revision, e.verb, coalesce(t.name, e.actor) AS by, e.at
  FROM ${audit} e LEFT JOIN ${token} t ON t.id = e.actor
  WHERE e.subject = ${p('subject')} AND e.revision > ${p('revision')} ORDER BY e.revision LIMIT 50`

const replaced = prepare<'subject' | 'revision'>`
  SELECT detail ->> '$.before' AS state FROM ${audit}
  WHERE subject = ${p('subject')} AND revision >= ${p('revision')} AND detail ->> '$.before' IS NOT NULL
  ORDER BY revision LIMIT 1`

/** Orders, newest first, below an id. */
export function auditQuestion(db: D1Database, search: AuditSearch): Question<AuditEntry[]> {
  const chosen = filters.reduce((bits, name, at) => (search[name] === null ? bits : bits | (1 << at)), 0)
  const query = entries[chosen] as (typeof entries)[number]
  return { statement: query(db, { ...search }), read: (rows) => rows.map(toEntry) }
}

/** Which orders made the revisions of a subject above one, oldest first, at most 50. */
export function laterOrdersQuestion(
  db: D1Database,
  subject: string,
  revision: number,
): Question<{ revision: number; verb: string; by: string; at: Seconds }[]> {
  return {
    statement: later(db, { subject, revision }),
    read: (rows) => rows as unknown as { revision: number; verb: string; by: string; at: Seconds }[],
  }
}

/** What the first change that made this revision of a subject, or a later one, has replaced; null when none has. */
export function stateBeforeQuestion<State>(
  db: D1Database,
  subject: string,
  revision: number,
): Question<State | null> {
  return {
    statement: replaced(db, { subject, revision }),
    read: ([row]) => (row ? (JSON.parse(row.state as string) as State) : null),
  }
}

function toEntry({ detail, ...row }: Row): AuditEntry {
  return { ...row, detail: JSON.parse(detail as string) } as AuditEntry
}
