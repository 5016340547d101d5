import type { Seconds } from '../korean/date.ts'
import { shelves } from '../news/shelves.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { section, sectionMove, shelf } from './tables.ts'

const p = sql.placeholder

/** Where the section that stood at a path has gone, as an SQL expression; null while one stands there. */
export function goneTo(path: SQL): SQL {
  return sql`(SELECT to_path FROM ${sectionMove} m WHERE m.from_path = ${path}
    AND NOT EXISTS (SELECT 1 FROM ${section} c WHERE c.path = m.from_path) ORDER BY m.moved_at DESC LIMIT 1)`
}

/** The path that a section has now, by whatever path it is called, as an SQL expression. */
export function pathNow(path: SQL): SQL {
  return sql`coalesce(${goneTo(path)}, ${path})`
}

/**
 * Every path under which stories of the section `path` may stand in a search index, as an SQL query: its own, and
 * those that it and its subsections had when the stories were indexed. What else is found must be left out by shelf.
 */
export function indexedPaths(path: SQL): SQL {
  return sql`SELECT ${path} AS path UNION ALL SELECT from_path FROM ${sectionMove}
    WHERE to_path = ${path} OR (to_path > ${path} || '/' AND to_path < ${path} || '0')`
}

const gone = prepare<'path'>`SELECT ${goneTo(sql`${p('path')}`)} AS path`

const now = prepare<'names'>`
  SELECT j.value AS name, coalesce((SELECT path FROM ${section} WHERE path = j.value),
    ${goneTo(sql`j.value`)}) AS path FROM json_each(${p('names')}) j`

const sectionMark = shelves.section('')
const coming = prepare<'shelf' | 'path' | 'now'>`
  SELECT (SELECT min(${shelf.releasedAt}) FROM ${shelf}
    WHERE ${shelf.shelf} = ${p('shelf')} AND ${shelf.releasedAt} > ${p('now')}) AS at,
    ${goneTo(sql`${p('path')}`)} AS moved`

/** Where the section that stood at a path has gone; null while one stands there, or never did. */
export function movedSectionQuestion(db: D1Database, path: string): Question<string | null> {
  return { statement: gone(db, { path }), read: ([row]) => row?.path as string | null }
}

/** The paths that sections have now, by the names they are called, old paths too; what never was is left out. */
export function sectionsNowQuestion(
  db: D1Database,
  names: readonly string[],
): Question<ReadonlyMap<string, string>> {
  return {
    statement: now(db, { names: JSON.stringify(names) }),
    read: (rows) => new Map(rows.flatMap(({ name, path }) => (path ? [[`${name}`, `${path}`]] : []))),
  }
}

/** When the next story is released on a shelf; and where the section has gone, if it was the shelf of one that is not there. */
export function comingQuestion(
  db: D1Database,
  name: string,
  at: Seconds,
): Question<{ nextRelease: Seconds | null; movedTo: string | null }> {
  const path = name.startsWith(sectionMark) ? name.slice(sectionMark.length) : null
  return {
    statement: coming(db, { shelf: name, path, now: at }),
    read: ([row]) => ({
      nextRelease: (row?.at as Seconds | null) ?? null,
      movedTo: (row?.moved as string | null) ?? null,
    }),
  }
}
