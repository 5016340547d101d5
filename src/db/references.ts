import type { Status } from '../news/article.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, issue, reporter, section } from './tables.ts'

const wanted = sql`(SELECT value FROM json_each(${sql.placeholder('names')}))`
const sections = prepare<'names'>`SELECT path AS name FROM ${section} WHERE path IN ${wanted}`
const reporters = prepare<'names'>`SELECT slug AS name FROM ${reporter} WHERE slug IN ${wanted}`
const issues = prepare<'names'>`SELECT slug AS name FROM ${issue} WHERE slug IN ${wanted}`

const articles = prepare<'names'>`SELECT id, status FROM ${article} WHERE id IN ${wanted}`

/** Those of the article ids that exist, and the state each is in. */
export function articleStatusesQuestion(
  db: D1Database,
  ids: readonly number[],
): Question<Map<number, Status>> {
  return {
    statement: articles(db, { names: JSON.stringify(ids) }),
    read: (rows) => new Map(rows.map((row) => [row.id as number, row.status as Status])),
  }
}

/** Those of the section paths that exist. */
export const knownSections = (db: D1Database, names: readonly string[]) => known(sections, db, names)
/** Those of the reporters' slugs that exist. */
export const knownReporters = (db: D1Database, names: readonly string[]) => known(reporters, db, names)
/** Those of the issues' slugs that exist. */
export const knownIssues = (db: D1Database, names: readonly string[]) => known(issues, db, names)

function known(
  query: (db: D1Database, values: { names: string }) => D1PreparedStatement,
  db: D1Database,
  names: readonly string[],
): Question<Set<string>> {
  return {
    statement: query(db, { names: JSON.stringify(names) }),
    read: (rows) => new Set(rows.map((row) => row.name as string)),
  }
}
