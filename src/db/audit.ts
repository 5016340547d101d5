import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { audit } from './tables.ts'

/** One order as the audit log keeps it; `subject` is a path such as `articles/12`, null for what has no id yet. */
export interface Entry {
  order: string
  at: Seconds
  actor: string
  verb: string
  subject: string | null
  revision: number | null
  detail: unknown
}

const p = sql.placeholder

const insert = prepare<'order' | 'at' | 'actor' | 'verb' | 'subject' | 'revision' | 'detail'>`
  INSERT INTO ${audit} (order_id, at, actor, verb, subject, revision, detail)
  SELECT ${p('order')}, ${p('at')}, ${p('actor')}, ${p('verb')},
    coalesce(${p('subject')}, (SELECT 'articles/' || id FROM article WHERE created_order = ${p('order')})),
    ${p('revision')}, ${p('detail')}`

const known = prepare<'order'>`SELECT 1 FROM ${audit} WHERE order_id = ${p('order')}`

/** Whether an order has been carried out. */
export function writtenDownQuestion(db: D1Database, order: string): Question<boolean> {
  return { statement: known(db, { order }), read: (rows) => rows.length > 0 }
}

/** Writes an order down; the same order twice fails the whole batch. */
export function writeDown(db: D1Database, entry: Entry): D1PreparedStatement {
  return insert(db, { ...entry, detail: JSON.stringify(entry.detail ?? {}) })
}
