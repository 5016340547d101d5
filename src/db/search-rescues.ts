import type { Seconds } from '../korean/date.ts'
import { inYears } from './search-years.ts'
import { sql } from './sql.ts'
import { nothing, prepare, type Question } from './statement.ts'
import { rowAfter, yearOf } from './story-search.ts'
import { article } from './tables.ts'

const p = sql.placeholder

const whichFind = prepare<'matches' | 'now' | 'until' | 'newest'>`
  SELECT j.key AS at FROM json_each(${p('matches')}) j WHERE EXISTS (
    SELECT 1 FROM story_search f CROSS JOIN ${article} ON ${article.searchRow} = f.rowid
    WHERE f.story_search MATCH '(' || (j.value ->> 'match') || ${inYears(sql`${p('newest')}`, sql`${p('newest')}`)} || ')' || (j.value ->> 'unless')
      AND f.rowid < CAST(${p('until')} AS INTEGER)
      AND ${article.releasedAt} <= ${p('now')})`

/** The places of those FTS5 queries that find a released story of the newest years. */
export function whichFindQuestion(
  db: D1Database,
  matches: readonly { match: string; unless: string }[],
  now: Seconds,
): Question<number[]> {
  const until = rowAfter(now)
  const values = { matches: JSON.stringify(matches), now, until, newest: yearOf(until) }
  return {
    statement: matches.length > 0 ? whichFind(db, values) : nothing(db),
    read: (rows) => rows.map((row) => row.at as number),
  }
}
