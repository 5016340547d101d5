import { sql } from 'drizzle-orm'
import type { Policy } from '../news/masthead.ts'
import { policy } from './schema.ts'
import { prepare, type Question } from './statement.ts'

const inForce = prepare<'slug' | 'today'>(sql`
  SELECT slug, effective_on AS effectiveOn, title, body FROM ${policy}
  WHERE slug = ${sql.placeholder('slug')} AND effective_on <= ${sql.placeholder('today')}
  ORDER BY effective_on DESC LIMIT 1`)
const put = prepare<keyof Policy>(sql`
  INSERT OR REPLACE INTO ${policy} (slug, effective_on, title, body)
  VALUES (${sql.placeholder('slug')}, ${sql.placeholder('effectiveOn')}, ${sql.placeholder('title')},
    ${sql.placeholder('body')})`)

/** The policy text in force on a day (`2025-11-19`, Seoul), or null. */
export function policyQuestion(db: D1Database, slug: string, today: string): Question<Policy | null> {
  return {
    statement: inForce(db, { slug, today }),
    read: ([row]) => (row ? ({ ...row, body: JSON.parse(row.body as string) } as Policy) : null),
  }
}

export function savePolicy(db: D1Database, saved: Policy): D1PreparedStatement {
  return put(db, { ...saved, body: JSON.stringify(saved.body) })
}
