import { sql } from 'drizzle-orm'
import type { Station } from '../news/frame.ts'
import type { Masthead } from '../news/masthead.ts'
import { masthead } from './schema.ts'
import { prepare, type Question } from './statement.ts'

export interface StoredMasthead {
  revision: number
  facts: Masthead
  stations: Station[]
}

const read = prepare(sql`SELECT revision, facts, stations FROM ${masthead} WHERE id = 1`)

// revision = NULL fails NOT NULL and with it the whole batch when somebody else was faster.
const write = prepare<'revision' | 'facts' | 'stations'>(sql`
  UPDATE ${masthead} SET
    revision = CASE revision WHEN ${sql.placeholder('revision')} THEN revision + 1 END,
    facts = ${sql.placeholder('facts')}, stations = ${sql.placeholder('stations')}
  WHERE id = 1`)

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

/** Writes the next revision; `masthead.revision` fails when the given one is no longer the live one. */
export function saveMasthead(db: D1Database, saved: StoredMasthead): D1PreparedStatement {
  return write(db, {
    revision: saved.revision,
    facts: JSON.stringify(saved.facts),
    stations: JSON.stringify(saved.stations),
  })
}
