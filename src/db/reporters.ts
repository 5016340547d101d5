import { sql } from 'drizzle-orm'
import type { Reporter } from '../news/reporter.ts'
import { reporter } from './schema.ts'
import { prepare, type Question, type Row } from './statement.ts'

const bySlug = prepare<'slug'>(
  sql`SELECT slug, name, email, title, bio, active FROM ${reporter} WHERE slug = ${sql.placeholder('slug')}`,
)
const everyone = prepare(sql`SELECT slug, name, email, title, bio, active FROM ${reporter} ORDER BY slug`)
const put = prepare<keyof Reporter>(sql`
  INSERT OR REPLACE INTO ${reporter} (slug, name, email, title, bio, active)
  VALUES (${sql.placeholder('slug')}, ${sql.placeholder('name')}, ${sql.placeholder('email')},
    ${sql.placeholder('title')}, ${sql.placeholder('bio')}, ${sql.placeholder('active')})`)

/** The reporter of that slug, former ones too; null when there never was one. */
export function reporterQuestion(db: D1Database, slug: string): Question<Reporter | null> {
  return { statement: bySlug(db, { slug }), read: ([row]) => (row ? toReporter(row) : null) }
}

export function reportersQuestion(db: D1Database): Question<Reporter[]> {
  return { statement: everyone(db, {}), read: (rows) => rows.map(toReporter) }
}

export function saveReporter(db: D1Database, saved: Reporter): D1PreparedStatement {
  return put(db, { ...saved, active: saved.active ? 1 : 0 })
}

function toReporter(row: Row): Reporter {
  return {
    slug: row.slug as string,
    name: row.name as string,
    email: row.email as string,
    title: row.title as string,
    bio: row.bio as string,
    active: row.active === 1,
  }
}
