import { sql } from 'drizzle-orm'
import { nextRevision, type Revised } from './house.ts'
import { article, section } from './schema.ts'
import { prepare, type Question } from './statement.ts'

/** A section as the desk sets it: siblings stand in the order of their positions. */
export interface SectionRow {
  path: string
  name: string
  position: number
}

/** First-level section of the story whose id is the placeholder `id`, as an SQL expression. */
export const ownTop = sql`(SELECT substr(section, 1, instr(section || '/', '/') - 1) FROM ${article}
  WHERE id = ${sql.placeholder('id')})`

/** First-level section of the placeholder `path`, as an SQL expression. */
export const topOfPath = sql`substr(${sql.placeholder('path')}, 1, instr(${sql.placeholder('path')} || '/', '/') - 1)`

const p = sql.placeholder
const columns = sql`path, name, position, revision`
const live = sql`SELECT revision FROM ${section} WHERE path = ${p('path')}`

const every = prepare(sql`SELECT ${columns} FROM ${section} ORDER BY parent, position, path`)
const byPath = prepare<'path'>(sql`SELECT ${columns} FROM ${section} WHERE path = ${p('path')}`)
const put = prepare<keyof SectionRow | 'parent' | 'expected'>(sql`
  INSERT INTO ${section} (path, parent, name, position, revision)
  SELECT ${p('path')}, ${p('parent')}, ${p('name')}, ${p('position')}, ${nextRevision(live)} WHERE true
  ON CONFLICT (path) DO UPDATE SET name = excluded.name, position = excluded.position,
    revision = excluded.revision`)

/** First-level sections in their order, then all of the second level. */
export function sectionsQuestion(db: D1Database): Question<Revised<SectionRow>[]> {
  return { statement: every(db, {}), read: (rows) => rows as unknown as Revised<SectionRow>[] }
}

/** The section of that path, or null. */
export function sectionQuestion(db: D1Database, path: string): Question<Revised<SectionRow> | null> {
  return {
    statement: byPath(db, { path }),
    read: ([row]) => (row as unknown as Revised<SectionRow> | undefined) ?? null,
  }
}

/** Writes the revision after the expected one, 0 for a new section; `section.revision` fails when it is not the live one. */
export function saveSection(db: D1Database, saved: SectionRow, expected: number): D1PreparedStatement {
  const parent = saved.path.includes('/') ? saved.path.slice(0, saved.path.indexOf('/')) : null
  return put(db, { ...saved, parent, expected })
}
