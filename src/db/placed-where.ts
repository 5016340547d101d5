import type { Seconds } from '../korean/date.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { placementLog } from './tables.ts'

/** Where an article stood, under which title, from when to when; null while it still stands there. */
export interface Stood {
  slot: string
  position: number
  title: string
  source: string
  shownAt: Seconds
  removedAt: Seconds | null
}

const ofArticle = prepare<'id'>`
  SELECT slot, position, title, source, shown_at, removed_at FROM ${placementLog}
  WHERE article_id = ${sql.placeholder('id')} ORDER BY shown_at, id`

/** The 배열기록 of one article, oldest first. */
export function placedWhereQuestion(db: D1Database, id: number): Question<Stood[]> {
  return {
    statement: ofArticle(db, { id }),
    read: (rows) =>
      rows.map((row) => ({
        slot: row.slot as string,
        position: row.position as number,
        title: row.title as string,
        source: row.source as string,
        shownAt: row.shown_at as number,
        removedAt: row.removed_at as number | null,
      })),
  }
}
