import { type SQL, sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { slot } from './tables.ts'

/** A document of the house, and how often it was set. */
export type Revised<State> = State & { revision: number }

const p = sql.placeholder

/**
 * The revision after the placeholder `expected`, as an SQL expression: null, which fails NOT NULL and with it the
 * whole batch, when `live` (no row stands for 0) is another by now.
 */
export function nextRevision(live: SQL): SQL {
  return sql`CASE coalesce((${live}), 0) WHEN ${p('expected')} THEN CAST(${p('expected')} + 1 AS INTEGER) END`
}

/** Messages of D1 when a document has moved on since it was looked at. */
export const houseRaces = ['section', 'reporter', 'issue', 'policy', 'slot', 'masthead'].map(
  (table) => `${table}.revision`,
)

const itsSlot = sql`SELECT revision FROM ${slot} WHERE name = ${p('name')}`
const find = prepare<'name'>`${itsSlot}`
const turn = prepare<'name' | 'expected'>`
  INSERT INTO ${slot} (name, revision) SELECT ${p('name')}, ${nextRevision(itsSlot)} WHERE true
  ON CONFLICT (name) DO UPDATE SET revision = excluded.revision`

/** How often a slot of stories or banners was filled. */
export function slotRevisionQuestion(db: D1Database, name: string): Question<number> {
  return { statement: find(db, { name }), read: ([row]) => (row?.revision as number | undefined) ?? 0 }
}

const carry = prepare<'from' | 'to'>`
  INSERT INTO ${slot} (name, revision) SELECT ${p('to')}, revision FROM ${slot} WHERE name = ${p('from')}
  ON CONFLICT (name) DO UPDATE SET revision = max(${slot.revision}, excluded.revision) + 1`
const leave = prepare<'from'>`UPDATE ${slot} SET revision = revision + 1 WHERE name = ${p('from')}`

/** Counts a filling of a slot; `slot.revision` fails when the given revision is no longer the live one. */
export function turnSlot(db: D1Database, name: string, expected: number): D1PreparedStatement {
  return turn(db, { name, expected })
}

/** Statements that count on under another name; the old one is left at a revision that nobody has read. */
export function renameSlot(db: D1Database, from: string, to: string): D1PreparedStatement[] {
  return [carry(db, { from, to }), leave(db, { from })]
}
