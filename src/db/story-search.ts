import type { Seconds } from '../korean/date.ts'
import { type Found, foundColumns, toFound } from './found.ts'
import { indexedPaths, pathNow } from './sections-now.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article } from './tables.ts'

const p = sql.placeholder

/** What is asked of the index: FTS5 queries, and the times of the first and the last release. */
export interface Wanted {
  lead: 'story' | 'syllable'
  match: string
  also: string | null
  never: string | null
  /** A section, which may be called by an old path; empty for all. */
  section: string
  from: Seconds
  until: Seconds
  /** Row of the index to go on below; null at the top. */
  before: number | null
  most: number
}

const rowsAMinute = 16
const overflow = 3600

// A number that JavaScript binds is REAL, and FTS5 then reads every row: hence the casts.
const within = sql`f.rowid < CAST(${p('before')} AS INTEGER) AND f.rowid >= CAST(${p('first')} AS INTEGER)`

// Rows of one index that are tried against the other before the reader is asked whether to go on.
const mostTried = 1000

// Stories are indexed under the paths that their sections had then; their shelves know where they stand now.
const sectionNow = sql`(SELECT ${pathNow(sql`${p('section')}`)})`
const match = sql`${p('match')} || CASE ${p('section')} WHEN '' THEN '' ELSE
  (SELECT ' AND (' || group_concat('"section:' || path || '"', ' OR ') || ')' FROM (${indexedPaths(sectionNow)})) END`
const inSection = sql`(${p('section')} = '' OR instr(${article.shelves}, '"section:' || ${sectionNow} || '"'))`

const byWords = prepare`${newestOf(sql`story_search`)}`
const bySyllable = prepare`${newestOf(sql`syllable_search`)}`
const byWordsTried = prepare`${newestTried('story_search', 'syllable_search')}`
const bySyllableTried = prepare`${newestTried('syllable_search', 'story_search')}`
const lastTriedOfWords = prepare`${lastTried('story_search')}`
const lastTriedOfSyllables = prepare`${lastTried('syllable_search')}`
const none = prepare`SELECT 1 WHERE 0`

/** The newest released stories that match, newest first, each with its row of the index. */
export function foundQuestion(
  db: D1Database,
  wanted: Wanted,
  now: Seconds,
): Question<(Found & { row: number })[]> {
  const plain = wanted.lead === 'story' ? byWords : bySyllable
  const tried = wanted.lead === 'story' ? byWordsTried : bySyllableTried
  const { also, never } = wanted
  const statement = (isTried(wanted) ? tried : plain)(db, { ...boundsOf(wanted, now), also, never })
  return {
    statement,
    read: (rows) => rows.map((row) => ({ ...toFound(row), row: row.search_row as number })),
  }
}

/**
 * The row of the index that a question of both indexes stopped at; null when it went through all, or needed
 * only one of them.
 */
export function lastTriedQuestion(
  db: D1Database,
  wanted: Wanted | null,
  now: Seconds,
): Question<number | null> {
  const ask = wanted?.lead === 'story' ? lastTriedOfWords : lastTriedOfSyllables
  return {
    statement: wanted && isTried(wanted) ? ask(db, boundsOf(wanted, now)) : none(db, {}),
    read: ([row]) => (row?.rowid as number | undefined) ?? null,
  }
}

function isTried({ also, never }: Wanted): boolean {
  return also !== null || never !== null
}

function newestOf(index: SQL): SQL {
  return sql`
    SELECT ${foundColumns}, ${article.searchRow}
    FROM ${index} f CROSS JOIN ${article} ON ${article.searchRow} = f.rowid
    WHERE f.${index} MATCH ${match} AND ${within}
      AND ${article.releasedAt} BETWEEN ${p('from')} AND ${p('last')} AND ${inSection}
    ORDER BY f.rowid DESC LIMIT CAST(${p('most')} AS INTEGER)`
}

function newestTried(lead: string, other: string): SQL {
  const [first, second] = [sql.raw(lead), sql.raw(other)]
  return sql`
    SELECT ${foundColumns}, ${article.searchRow}
    FROM (SELECT f.rowid AS found FROM ${first} f WHERE f.${first} MATCH ${match} AND ${within}
      ORDER BY f.rowid DESC LIMIT ${sql.raw(String(mostTried))})
    CROSS JOIN ${article} ON ${article.searchRow} = found
    WHERE ${article.releasedAt} BETWEEN ${p('from')} AND ${p('last')} AND ${inSection}
      AND (${p('also')} IS NULL OR EXISTS
        (SELECT 1 FROM ${second} g WHERE g.rowid = found AND g.${second} MATCH ${p('also')}))
      AND (${p('never')} IS NULL OR NOT EXISTS
        (SELECT 1 FROM ${second} g WHERE g.rowid = found AND g.${second} MATCH ${p('never')}))
    LIMIT CAST(${p('most')} AS INTEGER)`
}

function lastTried(index: string): SQL {
  const name = sql.raw(index)
  return sql`
    SELECT f.rowid FROM ${name} f WHERE f.${name} MATCH ${match} AND ${within}
    ORDER BY f.rowid DESC LIMIT 1 OFFSET ${sql.raw(String(mostTried - 1))}`
}

function boundsOf({ match, section, from, until, before, most }: Wanted, now: Seconds) {
  const last = Math.min(until, now)
  const below = Math.min(before ?? Number.MAX_SAFE_INTEGER, rowAfter(last))
  return { match, section, from, last, most, first: rowOf(from), before: below }
}

/** The first row of the minute of a release. */
export function rowOf(at: Seconds): number {
  return Math.floor(at / 60) * rowsAMinute
}

/** The row below which all releases up to a moment stand; a full minute overflows into the rows of the next ones. */
export function rowAfter(at: Seconds): number {
  return rowOf(at + overflow)
}
