import { redactionMark } from '../news/revision.ts'
import { forgetTagsOutOfUse } from './forget-tags.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { audit, autosave, idempotency, placementLog, revision } from './tables.ts'

/** A text in store that is to be replaced, and the number of the row it stands in. */
export interface Stored {
  number: number
  text: string
}

const p = sql.placeholder

const states = prepare<'id'>`
  SELECT revision AS number, state AS text FROM ${revision} WHERE article_id = ${p('id')} ORDER BY revision`
const details = prepare<'id' | 'subject'>`
  SELECT id AS number, detail AS text FROM ${audit}
  WHERE detail <> '{}' AND (subject = ${p('subject')}
    OR subject IN (SELECT 'claims/' || id FROM claim WHERE article_id = ${p('id')}))`

// Somebody who covers other words at the same time must not bring these back: both guards fail the whole batch.
const coverState = prepare<'id' | 'number' | 'before' | 'after'>`
  UPDATE ${revision} SET state = ${p('after')}, live = CASE WHEN state = ${p('before')} THEN live ELSE -1 END
  WHERE article_id = ${p('id')} AND revision = ${p('number')}`
const coverDetail = prepare<'number' | 'before' | 'after'>`
  UPDATE ${audit} SET detail = CASE WHEN detail = ${p('before')} THEN ${p('after')} END
  WHERE id = ${p('number')}`

const coverLoggedTitle = prepare<'id' | 'title' | 'mark'>`
  UPDATE ${placementLog} SET title = replace(title, ${p('title')}, ${p('mark')})
  WHERE article_id = ${p('id')} AND instr(title, ${p('title')}) > 0`

const dropAutosaves = prepare<'id'>`DELETE FROM ${autosave} WHERE article_id = ${p('id')}`
// A key without its answer stays: the order it stands for is known to be done, and is not done again.
const dropAnswers = prepare<'id' | 'subject'>`
  UPDATE ${idempotency} SET status = NULL, headers = NULL, body = NULL
  WHERE order_id IN (SELECT order_id FROM ${audit} WHERE subject = ${p('subject')}
    OR subject IN (SELECT 'claims/' || id FROM claim WHERE article_id = ${p('id')}))`
// Nobody can tell which story a refused order was about; it may be given again.
const dropRefusals = prepare`
  DELETE FROM ${idempotency} WHERE status IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM ${audit} WHERE ${audit.orderId} = idempotency.order_id)`

/** Messages of D1 when what is to be covered was changed in between. */
export const coverRaces = ['stale_revision', 'audit.detail']

/** Every kept state of an article. */
export function storedStatesQuestion(db: D1Database, id: number): Question<Stored[]> {
  return { statement: states(db, { id }), read: toStored }
}

/** What the audit log says beside the orders on an article and on its claims. */
export function storedDetailsQuestion(db: D1Database, id: number): Question<Stored[]> {
  return { statement: details(db, { id, subject: `articles/${id}` }), read: toStored }
}

/** Replaces a kept state; fails the batch when it is another than the one that was read. */
export function replaceState(db: D1Database, id: number, { number, text }: Stored, after: string) {
  return coverState(db, { id, number, before: text, after })
}

/** Replaces the detail of an audit entry; fails the batch when it is another than the one that was read. */
export function replaceDetail(db: D1Database, { number, text }: Stored, after: string) {
  return coverDetail(db, { number, before: text, after })
}

/** Covers words in the titles that the placement log keeps of an article. */
export function coverInLog(db: D1Database, id: number, title: string) {
  return coverLoggedTitle(db, { id, title, mark: redactionMark })
}

/** Drops what may hold an article's words beside its revisions: unsaved text, sealed answers under keys, tags out of use. */
export function dropPassing(db: D1Database, id: number): D1PreparedStatement[] {
  return [
    dropAutosaves(db, { id }),
    dropAnswers(db, { id, subject: `articles/${id}` }),
    dropRefusals(db, {}),
    forgetTagsOutOfUse(db),
  ]
}

function toStored(rows: Row[]): Stored[] {
  return rows as unknown as Stored[]
}
