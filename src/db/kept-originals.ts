import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { keptOriginal } from './tables.ts'

/** The original of a picture that was taken down: the name of its file, and when that is deleted. */
export interface KeptOriginal {
  photo: string
  storedAs: string
  until: Seconds
}

const p = sql.placeholder
const columns = sql`photo, stored_as, until_at`

const keep = prepare<keyof KeptOriginal>`
  INSERT INTO ${keptOriginal} (${columns}) VALUES (${p('photo')}, ${p('storedAs')}, ${p('until')})
  ON CONFLICT (photo) DO UPDATE SET until_at = excluded.until_at`
const find = prepare<'photo'>`SELECT ${columns} FROM ${keptOriginal} WHERE photo = ${p('photo')}`
const due = prepare<'now'>`
  SELECT ${columns} FROM ${keptOriginal} WHERE until_at <= ${p('now')} ORDER BY until_at LIMIT 100`
const end = prepare<'photo' | 'now'>`
  UPDATE ${keptOriginal} SET until_at = min(until_at, ${p('now')}) WHERE photo = ${p('photo')}`
const forget = prepare<'photo' | 'storedAs'>`
  DELETE FROM ${keptOriginal} WHERE photo = ${p('photo')} AND stored_as = ${p('storedAs')}`

/** Notes that an original is kept; one that is kept already keeps the name of its file. */
export function keepOriginal(db: D1Database, kept: KeptOriginal): D1PreparedStatement {
  return keep(db, { ...kept })
}

/** What is kept of a picture; null when nothing is, or no more. */
export function keptOriginalQuestion(db: D1Database, photo: string): Question<KeptOriginal | null> {
  return { statement: find(db, { photo }), read: ([row]) => (row ? toKept(row) : null) }
}

/** Originals whose time is over, at most a hundred. */
export function dueOriginalsQuestion(db: D1Database, now: Seconds): Question<KeptOriginal[]> {
  return { statement: due(db, { now }), read: (rows) => rows.map(toKept) }
}

/** Ends the time of an original; its file is to be deleted now, or by the clock. */
export function endOriginal(db: D1Database, photo: string, now: Seconds): D1PreparedStatement {
  return end(db, { photo, now })
}

/** Forgets an original whose file is deleted. */
export function forgetOriginal(
  db: D1Database,
  { photo, storedAs }: Pick<KeptOriginal, 'photo' | 'storedAs'>,
): D1PreparedStatement {
  return forget(db, { photo, storedAs })
}

function toKept(row: Row): KeptOriginal {
  return {
    photo: row.photo as string,
    storedAs: row.stored_as as string,
    until: row.until_at as number,
  }
}
