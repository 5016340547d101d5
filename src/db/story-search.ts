import { monthStart, type Seconds, seoulDay } from '../korean/date.ts'
import { type FoundAt, foundColumns, packFound, unpackFound } from './found.ts'
import { firstRowOfLook, inYears } from './search-years.ts'
import { indexedPaths, pathNow } from './sections-now.ts'
import { type SQL, sql } from './sql.ts'
import { nothing, prepare, type Question } from './statement.ts'
import { article } from './tables.ts'

const p = sql.placeholder

/** What is asked of the index: FTS5 queries, and the times of the first and the last release. */
export interface Wanted {
  lead: 'story' | 'syllable'
  match: string
  unless: string
  also: string | null
  never: string | null
  /** Whether all years are looked through at once. */
  isLight: boolean
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
const inPaths = sql`CASE ${p('section')} WHEN '' THEN '' ELSE
  (SELECT ' AND (' || group_concat('"section:' || path || '"', ' OR ') || ')' FROM (${indexedPaths(sectionNow)})) END`
const newest = sql`${p('newest')}`
const lastYear = sql`${p('lastYear')}`
const match = sql`'(' || ${p('match')} || ${inPaths} || ${inYears(newest, lastYear)} || ')' || ${p('unless')}`
const inSection = sql`(${p('section')} = '' OR instr(${article.shelves}, '"section:' || ${sectionNow} || '"'))`

const byWords = prepare`${packFound(newestOf(sql`story_search`))}`
const bySyllable = prepare`${packFound(newestOf(sql`syllable_search`))}`
const byWordsTried = prepare`${packFound(newestTried('story_search', 'syllable_search'))}`
const bySyllableTried = prepare`${packFound(newestTried('syllable_search', 'story_search'))}`
const endOfYears = prepare`${firstRowOfLook(newest, lastYear)}`
const endOfWordsTried = prepare`${endOfTried('story_search')}`
const endOfSyllablesTried = prepare`${endOfTried('syllable_search')}`

/** The newest released stories that match, newest first, each with its row of the index. */
export function foundQuestion(db: D1Database, wanted: Wanted, now: Seconds): Question<FoundAt[]> {
  const plain = wanted.lead === 'story' ? byWords : bySyllable
  const tried = wanted.lead === 'story' ? byWordsTried : bySyllableTried
  const { also, never } = wanted
  const statement = (isTried(wanted) ? tried : plain)(db, { ...boundsOf(wanted, now), also, never })
  return { statement, read: ([row]) => unpackFound(row) }
}

/** The row of the index above which a question that found fewer than it wanted has looked; null when it went through all. */
export function endQuestion(db: D1Database, wanted: Wanted | null, now: Seconds): Question<number | null> {
  const tried = wanted?.lead === 'story' ? endOfWordsTried : endOfSyllablesTried
  const end = wanted && isTried(wanted) ? tried : endOfYears
  return {
    statement: wanted ? end(db, boundsOf(wanted, now)) : nothing(db),
    read: ([row]) => {
      const at = (row?.row as number | null | undefined) ?? null
      return at !== null && at > rowOf(wanted?.from ?? 0) ? at : null
    },
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

function endOfTried(index: string): SQL {
  const name = sql.raw(index)
  return sql`SELECT coalesce((SELECT f.rowid FROM ${name} f WHERE f.${name} MATCH ${match} AND ${within}
    ORDER BY f.rowid DESC LIMIT 1 OFFSET ${sql.raw(String(mostTried - 1))}), (${firstRowOfLook(newest, lastYear)})) AS row`
}

function boundsOf({ match, unless, section, from, until, before, most, isLight }: Wanted, now: Seconds) {
  const last = Math.min(until, now)
  const below = Math.min(before ?? Number.MAX_SAFE_INTEGER, rowAfter(last))
  const newest = isLight && section === '' ? null : yearOf(below - 1)
  const lastYear = yearOf(rowOf(last))
  return { match, unless, section, from, last, most, newest, lastYear, first: rowOf(from), before: below }
}

/** The first row of the newest year that a question looks through: it goes on below a row from there on, and looks the same. */
export function firstRowOfNewestYear(wanted: Wanted, now: Seconds): number {
  const { newest } = boundsOf(wanted, now)
  return newest === null ? 0 : rowOf(monthStart(`${newest}-01`) ?? 0)
}

/** The first row of the minute of a release. */
export function rowOf(at: Seconds): number {
  return Math.floor(at / 60) * rowsAMinute
}

/** The row below which all releases up to a moment stand; a full minute overflows into the rows of the next ones. */
export function rowAfter(at: Seconds): number {
  return rowOf(at + overflow)
}

/** When the minute of a row begins. */
export function timeOf(row: number): Seconds {
  return Math.floor(row / rowsAMinute) * 60
}

/** The year in which a row lies, in Seoul. */
export function yearOf(row: number): number {
  return Number(seoulDay(timeOf(row)).slice(0, 4))
}
