import { type SQL, sql } from './sql.ts'
import { article, searchYear } from './tables.ts'

/** One look takes whole years, the newest first, until they hold so many stories or are so many. */
const enough = { stories: 50_000, years: 8 }

/** The year in which a row of the index lies, in Seoul, as an SQL expression. */
export function yearOfRow(row: SQL): SQL {
  return sql`strftime('%Y', ${row} / 16 * 60, 'unixepoch', '+9 hours')`
}

/** The word that rows of the index carry for their year, as an SQL expression. */
export function yearWord(row: SQL): SQL {
  return sql`'year:' || ${yearOfRow(row)}`
}

/**
 * What is added to an FTS5 query so that it ends with the years of one look, down from `newest`: FTS5 itself would
 * walk to the end of the archive before it noticed a bound on rows. Nothing where the whole archive is one look.
 */
export function inYears(newest: SQL, last: SQL): SQL {
  return sql`coalesce((${yearsOfLook(newest, last)} SELECT ' AND ("year:' || group_concat(year, '" OR "year:') || '")'
    FROM look HAVING count(*) > 0), '')`
}

/** The first row of the years of one look, as an SQL query; no row when no older year has stories. */
export function firstRowOfLook(newest: SQL, last: SQL): SQL {
  return sql`${yearsOfLook(newest, last)} SELECT (unixepoch(oldest || '-01-01') - 32400) / 60 * 16 AS row
    FROM (SELECT min(year) AS oldest FROM look)
    WHERE EXISTS (SELECT 1 FROM ${searchYear} WHERE ${searchYear.year} < oldest AND ${searchYear.stories} > 0)`
}

// Ids are given one after another, so that the last one bounds the number of stories. A year after `last`, that of the
// last release asked for, is looked through for what a full minute at midnight has pushed over, and counts for nothing.
function yearsOfLook(newest: SQL, last: SQL): SQL {
  const [stories, years] = [sql.raw(`${enough.stories}`), sql.raw(`${enough.years}`)]
  return sql`WITH RECURSIVE look (year, stories, years) AS (
    SELECT year, iif(year > ${last}, 0, stories), iif(year > ${last}, 0, 1) FROM ${searchYear}
      WHERE (SELECT max(id) FROM ${article}) > ${stories} AND year = (SELECT max(year) FROM ${searchYear} WHERE year <= ${newest})
    UNION ALL SELECT older.year, look.stories + older.stories, years + 1 FROM look
      CROSS JOIN ${searchYear} older ON older.year = (SELECT max(year) FROM ${searchYear} WHERE year < look.year)
      WHERE look.stories < ${stories} AND years < ${years})`
}
