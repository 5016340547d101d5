import type { Reporter } from '../news/reporter.ts'
import { nextRevision, type Revised } from './house.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { reporter } from './tables.ts'

const p = sql.placeholder
const columns = sql`slug, name, email, title, bio, active, revision`
const live = sql`SELECT revision FROM ${reporter} WHERE slug = ${p('slug')}`

const bySlug = prepare<'slug'>`SELECT ${columns} FROM ${reporter} WHERE slug = ${p('slug')}`
const everyone = prepare`SELECT ${columns} FROM ${reporter} ORDER BY slug`
const put = prepare<keyof Reporter | 'expected'>`
  INSERT INTO ${reporter} (${columns})
  SELECT ${p('slug')}, ${p('name')}, ${p('email')}, ${p('title')}, ${p('bio')}, ${p('active')},
    ${nextRevision(live)} WHERE true
  ON CONFLICT (slug) DO UPDATE SET name = excluded.name, email = excluded.email, title = excluded.title,
    bio = excluded.bio, active = excluded.active, revision = excluded.revision`

/** The reporter of that slug, former ones too; null when there never was one. */
export function reporterQuestion(db: D1Database, slug: string): Question<Revised<Reporter> | null> {
  return { statement: bySlug(db, { slug }), read: ([row]) => (row ? toReporter(row) : null) }
}

export function reportersQuestion(db: D1Database): Question<Revised<Reporter>[]> {
  return { statement: everyone(db, {}), read: (rows) => rows.map(toReporter) }
}

/** Writes the revision after the expected one, 0 for a new reporter; `reporter.revision` fails when it is not the live one. */
export function saveReporter(db: D1Database, saved: Reporter, expected: number): D1PreparedStatement {
  return put(db, { ...saved, active: saved.active ? 1 : 0, expected })
}

function toReporter(row: Row): Revised<Reporter> {
  return {
    slug: row.slug as string,
    name: row.name as string,
    email: row.email as string,
    title: row.title as string,
    bio: row.bio as string,
    active: row.active === 1,
    revision: row.revision as number,
  }
}
