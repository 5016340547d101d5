import type { Purged } from '../cache/purge.ts'
import { laterOrdersQuestion, stateBeforeQuestion } from '../db/audit-log.ts'
import { houseRaces, type Revised } from '../db/house.ts'
import { ask } from '../db/statement.ts'
import { commit, type Deed, type Desk } from './desk.ts'
import { type ChangedField, NoRevision, Stale } from './refusals.ts'

/** A document of the house as it is stored, null before there is one. */
export interface Kept<State> {
  /** Its path in the audit log, such as `reporters/kim-nari`. */
  subject: string
  find: () => Promise<Revised<State> | null>
}

/** What an order makes of a document; `statements` are given the revision that must still be the live one, and the next. */
export interface Setting<State> extends Pick<Deed, 'verb' | 'tags' | 'detail'> {
  /** Null when it is removed. */
  state: State | null
  /** The last revision of another document that had the name before: no revision is given twice. */
  last?: number
  statements: (expected: number, next: number) => D1PreparedStatement[]
}

/**
 * Sets a document of the house as a whole. `read` is the revision the editor has seen, null where none was named:
 * that is enough to make a new one, for one that is there it throws `NoRevision`, any other than the live one `Stale`.
 */
export async function setInHouse<State extends object>(
  desk: Desk,
  kept: Kept<State> & { read: number | null },
  { state, statements, detail, last = 0, ...deed }: Setting<State>,
): Promise<{ revision: number; purge: Purged }> {
  const before = await kept.find()
  const live = before?.revision ?? 0
  if (kept.read === null && live > 0) throw new NoRevision()
  const expected = kept.read ?? 0
  if (expected !== live) throw await staleness(desk.db, kept, expected)
  const next = Math.max(expected, last) + 1
  const purge = await commit(desk, {
    ...deed,
    subject: kept.subject,
    revision: next,
    detail: { ...Object(detail), before, after: state },
    statements: statements(expected, next),
  }).catch(async (error: unknown) => {
    if (!isRace(error)) throw error
    throw await staleness(desk.db, kept, expected)
  })
  return { revision: next, purge }
}

/** Whether a batch has failed because a document of the house had moved on. */
export function isRace(error: unknown): error is Error {
  return error instanceof Error && houseRaces.some((column) => error.message.includes(column))
}

async function staleness<State extends object>(
  db: D1Database,
  { subject, find }: Kept<State>,
  revision: number,
): Promise<Stale> {
  const current = await find()
  const [since, read] = await ask(
    db,
    laterOrdersQuestion(db, subject, revision),
    stateBeforeQuestion<State>(db, subject, revision + 1),
  )
  return new Stale(current?.revision ?? 0, read && current ? differences(read, current) : [], since)
}

/** The fields in which two states of a document differ. */
export function differences<State extends object>(read: State, current: State): ChangedField[] {
  return (Object.keys(current) as (keyof State & string)[])
    .filter((field) => field !== 'revision')
    .filter((field) => JSON.stringify(read[field]) !== JSON.stringify(current[field]))
    .map((field) => ({ field, read: read[field], current: current[field] }))
}
