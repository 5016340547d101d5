import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { autosave } from './tables.ts'

/** Fields an editor typed without saving them, as they were sent, and the revision they were typed on. */
export interface Autosave {
  revision: number
  fields: Record<string, unknown>
  savedAt: Seconds
}

interface Owner {
  id: number
  token: string
}

const p = sql.placeholder
const itsOwner = sql`article_id = ${p('id')} AND token = ${p('token')}`
const find = prepare<keyof Owner>`SELECT revision, fields, saved_at FROM ${autosave} WHERE ${itsOwner}`
const save = prepare<keyof Owner | 'revision' | 'fields' | 'now'>`
  INSERT INTO ${autosave} (article_id, token, revision, fields, saved_at)
  VALUES (${p('id')}, ${p('token')}, ${p('revision')}, ${p('fields')}, ${p('now')})
  ON CONFLICT (article_id, token) DO UPDATE SET revision = excluded.revision, fields = excluded.fields,
    saved_at = excluded.saved_at`
const forget = prepare<keyof Owner>`DELETE FROM ${autosave} WHERE ${itsOwner}`
const prune = prepare<'before'>`DELETE FROM ${autosave} WHERE saved_at <= ${p('before')}`

/** What this editor has typed on the article and not saved, else null. */
export function autosaveQuestion(db: D1Database, owner: Owner): Question<Autosave | null> {
  return {
    statement: find(db, { ...owner }),
    read: ([row]) =>
      row
        ? {
            revision: row.revision as number,
            fields: JSON.parse(row.fields as string) as Autosave['fields'],
            savedAt: row.saved_at as number,
          }
        : null,
  }
}

/** Keeps what was typed; `fields` is JSON. */
export function keepAutosave(
  db: D1Database,
  kept: Owner & { revision: number; fields: string; now: Seconds },
): D1PreparedStatement {
  return save(db, { ...kept })
}

export function forgetAutosave(db: D1Database, { id, token }: Owner): D1PreparedStatement {
  return forget(db, { id, token })
}

const keptFor = 30 * 24 * 3600

export function pruneAutosaves(db: D1Database, now: Seconds): D1PreparedStatement {
  return prune(db, { before: now - keptFor })
}
