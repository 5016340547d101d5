import { nextRevision, type Revised } from './house.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, audit, section } from './tables.ts'

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

const every = prepare`SELECT ${columns} FROM ${section} ORDER BY parent, position, path`
const byPath = prepare<'path'>`SELECT ${columns} FROM ${section} WHERE path = ${p('path')}`
const put = prepare<keyof SectionRow | 'parent' | 'expected' | 'next'>`
  INSERT INTO ${section} (path, parent, name, position, revision)
  SELECT ${p('path')}, ${p('parent')}, ${p('name')}, ${p('position')},
    max(${nextRevision(live)}, CAST(${p('next')} AS INTEGER)) WHERE true
  ON CONFLICT (path) DO UPDATE SET name = excluded.name, position = excluded.position,
    revision = excluded.revision`

/**
 * The last revision that any section of a path had, those that have left it too, as an SQL expression. What left along
 * with its parent is known by the parent's move, which counts past all that go with it.
 */
export function lastRevision(path: SQL): SQL {
  return sql`coalesce((SELECT max(revision) FROM ${audit} WHERE subject = 'sections/' || ${path}
    OR (verb = 'section.move' AND subject = 'sections/' || substr(${path}, 1, instr(${path} || '/', '/') - 1))), 0)`
}

const hold = prepare<'path' | 'expected'>`
  UPDATE ${section} SET revision = ${nextRevision(live)} WHERE path = ${p('path')}`
const last = prepare<'path'>`SELECT ${lastRevision(sql`${p('path')}`)} AS revision`

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

/** The last revision that any section of that path had; 0 where none ever stood. */
export function lastRevisionQuestion(db: D1Database, path: string): Question<number> {
  return { statement: last(db, { path }), read: ([row]) => row?.revision as number }
}

/** Writes the next revision of the expected one, 0 for a new section; `section.revision` fails when that is not the live one. */
export function saveSection(
  db: D1Database,
  saved: SectionRow,
  at: { expected: number; next: number },
): D1PreparedStatement {
  const parent = saved.path.includes('/') ? saved.path.slice(0, saved.path.indexOf('/')) : null
  return put(db, { ...saved, parent, ...at })
}

/** Fails the batch by `section.revision` when the expected revision is not live. */
export function requireRevision(db: D1Database, path: string, expected: number): D1PreparedStatement {
  return hold(db, { path, expected })
}
