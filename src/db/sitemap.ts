import type { Seconds } from '../korean/date.ts'
import type { Place } from '../news/list.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, issue, reporter, shelf, sitemapPart } from './tables.ts'

const p = sql.placeholder

/** A stretch of all released stories, known by the place it begins at. */
export interface SitemapPart {
  begins: Place
  changedAt: Seconds
}

const parts = prepare<'now'>`
  WITH part AS (SELECT first_at, first_id, changed_at, lead(first_at, 1, ${p('now')} + 1) OVER up AS next_at,
      lead(first_id, 1, 0) OVER up AS next_id
    FROM ${sitemapPart} WHERE stories > 0 AND first_at <= ${p('now')} WINDOW up AS (ORDER BY first_at, first_id))
  SELECT first_at, first_id, changed_at, (SELECT s.released_at FROM ${shelf} s
    WHERE s.shelf = 'all' AND (s.released_at, s.article_id) < (next_at, next_id)
    ORDER BY s.released_at DESC, s.article_id DESC LIMIT 1) AS newest
  FROM part ORDER BY first_at, first_id`

const ofPart = prepare<'at' | 'id' | 'now'>`
  SELECT ${article.id}, ${article.releasedAt}, ${article.modifiedAt}
  FROM ${shelf} CROSS JOIN ${article} ON ${article.id} = ${shelf.articleId}
  WHERE ${shelf.shelf} = 'all' AND (${shelf.releasedAt}, ${shelf.articleId}) >= (${p('at')}, ${p('id')})
    AND ${shelf.releasedAt} <= ${p('now')}
  ORDER BY ${shelf.releasedAt}, ${shelf.articleId}
  LIMIT coalesce((SELECT stories FROM ${sitemapPart} WHERE first_at = ${p('at')} AND first_id = ${p('id')}), 0)`

const fresh = prepare<'since' | 'now'>`
  SELECT ${article.id}, ${article.kind}, ${article.title}, ${article.releasedAt}
  FROM ${shelf} CROSS JOIN ${article} ON ${article.id} = ${shelf.articleId}
  WHERE ${shelf.shelf} = 'all' AND ${shelf.releasedAt} > ${p('since')} AND ${shelf.releasedAt} <= ${p('now')}
  ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT 1000`

const touch = prepare<'at' | 'id' | 'now'>`
  UPDATE ${sitemapPart} SET changed_at = max(changed_at, ${p('now')})
  WHERE (first_at, first_id) IN (SELECT first_at, first_id FROM ${sitemapPart}
    WHERE (first_at, first_id) <= (${p('at')}, ${p('id')}) ORDER BY first_at DESC, first_id DESC LIMIT 1)`

const issues = prepare`SELECT slug FROM ${issue} ORDER BY slug LIMIT 20000`
const reporters = prepare`SELECT slug FROM ${reporter} ORDER BY slug LIMIT 20000`

/** The parts in which something is released by now, oldest first, each with its last change. */
export function sitemapPartsQuestion(db: D1Database, now: Seconds): Question<SitemapPart[]> {
  return {
    statement: parts(db, { now }),
    read: (rows) =>
      rows
        .filter((row) => row.newest !== null && (row.newest as Seconds) >= (row.first_at as Seconds))
        .map((row) => ({
          begins: { releasedAt: row.first_at as Seconds, id: row.first_id as number },
          changedAt: Math.max(row.changed_at as Seconds, row.newest as Seconds),
        })),
  }
}

/** The stories of one part, oldest first, at most 20,000, with the second of their last change; none where no part begins. */
export function sitemapStoriesQuestion(
  db: D1Database,
  { releasedAt: at, id }: Place,
  now: Seconds,
): Question<{ id: number; changedAt: Seconds }[]> {
  return {
    statement: ofPart(db, { at, id, now }),
    read: (rows) =>
      rows.map((row) => ({
        id: row.id as number,
        changedAt: Math.max((row.modified_at as number | null) ?? 0, row.released_at as number),
      })),
  }
}

/** Stories released after a moment, newest first, at most 1,000. */
export function freshStoriesQuestion(
  db: D1Database,
  { since, now }: { since: Seconds; now: Seconds },
): Question<{ id: number; kind: string; title: string; releasedAt: Seconds }[]> {
  return {
    statement: fresh(db, { since, now }),
    read: (rows) =>
      rows.map((row) => ({
        id: row.id as number,
        kind: row.kind as string,
        title: row.title as string,
        releasedAt: row.released_at as Seconds,
      })),
  }
}

/** Slugs of every issue, and of every reporter. */
export function slugQuestions(db: D1Database): [Question<string[]>, Question<string[]>] {
  const read = (rows: Record<string, unknown>[]) => rows.map((row) => row.slug as string)
  return [
    { statement: issues(db, {}), read },
    { statement: reporters(db, {}), read },
  ]
}

/** Says when a story left its place in the sitemap. */
export function leaveSitemap(db: D1Database, left: Place, now: Seconds): D1PreparedStatement {
  return touch(db, { at: left.releasedAt, id: left.id, now })
}
