import type { Policy } from '../news/masthead.ts'
import { nextRevision, type Revised } from './house.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { policy } from './tables.ts'

/** A version of a policy as the desk's list shows it. */
export type PolicyCard = Omit<Policy, 'body'>

const p = sql.placeholder
const ofSlug = sql`slug = ${p('slug')}`

const inForce = prepare<'slug' | 'today'>`
  SELECT slug, effective_on AS effectiveOn, title, body FROM ${policy}
  WHERE ${ofSlug} AND effective_on <= ${p('today')} ORDER BY effective_on DESC LIMIT 1`
const cards = prepare`
  SELECT slug, effective_on AS effectiveOn, title, revision FROM ${policy} ORDER BY slug, effective_on DESC`
const versions = prepare<'slug'>`
  SELECT slug, effective_on AS effectiveOn, title, body, revision FROM ${policy}
  WHERE ${ofSlug} ORDER BY effective_on DESC`
const put = prepare<keyof Policy | 'expected'>`
  INSERT INTO ${policy} (slug, effective_on, title, body, revision)
  SELECT ${p('slug')}, ${p('effectiveOn')}, ${p('title')}, ${p('body')},
    ${nextRevision(sql`SELECT max(revision) FROM ${policy} WHERE ${ofSlug}`)} WHERE true
  ON CONFLICT (slug, effective_on) DO UPDATE SET title = excluded.title, body = excluded.body,
    revision = excluded.revision`

/** The policy text in force on a day (`2025-11-19`, Seoul), or null. */
export function policyQuestion(db: D1Database, slug: string, today: string): Question<Policy | null> {
  return {
    statement: inForce(db, { slug, today }),
    read: ([row]) => (row ? ({ ...row, body: JSON.parse(row.body as string) } as Policy) : null),
  }
}

/** Every version of every policy, by slug, the latest day first; the highest revision of a slug is its own. */
export function policiesQuestion(db: D1Database): Question<Revised<PolicyCard>[]> {
  return { statement: cards(db, {}), read: (rows) => rows as unknown as Revised<PolicyCard>[] }
}

/** The versions of one policy with their texts, the latest day first. */
export function policyVersionsQuestion(db: D1Database, slug: string): Question<Revised<Policy>[]> {
  return { statement: versions(db, { slug }), read: (rows) => rows.map(toVersion) }
}

/** Writes the revision after the expected one, 0 for a new policy; `policy.revision` fails when it is not the live one. */
export function savePolicy(db: D1Database, saved: Policy, expected: number): D1PreparedStatement {
  return put(db, { ...saved, body: JSON.stringify(saved.body), expected })
}

function toVersion(row: Row): Revised<Policy> {
  return { ...row, body: JSON.parse(row.body as string) } as unknown as Revised<Policy>
}
