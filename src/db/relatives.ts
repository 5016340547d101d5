import type { Seconds } from '../korean/date.ts'
import { shelves } from '../news/shelves.ts'
import { type Found, foundColumns, toFound } from './found.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, shelf } from './tables.ts'

const p = sql.placeholder

const underTags = prepare<'tags' | 'now'>`
  SELECT ${foundColumns} FROM json_each(${p('tags')}) wanted
  CROSS JOIN ${article} ON ${article.id} IN (SELECT article_id FROM ${shelf}
    WHERE ${shelf.shelf} = ${shelves.tag('')} || wanted.value AND ${shelf.releasedAt} <= ${p('now')}
    ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT 20)`

const withWords = prepare<'match' | 'now'>`
  SELECT ${foundColumns} FROM story_search f
  CROSS JOIN ${article} ON ${article.searchRow} = f.rowid
  WHERE f.story_search MATCH ${p('match')} AND ${article.releasedAt} <= ${p('now')}
  ORDER BY f.rowid DESC LIMIT 40`

/** The twenty newest released stories under each of the tags. */
export function underTagsQuestion(db: D1Database, tags: readonly string[], now: Seconds): Question<Found[]> {
  return { statement: underTags(db, { tags: JSON.stringify(tags), now }), read: (rows) => rows.map(toFound) }
}

/** The forty newest released stories that an FTS5 query finds. */
export function withWordsQuestion(db: D1Database, match: string, now: Seconds): Question<Found[]> {
  return { statement: withWords(db, { match, now }), read: (rows) => rows.map(toFound) }
}
