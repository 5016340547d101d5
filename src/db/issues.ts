import { sql } from 'drizzle-orm'
import type { Issue } from '../news/issue.ts'
import { issue } from './schema.ts'
import { prepare, type Question } from './statement.ts'

const bySlug = prepare<'slug'>(
  sql`SELECT slug, kind, title, description FROM ${issue} WHERE slug = ${sql.placeholder('slug')}`,
)
const every = prepare(sql`SELECT slug, kind, title, description FROM ${issue} ORDER BY slug`)
const put = prepare<keyof Issue>(sql`
  INSERT OR REPLACE INTO ${issue} (slug, kind, title, description)
  VALUES (${sql.placeholder('slug')}, ${sql.placeholder('kind')}, ${sql.placeholder('title')},
    ${sql.placeholder('description')})`)

/** The issue of that slug, or null. */
export function issueQuestion(db: D1Database, slug: string): Question<Issue | null> {
  return { statement: bySlug(db, { slug }), read: ([row]) => (row as unknown as Issue | undefined) ?? null }
}

export function issuesQuestion(db: D1Database): Question<Issue[]> {
  return { statement: every(db, {}), read: (rows) => rows as unknown as Issue[] }
}

export function saveIssue(db: D1Database, saved: Issue): D1PreparedStatement {
  return put(db, { ...saved })
}
