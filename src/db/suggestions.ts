import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { reporter, shelf, tag } from './tables.ts'

const p = sql.placeholder

/** From the first to before the last of folded names, or of 초성. */
export interface Stretch {
  by: 'folded' | 'initials'
  from: string
  to: string
}

const mostRead = 60

const byFolded = prepare`${tagsIn(sql`folded`)}`
const byInitials = prepare`${tagsIn(sql`initials`)}`
const reporters = prepare`
  SELECT slug, name, title FROM ${reporter} WHERE active = 1 ORDER BY slug LIMIT 300`

/** Tags in a stretch that stand on a released story, the one used last first. */
export function tagsQuestion(db: D1Database, { by, from, to }: Stretch, now: Seconds): Question<string[]> {
  const statement = (by === 'folded' ? byFolded : byInitials)(db, { from, to, now })
  return {
    statement,
    read: (rows) =>
      rows
        .filter((row) => row.last !== null)
        .toSorted((one, other) => (other.last as number) - (one.last as number))
        .map((row) => row.name as string),
  }
}

/** The reporters who write for the paper now. */
export function reportersToSuggestQuestion(
  db: D1Database,
): Question<{ slug: string; name: string; title: string }[]> {
  return {
    statement: reporters(db, {}),
    read: (rows) =>
      rows.map((row) => ({
        slug: row.slug as string,
        name: row.name as string,
        title: row.title as string,
      })),
  }
}

function tagsIn(column: ReturnType<typeof sql>) {
  return sql`
    SELECT name, (SELECT max(${shelf.releasedAt}) FROM ${shelf}
      WHERE ${shelf.shelf} = 'tag:' || ${tag.name} AND ${shelf.releasedAt} <= ${p('now')}) AS last
    FROM ${tag} WHERE ${column} >= ${p('from')} AND ${column} < ${p('to')}
    ORDER BY ${column} LIMIT ${sql.raw(String(mostRead))}`
}
