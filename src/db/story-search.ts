import { type SQL, sql } from 'drizzle-orm'
import type { Seconds } from '../korean/date.ts'
import type { ArticleCard } from '../news/article.ts'
import type { Block } from '../news/body.ts'
import { cardColumns, toCard } from './cards.ts'
import { article, story } from './schema.ts'
import { prepare, type Question } from './statement.ts'

const p = sql.placeholder

/** A story that a search found, with what ranks it. */
export interface Found extends ArticleCard {
  tags: string[]
}

/** What is asked of the index: FTS5 queries, and the times of the first and the last release. */
export interface Wanted {
  lead: 'story' | 'syllable'
  match: string
  also: string | null
  never: string | null
  from: Seconds
  until: Seconds
  /** Row of the index to go on below; null at the top. */
  before: number | null
  most: number
}

const rowsAMinute = 16
const overflow = 3600

const byWords = prepare(window('story_search', 'syllable_search'))
const bySyllable = prepare(window('syllable_search', 'story_search'))

const textsOf = prepare<'ids'>(sql`
  SELECT ${story.articleId}, ${story.lead}, ${story.body} FROM json_each(${p('ids')}) wanted
  CROSS JOIN ${story} ON ${story.articleId} = wanted.value`)

const whichFind = prepare<'matches' | 'now' | 'until'>(sql`
  SELECT j.key AS at FROM json_each(${p('matches')}) j WHERE EXISTS (
    SELECT 1 FROM story_search f CROSS JOIN ${article} ON ${article.searchRow} = f.rowid
    WHERE f.story_search MATCH j.value AND f.rowid < CAST(${p('until')} AS INTEGER)
      AND ${article.releasedAt} <= ${p('now')})`)

/** The newest released stories that match, newest first, each with its row of the index. */
export function foundQuestion(
  db: D1Database,
  wanted: Wanted,
  now: Seconds,
): Question<(Found & { row: number })[]> {
  const { lead, match, also, never, from, until, before, most } = wanted
  const ask = lead === 'story' ? byWords : bySyllable
  const last = Math.min(until, now)
  const values = { match, also, never, first: firstRow(from), from, last, most }
  const statement = ask(db, {
    ...values,
    before: Math.min(before ?? Number.MAX_SAFE_INTEGER, rowAfter(last)),
  })
  return {
    statement,
    read: (rows) =>
      rows.map((row) => ({
        ...toCard(row),
        tags: tagsOn(row.shelves as string),
        row: row.search_row as number,
      })),
  }
}

/** The words of stories, by id. */
export function textsQuestion(
  db: D1Database,
  ids: readonly number[],
): Question<Map<number, { lead: string; body: Block[] }>> {
  return {
    statement: textsOf(db, { ids: JSON.stringify(ids) }),
    read: (rows) =>
      new Map(
        rows.map((row) => [
          row.article_id as number,
          { lead: row.lead as string, body: JSON.parse(row.body as string) as Block[] },
        ]),
      ),
  }
}

/** The places of those FTS5 queries that find a released story. */
export function whichFindQuestion(
  db: D1Database,
  matches: readonly string[],
  now: Seconds,
): Question<number[]> {
  return {
    statement: whichFind(db, { matches: JSON.stringify(matches), now, until: rowAfter(now) }),
    read: (rows) => rows.map((row) => row.at as number),
  }
}

// A number that JavaScript binds is REAL, and FTS5 then reads every row: hence the casts.
function window(lead: string, other: string): SQL {
  const [first, second] = [sql.raw(lead), sql.raw(other)]
  return sql`
    SELECT ${cardColumns}, ${article.shelves}, ${article.searchRow}
    FROM ${first} f CROSS JOIN ${article} ON ${article.searchRow} = f.rowid
    WHERE f.${first} MATCH ${p('match')} AND f.rowid < CAST(${p('before')} AS INTEGER)
      AND f.rowid >= CAST(${p('first')} AS INTEGER)
      AND ${article.releasedAt} BETWEEN ${p('from')} AND ${p('last')}
      AND (${p('also')} IS NULL OR EXISTS
        (SELECT 1 FROM ${second} g WHERE g.rowid = f.rowid AND g.${second} MATCH ${p('also')}))
      AND (${p('never')} IS NULL OR NOT EXISTS
        (SELECT 1 FROM ${second} g WHERE g.rowid = f.rowid AND g.${second} MATCH ${p('never')}))
    ORDER BY f.rowid DESC LIMIT CAST(${p('most')} AS INTEGER)`
}

function firstRow(at: Seconds): number {
  return Math.floor(at / 60) * rowsAMinute
}

// A full minute overflows into the rows of the next ones: a release of this minute may stand a little later.
function rowAfter(at: Seconds): number {
  return firstRow(at + overflow)
}

function tagsOn(shelves: string): string[] {
  return (JSON.parse(shelves) as string[])
    .filter((shelf) => shelf.startsWith('tag:'))
    .map((shelf) => shelf.slice('tag:'.length))
}
