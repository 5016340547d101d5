import { DatabaseSync } from 'node:sqlite'
import { toArticle } from '../../src/db/articles.ts'
import { yearOf } from '../../src/db/story-search.ts'
import { listingOf } from '../../src/desk/listing.ts'
import { minutesApart } from './articles.ts'
import type { Filling } from './fill.ts'

const rowsAMinute = 16

/**
 * Makes an archive of numbered articles so many times as large, by copies of its stories in the time before: what
 * pages and searches read (rows, texts, shelves, indexes) is there for each, its audit and photos are not.
 */
export function multiplyArchive(
  path: string,
  { articles, times, progress }: { articles: number; times: number; progress: (done: Filling) => void },
): void {
  const file = new DatabaseSync(path)
  file.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF')
  const began = performance.now()
  const stories = wordsOfAll(file)
  // The oldest first: the index writes itself out whenever a row is lower than the one before.
  for (let nth = times - 1; nth > 0; nth -= 1) {
    const copy = { articles, ids: nth * articles, minutes: nth * articles * minutesApart }
    file.exec('BEGIN')
    copyRows(file, copy)
    copyIndexes(file, stories, copy)
    file.exec('COMMIT')
    const seconds = (performance.now() - began) / 1000
    progress({ articles: (times - nth + 1) * articles, seconds })
  }
  countYears(file)
  file.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  file.close()
}

interface Copy {
  /** How many articles there were, numbered from one. */
  articles: number
  /** What is added to their ids, and how many minutes earlier they stand. */
  ids: number
  minutes: number
}

interface Words {
  id: number
  row: number
  listing: ReturnType<typeof listingOf>
}

function wordsOfAll(file: DatabaseSync): Words[] {
  const rows = file.prepare('SELECT * FROM article JOIN story ON article_id = id ORDER BY search_row').all()
  return rows.map((row) => ({
    id: row.id as number,
    row: row.search_row as number,
    listing: listingOf(toArticle(row)),
  }))
}

function copyRows(file: DatabaseSync, { articles, ids, minutes }: Copy): void {
  const moved: Record<string, string> = {
    id: `id + ${ids}`,
    article_id: `article_id + ${ids}`,
    created_order: `created_order || '-${ids}'`,
    publish_at: `publish_at - ${minutes * 60}`,
    created_at: `created_at - ${minutes * 60}`,
    search_row: `search_row - ${minutes * rowsAMinute}`,
    related: "'[]'",
  }
  for (const [table, key] of [
    ['article', 'id'],
    ['story', 'article_id'],
    ['section_use', 'article_id'],
  ] as const) {
    const columns = file.prepare(`SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0`).all()
    const names = columns.map(({ name }) => name as string)
    file.exec(`INSERT INTO ${table} (${names.join(', ')})
      SELECT ${names.map((name) => moved[name] ?? name).join(', ')} FROM ${table} WHERE ${key} <= ${articles}`)
  }
  file.exec(`INSERT INTO shelf (shelf, released_at, article_id)
    SELECT k.value, a.released_at, a.id FROM article a, json_each(a.shelves) k
    WHERE a.id > ${ids} AND a.id <= ${ids + articles}`)
}

function copyIndexes(file: DatabaseSync, stories: readonly Words[], { ids, minutes }: Copy): void {
  const story = file.prepare('INSERT INTO story_search (rowid, words, facets) VALUES (?, ?, ?)')
  const syllable = file.prepare('INSERT INTO syllable_search (rowid, words) VALUES (?, ?)')
  const desk = file.prepare('INSERT INTO desk_search (rowid, words, facets) VALUES (?, ?, ?)')
  for (const { id, row, listing } of stories) {
    const { words, facets, found } = listing
    const at = row - minutes * rowsAMinute
    const all = `${found.facets} year:${yearOf(at)}`
    story.run(at, found.words, all)
    syllable.run(at, `${found.syllables} ${all}`)
    desk.run(id + ids, words, facets)
  }
}

// Copies take their seats with them, so that no count has heard of them.
function countYears(file: DatabaseSync): void {
  file.exec(`DELETE FROM search_year; INSERT INTO search_year (year, stories)
    SELECT strftime('%Y', search_row / 16 * 60, 'unixepoch', '+9 hours'), count(*) FROM article GROUP BY 1`)
}
