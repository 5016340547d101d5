import { sql } from 'drizzle-orm'
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

const every = prepare(sql`SELECT path, name, position FROM ${section} ORDER BY parent, position, path`)
const put = prepare<keyof SectionRow | 'parent'>(sql`
  INSERT INTO ${section} (path, parent, name, position)
  VALUES (${sql.placeholder('path')}, ${sql.placeholder('parent')}, ${sql.placeholder('name')},
    ${sql.placeholder('position')})
  ON CONFLICT (path) DO UPDATE SET name = excluded.name, position = excluded.position`)

/** First-level sections in their order, then all of the second level. */
export function sectionsQuestion(db: D1Database): Question<SectionRow[]> {
  return { statement: every(db, {}), read: (rows) => rows as unknown as SectionRow[] }
}

export function saveSection(db: D1Database, saved: SectionRow): D1PreparedStatement {
  const parent = saved.path.includes('/') ? saved.path.slice(0, saved.path.indexOf('/')) : null
  return put(db, { ...saved, parent })
}
