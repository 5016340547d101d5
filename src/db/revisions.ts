import type { Seconds } from '../korean/date.ts'
import type { Status } from '../news/article.ts'
import type { Redaction } from '../news/revision.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, audit, revision, token } from './tables.ts'

/** One state of an article: what made it, who, when and why; null where the audit log does not know. */
export interface Made {
  revision: number
  title: string
  status: Status
  at: Seconds | null
  verb: string | null
  by: { token: string; name: string | null } | null
  reason: string | null
  redactions: Redaction[]
}

const p = sql.placeholder

const states = prepare<'id' | 'subject' | 'before' | 'most'>`
  WITH state (n, title, status, redacted) AS (
    SELECT * FROM (SELECT revision, state ->> 'title', state ->> 'status', state -> 'redacted' FROM ${revision}
      WHERE article_id = ${p('id')} AND revision < ${p('before')} ORDER BY revision DESC LIMIT ${p('most')})
    UNION ALL SELECT revision, title, status, NULL FROM ${article}
      WHERE id = ${p('id')} AND revision < ${p('before')})
  SELECT s.n, s.title, s.status, s.redacted, e.at, e.verb, e.actor, e.detail ->> 'reason' AS reason, t.name
  FROM state s LEFT JOIN ${audit} e ON e.subject = ${p('subject')} AND e.revision = s.n
  LEFT JOIN ${token} t ON t.id = e.actor ORDER BY s.n DESC LIMIT ${p('most')}`

const revisionAt = prepare<'subject' | 'at'>`
  SELECT max(revision) AS revision FROM ${audit}
  WHERE subject = ${p('subject')} AND revision IS NOT NULL AND at <= ${p('at')}`

/** The states of an article below a revision, newest first; the live one is the first of all. */
export function statesQuestion(
  db: D1Database,
  id: number,
  { before, most }: { before: number; most: number },
): Question<Made[]> {
  return {
    statement: states(db, { id, subject: subjectOf(id), before, most }),
    read: (rows) => rows.map(toMade),
  }
}

/** The revision that was live at a moment; null when the audit log knows of none so early. */
export function revisionAtQuestion(db: D1Database, id: number, at: Seconds): Question<number | null> {
  return {
    statement: revisionAt(db, { subject: subjectOf(id), at }),
    read: ([row]) => row?.revision as number | null,
  }
}

function subjectOf(id: number): string {
  return `articles/${id}`
}

function toMade(row: Row): Made {
  return {
    revision: row.n as number,
    title: row.title as string,
    status: row.status as Status,
    at: row.at as number | null,
    verb: row.verb as string | null,
    by: row.actor === null ? null : { token: row.actor as string, name: row.name as string | null },
    reason: row.reason as string | null,
    redactions: row.redacted === null ? [] : JSON.parse(row.redacted as string),
  }
}
