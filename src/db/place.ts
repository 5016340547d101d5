import type { Seconds } from '../korean/date.ts'
import { renameSlot } from './house.ts'
import { requireStanding } from './section-use.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, placement, placementLog, section, story } from './tables.ts'

/** One story in one slot; times are null for "since always" and "until removed". */
export interface Placement {
  position: number
  article: number
  title: string
  from: Seconds | null
  until: Seconds | null
  pinned: boolean
}

const p = sql.placeholder

const inSlot = prepare<'slot'>`
  SELECT position, article_id, title, from_at, until_at, pinned FROM ${placement}
  JOIN ${article} ON id = article_id WHERE slot = ${p('slot')} ORDER BY position, from_at`
const clear = prepare<'slot'>`DELETE FROM ${placement} WHERE slot = ${p('slot')}`
const fill = prepare<'slot' | 'placements'>`
  INSERT INTO ${placement} (slot, position, article_id, from_at, until_at, pinned)
  SELECT ${p('slot')}, j.value ->> 'position', j.value ->> 'article', coalesce(j.value ->> 'from', 0),
    j.value ->> 'until', coalesce(j.value ->> 'pinned', 0)
  FROM json_each(${p('placements')}) j`

const closeLog = prepare<'slot' | 'now'>`
  UPDATE ${placementLog} SET removed_at = ${p('now')}
  WHERE slot = ${p('slot')} AND removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM ${placement} l
    WHERE l.slot = placement_log.slot AND l.position = placement_log.position
      AND l.article_id = placement_log.article_id)`
const openLog = prepare<'slot' | 'now'>`
  INSERT INTO ${placementLog} (slot, position, article_id, title, source, shown_at)
  SELECT l.slot, l.position, l.article_id, a.title, coalesce(s.source ->> 'name', ''), max(l.from_at, ${p('now')})
  FROM ${placement} l JOIN ${article} a ON a.id = l.article_id JOIN ${story} s ON s.article_id = a.id
  WHERE l.slot = ${p('slot')} AND NOT EXISTS (SELECT 1 FROM ${placementLog} g
    WHERE g.slot = l.slot AND g.removed_at IS NULL AND g.position = l.position AND g.article_id = l.article_id)`

const rename = prepare<'from' | 'to'>`
  UPDATE ${placement} SET slot = ${p('to')} WHERE slot = ${p('from')}`
// The CASE without ELSE is null while something is placed, which fails and with it the whole batch.
const requireEmpty = prepare<'path' | 'slot'>`
  UPDATE ${section} SET name = CASE WHEN NOT EXISTS (SELECT 1 FROM ${placement} WHERE slot = ${p('slot')}) THEN name END
  WHERE path = ${p('path')}`

/** All that is placed in a slot, now or later, in the order of positions. */
export function slotQuestion(db: D1Database, slot: string): Question<Placement[]> {
  return {
    statement: inSlot(db, { slot }),
    read: (rows) =>
      rows.map((row) => ({
        position: row.position as number,
        article: row.article_id as number,
        title: row.title as string,
        from: row.from_at === 0 ? null : (row.from_at as number),
        until: row.until_at as number | null,
        pinned: row.pinned === 1,
      })),
  }
}

/** Statements that fill a slot anew and keep its log (신문법 시행령 §11의2); `sections` are those whose page has the slot. */
export function fillSlot(
  db: D1Database,
  slot: string,
  {
    placements,
    sections,
    now,
  }: { placements: readonly Omit<Placement, 'title'>[]; sections: readonly string[]; now: Seconds },
): D1PreparedStatement[] {
  return [
    requireStanding(db, sections),
    clear(db, { slot }),
    fill(db, { slot, placements: JSON.stringify(placements) }),
    closeLog(db, { slot, now }),
    openLog(db, { slot, now }),
  ]
}

/** Statements that let the stories of a slot stand in another that is empty; the log of the old one ends now. */
export function moveSlot(
  db: D1Database,
  { from, to }: { from: string; to: string },
  now: Seconds,
): D1PreparedStatement[] {
  return [
    rename(db, { from, to }),
    ...renameSlot(db, from, to),
    closeLog(db, { slot: from, now }),
    openLog(db, { slot: to, now }),
  ]
}

/** Fails the batch (`sectionIsGone`) while something is placed in a section's slot. */
export function requireEmptySlot(db: D1Database, path: string, slot: string): D1PreparedStatement {
  return requireEmpty(db, { path, slot })
}
