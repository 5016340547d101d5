import type { Seconds } from '../korean/date.ts'
import { yearWord } from './search-years.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, shelf, tag } from './tables.ts'

/** Where a story stands in lists and indexes, and how many words its rows hold by column; null where it has no row. */
export interface Standing {
  revision: number
  releasedAt: Seconds | null
  searchRow: number | null
  section: string
  teaser: string
  photo: string | null
  shelves: string
  words: number[] | null
  syllables: number[] | null
}

const p = sql.placeholder

const sizeIn = (index: string) =>
  sql.raw(`(SELECT hex(sz) FROM ${index}_docsize d WHERE d.id = article.search_row)`)

const standings = prepare<'ids'>`
  SELECT ${article.id}, ${article.revision}, ${article.releasedAt}, ${article.searchRow}, ${article.section},
    ${article.teaser}, ${article.photo}, ${article.shelves},
    ${sizeIn('story_search')} AS words, ${sizeIn('syllable_search')} AS syllables
  FROM ${article} WHERE ${article.id} IN (SELECT value FROM json_each(${p('ids')}))`

const unproven = {
  words: prepare<'proofs'>`${unprovenIn(sql`story_search`)}`,
  syllables: prepare<'proofs'>`${unprovenIn(sql`syllable_search`)}`,
}

const unshelved = prepare<'places'>`
  SELECT DISTINCT j.value ->> 'id' AS id FROM json_each(${p('places')}) j
  CROSS JOIN ${article} ON ${article.id} = j.value ->> 'id'
  WHERE NOT EXISTS (SELECT 1 FROM ${shelf} s WHERE s.shelf = j.value ->> 'shelf'
    AND s.released_at = ${article.releasedAt} AND s.article_id = ${article.id})`

const untagged = prepare<'tags'>`
  SELECT DISTINCT j.value ->> 'id' AS id FROM json_each(${p('tags')}) j
  WHERE NOT EXISTS (SELECT 1 FROM ${tag} WHERE ${tag.name} = j.value ->> 'name'
    AND ${tag.folded} = j.value ->> 'folded' AND ${tag.initials} = j.value ->> 'initials')`

/** How the stories of these ids stand. */
export function standingsQuestion(db: D1Database, ids: readonly number[]): Question<Map<number, Standing>> {
  return {
    statement: standings(db, { ids: JSON.stringify(ids) }),
    read: (rows) =>
      new Map(
        rows.map((row) => [
          row.id as number,
          {
            revision: row.revision as number,
            releasedAt: row.released_at as number | null,
            searchRow: row.search_row as number | null,
            section: row.section as string,
            teaser: row.teaser as string,
            photo: row.photo as string | null,
            shelves: row.shelves as string,
            words: sizesIn(row.words as string | null),
            syllables: sizesIn(row.syllables as string | null),
          },
        ]),
      ),
  }
}

/** The stories whose row of an index does not answer one of their FTS5 queries, in which `"year:"` is the year of the row. */
export function unprovenQuestion(
  db: D1Database,
  index: keyof typeof unproven,
  proofs: readonly { id: number; match: string }[],
): Question<Set<number>> {
  return { statement: unproven[index](db, { proofs: JSON.stringify(proofs) }), read: idsOf }
}

/** The stories that are missing on one of these shelves. */
export function unshelvedQuestion(
  db: D1Database,
  places: readonly { id: number; shelf: string }[],
): Question<Set<number>> {
  return { statement: unshelved(db, { places: JSON.stringify(places) }), read: idsOf }
}

/** The stories of whose tags suggestions do not know one. */
export function untaggedQuestion(
  db: D1Database,
  tags: readonly { id: number; name: string; folded: string; initials: string }[],
): Question<Set<number>> {
  return { statement: untagged(db, { tags: JSON.stringify(tags) }), read: idsOf }
}

function unprovenIn(index: SQL): SQL {
  return sql`
    SELECT DISTINCT j.value ->> 'id' AS id FROM json_each(${p('proofs')}) j
    CROSS JOIN ${article} ON ${article.id} = j.value ->> 'id'
    WHERE ${article.searchRow} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${index} f
      WHERE f.${index} MATCH replace(j.value ->> 'match', '"year:"', '"' || ${yearWord(sql`${article.searchRow}`)} || '"')
      AND f.rowid = ${article.searchRow})`
}

function idsOf(rows: Record<string, unknown>[]): Set<number> {
  return new Set(rows.map((row) => row.id as number))
}

// FTS5 keeps the number of words of each column as SQLite's varints: seven bits a byte, the highest first.
function sizesIn(hex: string | null): number[] | null {
  if (hex === null) return null
  const sizes: number[] = []
  let size = 0
  for (const byte of Uint8Array.fromHex(hex)) {
    size = size * 128 + (byte & 127)
    if (byte < 128) sizes.push(size)
    if (byte < 128) size = 0
  }
  return sizes
}
