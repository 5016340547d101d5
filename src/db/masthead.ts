import type { Seconds } from '../korean/date.ts'
import type { Station } from '../news/frame.ts'
import type { Masthead } from '../news/masthead.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { masthead, mastheadRevision, token } from './tables.ts'

export interface StoredMasthead {
  revision: number
  facts: Masthead
  stations: Station[]
}

/** A masthead of the past; `stations` are null where none were kept, `by` is null for a token that is not stored any more. */
export interface FormerMasthead extends Omit<StoredMasthead, 'stations'> {
  stations: Station[] | null
  replacedAt: Seconds
  replacedBy: { token: string; name: string | null }
}

const p = sql.placeholder

const keep = prepare<'now' | 'actor'>`
  INSERT INTO ${mastheadRevision} (revision, facts, stations, replaced_at, replaced_by)
  SELECT revision, facts, stations, ${p('now')}, ${p('actor')} FROM ${masthead} WHERE id = 1`
const former = prepare<'before' | 'most'>`
  SELECT m.revision, facts, stations, replaced_at, replaced_by, t.name AS by
  FROM ${mastheadRevision} m LEFT JOIN ${token} t ON t.id = replaced_by
  WHERE m.revision < ${p('before')} ORDER BY m.revision DESC LIMIT ${p('most')}`

const read = prepare`SELECT revision, facts, stations FROM ${masthead} WHERE id = 1`

// revision = NULL fails NOT NULL and with it the whole batch when somebody else was faster.
const write = prepare<'revision' | 'facts' | 'stations'>`
  UPDATE ${masthead} SET
    revision = CASE revision WHEN ${sql.placeholder('revision')} THEN revision + 1 END,
    facts = ${sql.placeholder('facts')}, stations = ${sql.placeholder('stations')}
  WHERE id = 1`

/** The facts about the newspaper and its weather stations; null in a database that was never furnished. */
export function mastheadQuestion(db: D1Database): Question<StoredMasthead | null> {
  return {
    statement: read(db, {}),
    read: ([row]) =>
      row
        ? {
            revision: row.revision as number,
            facts: JSON.parse(row.facts as string),
            stations: JSON.parse(row.stations as string),
          }
        : null,
  }
}

/** Keeps the outgoing masthead and writes the next; `masthead.revision` fails when the given one is no longer the live one. */
export function saveMasthead(
  db: D1Database,
  { revision, facts, stations }: StoredMasthead,
  { now, actor }: { now: Seconds; actor: string },
): D1PreparedStatement[] {
  return [
    keep(db, { now, actor }),
    write(db, { revision, facts: JSON.stringify(facts), stations: JSON.stringify(stations) }),
  ]
}

/** Mastheads that were replaced, the latest first, below a revision. */
export function formerMastheadsQuestion(
  db: D1Database,
  { before, most }: { before: number; most: number },
): Question<FormerMasthead[]> {
  return { statement: former(db, { before, most }), read: (rows) => rows.map(toFormer) }
}

function toFormer(row: Row): FormerMasthead {
  return {
    revision: row.revision as number,
    facts: JSON.parse(row.facts as string),
    stations: row.stations === null ? null : JSON.parse(row.stations as string),
    replacedAt: row.replaced_at as number,
    replacedBy: { token: row.replaced_by as string, name: row.by as string | null },
  }
}
