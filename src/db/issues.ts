import type { Issue } from '../news/issue.ts'
import { nextRevision, type Revised } from './house.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { issue } from './tables.ts'

const p = sql.placeholder
const columns = sql`slug, kind, title, description, revision`
const live = sql`SELECT revision FROM ${issue} WHERE slug = ${p('slug')}`

const bySlug = prepare<'slug'>`SELECT ${columns} FROM ${issue} WHERE slug = ${p('slug')}`
const every = prepare`SELECT ${columns} FROM ${issue} ORDER BY slug`
const put = prepare<keyof Issue | 'expected'>`
  INSERT INTO ${issue} (${columns})
  SELECT ${p('slug')}, ${p('kind')}, ${p('title')}, ${p('description')}, ${nextRevision(live)} WHERE true
  ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, title = excluded.title,
    description = excluded.description, revision = excluded.revision`

/** The issue of that slug, or null. */
export function issueQuestion(db: D1Database, slug: string): Question<Revised<Issue> | null> {
  return {
    statement: bySlug(db, { slug }),
    read: ([row]) => (row as unknown as Revised<Issue> | undefined) ?? null,
  }
}

export function issuesQuestion(db: D1Database): Question<Revised<Issue>[]> {
  return { statement: every(db, {}), read: (rows) => rows as unknown as Revised<Issue>[] }
}

/** Writes the revision after the expected one, 0 for a new issue; `issue.revision` fails when it is not the live one. */
export function saveIssue(db: D1Database, saved: Issue, expected: number): D1PreparedStatement {
  return put(db, { ...saved, expected })
}
