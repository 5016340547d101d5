import { type Seconds, soonest } from '../korean/date.ts'
import type { Change, ChangeKind } from '../news/change.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, change } from './tables.ts'

const p = sql.placeholder

// A story comes back only where partners have heard of it before; the first release is no change.
const insert = prepare<'id' | 'kind' | 'now'>`
  INSERT INTO ${change} (article_id, kind, at) SELECT ${p('id')}, ${p('kind')}, ${p('now')}
  WHERE ${p('kind')} <> 'restored' OR EXISTS (SELECT 1 FROM ${change} WHERE article_id = ${p('id')})`

const newest = prepare`
  SELECT c.id, c.kind, c.at, c.article_id, a.title, a.released_at
  FROM ${change} c CROSS JOIN ${article} a ON a.id = c.article_id ORDER BY c.at DESC, c.id DESC LIMIT 100`

/** The hundred newest changes, newest first, and when one of their stories is next released. */
export interface Changes {
  changes: Change[]
  nextChange: Seconds | null
}

export function writeChange(
  db: D1Database,
  { id, kind, now }: { id: number; kind: ChangeKind; now: Seconds },
): D1PreparedStatement {
  return insert(db, { id, kind, now })
}

export function changesQuestion(db: D1Database, now: Seconds): Question<Changes> {
  return {
    statement: newest(db, {}),
    read: (rows) => ({
      changes: rows.map((row) => toChange(row, now)),
      nextChange: soonest(...rows.map((row) => row.released_at as Seconds | null).filter(isAfter(now))),
    }),
  }
}

function toChange(row: Row, now: Seconds): Change {
  const released = row.released_at as Seconds | null
  const visible = released !== null && released <= now
  return {
    id: row.id as number,
    kind: row.kind as ChangeKind,
    at: row.at as Seconds,
    story: { id: row.article_id as number, title: visible ? (row.title as string) : null },
  }
}

const isAfter = (now: Seconds) => (at: Seconds | null) => at !== null && at > now
