import type { Seconds } from '../korean/date.ts'
import type { Status } from '../news/article.ts'
import { pathNow } from './sections-now.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, readPortion, reads } from './tables.ts'

/** Reads that a counter hands over under a number that it never gives to others. */
export interface Portion {
  counter: string
  number: number
  /** Hour, article and reads. */
  counts: readonly (readonly [Seconds, number, number])[]
}

/** A story and how often it was read. */
export interface ReadStory {
  id: number
  title: string
  section: string
  status: Status
  reads: number
}

const p = sql.placeholder

const add = prepare<'counter' | 'number' | 'counts' | 'now'>`
  INSERT INTO ${reads} (hour, article_id, count)
  SELECT j.value ->> 0, a.id, j.value ->> 2
  FROM json_each(${p('counts')}) j CROSS JOIN ${article} a ON a.id = j.value ->> 1
  WHERE a.released_at <= ${p('now')} AND ${p('number')} > coalesce(
    (SELECT number FROM ${readPortion} WHERE counter = ${p('counter')}), 0)
  ON CONFLICT (hour, article_id) DO UPDATE SET count = count + excluded.count`
const remember = prepare<'counter' | 'number'>`
  INSERT INTO ${readPortion} (counter, number) VALUES (${p('counter')}, ${p('number')})
  ON CONFLICT (counter) DO UPDATE SET number = max(number, excluded.number)`

const most = prepare<'from' | 'section' | 'most'>`
  SELECT a.id, a.title, a.section, a.status, r.reads FROM
    (SELECT article_id, sum(count) AS reads FROM ${reads} WHERE hour >= ${p('from')} GROUP BY article_id) r
  JOIN ${article} a ON a.id = r.article_id
  WHERE ${p('section')} = '' OR EXISTS
    (SELECT 1 FROM json_each(a.shelves) s WHERE s.value = 'section:' || ${pathNow(sql`${p('section')}`)})
  ORDER BY r.reads DESC, a.id DESC LIMIT ${p('most')}`

const prune = prepare<'before'>`DELETE FROM ${reads} WHERE hour < ${p('before')}`

// The many stories that an hour saw read once or twice would make the ranking of a week cost ever more.
const trim = prepare<'from' | 'before' | 'most'>`
  DELETE FROM ${reads} WHERE (hour, article_id) IN (SELECT hour, article_id FROM
    (SELECT hour, article_id, row_number() OVER (PARTITION BY hour ORDER BY count DESC, article_id DESC) AS place
      FROM ${reads} WHERE hour >= ${p('from')} AND hour < ${p('before')})
    WHERE place > ${p('most')})`

/**
 * Adds a portion to the hourly counts, of released stories only, unless it has come before; the statements belong
 * into one batch.
 */
export function addReads(
  db: D1Database,
  { counter, number, counts }: Portion,
  now: Seconds,
): D1PreparedStatement[] {
  return [
    add(db, { counter, number, counts: JSON.stringify(counts), now }),
    remember(db, { counter, number }),
  ]
}

/** The most read stories since the hour `from`, of a section or, where it is empty, of all. */
export function mostReadQuestion(
  db: D1Database,
  wanted: { from: Seconds; section: string; most: number },
): Question<ReadStory[]> {
  return { statement: most(db, wanted), read: (rows) => rows as unknown as ReadStory[] }
}

const keptFor = 8 * 86_400

/** Forgets the hours that no span reaches any more. */
export function pruneReads(db: D1Database, now: Seconds): D1PreparedStatement {
  return prune(db, { before: now - keptFor })
}

const mostAnHour = 200
const hour = 3600

/** Leaves each hour of the last day, the newest two apart, its 200 most read stories. */
export function trimReads(db: D1Database, now: Seconds): D1PreparedStatement {
  return trim(db, { from: now - 26 * hour, before: now - 2 * hour, most: mostAnHour })
}
