import { hotSuffix } from '../news/beside.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { placement, section, sectionUse } from './tables.ts'

/** What stands in a section and below it. */
export interface SectionUse {
  stories: number
  placements: number
  subsections: number
}

const p = sql.placeholder

// The name that is null fails the whole batch where a section is not there any more.
const stand = prepare<'paths'>`
  INSERT INTO ${section} (path, name, position) SELECT j.value, NULL, 0 FROM json_each(${p('paths')}) j
  WHERE j.value NOT IN (SELECT path FROM ${section})`

// A new article has no id yet when its batch is written: the order that creates it names it.
const itsId = sql`coalesce(${p('id')}, (SELECT id FROM article WHERE created_order = ${p('order')}))`
const leave = prepare<'id'>`DELETE FROM ${sectionUse} WHERE article_id = ${p('id')}`
const take = prepare<'id' | 'order' | 'sections'>`
  INSERT INTO ${sectionUse} (section, article_id) SELECT value, ${itsId} FROM json_each(${p('sections')})`

const used = prepare<'path' | 'slot'>`
  SELECT (SELECT count(DISTINCT article_id) FROM ${sectionUse} WHERE section = ${p('path')}
      OR section IN (SELECT path FROM ${section} WHERE parent = ${p('path')})) AS stories,
    (SELECT count(*) FROM ${placement} WHERE slot = ${p('slot')}) AS placements,
    (SELECT count(*) FROM ${section} WHERE parent = ${p('path')}) AS subsections`

/** Fails the batch (`sectionIsGone`) where one of the paths is no section, as when it was moved meanwhile. */
export function requireStanding(db: D1Database, paths: readonly string[]): D1PreparedStatement {
  return stand(db, { paths: JSON.stringify(paths) })
}

/** The message of D1 when a section that is named is not there. */
export const sectionIsGone = 'section.name'

/** Notes in which sections a story stands that has none yet, known by the order until it has an id. */
export function useSections(
  db: D1Database,
  { id, order }: { id: number | null; order: string | null },
  sections: readonly string[],
): D1PreparedStatement {
  return take(db, { id, order, sections: JSON.stringify(sections) })
}

/** The same for a story that stood elsewhere. */
export function useSectionsAnew(
  db: D1Database,
  id: number,
  sections: readonly string[],
): D1PreparedStatement[] {
  return [leave(db, { id }), useSections(db, { id, order: null }, sections)]
}

/** How much stands in a section, whatever the state of the stories. */
export function sectionUseQuestion(db: D1Database, path: string): Question<SectionUse> {
  return {
    statement: used(db, { path, slot: path + hotSuffix }),
    read: ([row]) => row as unknown as SectionUse,
  }
}
