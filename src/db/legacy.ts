import type { LegacySystem } from '../news/legacy.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { legacy } from './tables.ts'

const p = sql.placeholder
const find = prepare<'system' | 'number'>`
  SELECT article_id FROM ${legacy} WHERE system = ${p('system')} AND number = CAST(${p('number')} AS INTEGER)`
const insert = prepare<'system' | 'number' | 'order'>`
  INSERT INTO ${legacy} (system, number, article_id)
  SELECT ${p('system')}, ${p('number')}, id FROM article WHERE created_order = ${p('order')}`

/** The id of the article that another system published under a number, or null. */
export function legacyQuestion(
  db: D1Database,
  system: LegacySystem,
  number: number,
): Question<number | null> {
  return { statement: find(db, { system, number }), read: ([row]) => (row?.article_id as number) ?? null }
}

/** Notes the old number of the article that an order creates; a number that is taken fails the batch. */
export function rememberLegacy(
  db: D1Database,
  { system, number }: { system: LegacySystem; number: number },
  order: string,
): D1PreparedStatement {
  return insert(db, { system, number, order })
}
