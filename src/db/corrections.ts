import { type Seconds, soonest } from '../korean/date.ts'
import type { Block } from '../news/body.ts'
import type { CorrectionKind, CorrectionPage, ListedCorrection } from '../news/correction.ts'
import { placeCursor, type Stretch } from '../news/list.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, correction } from './tables.ts'

const pageSize = 20
const p = sql.placeholder

const columns = sql`${correction.id}, ${correction.kind}, ${correction.title}, ${correction.body},
  ${correction.publishedAt}, a.id AS story, a.title AS story_title, a.released_at`
const most = sql.raw(String(pageSize + 1))

const older = prepare<'at' | 'id'>`
  SELECT ${columns} FROM ${correction} CROSS JOIN ${article} a ON a.id = ${correction.articleId}
  WHERE (${correction.publishedAt}, ${correction.id}) < (${p('at')}, ${p('id')})
  ORDER BY ${correction.publishedAt} DESC, ${correction.id} DESC LIMIT ${most}`

const newer = prepare<'at' | 'id'>`
  SELECT ${columns} FROM ${correction} CROSS JOIN ${article} a ON a.id = ${correction.articleId}
  WHERE (${correction.publishedAt}, ${correction.id}) > (${p('at')}, ${p('id')})
  ORDER BY ${correction.publishedAt}, ${correction.id} LIMIT ${most}`

/** What was printed on the article of the row, oldest first, as JSON; an SQL expression. */
export const ownCorrections = sql`(SELECT json_group_array(json_object('id', c.id, 'kind', c.kind, 'title', c.title,
    'body', json(c.body), 'publishedAt', c.published_at))
  FROM ${correction} c WHERE c.article_id = ${article.id})`

/** A page of all corrections, every story they are about, and when one of those is next released again. */
export interface Corrections extends CorrectionPage {
  stories: { id: number }[]
  nextChange: Seconds | null
}

/** One page of all corrections, newest first; null when a `newer` stretch reaches the top of the list. */
export function correctionsQuestion(
  db: D1Database,
  { stretch, now }: { stretch: Stretch; now: Seconds },
): Question<Corrections | null> {
  if (stretch.from === 'after') {
    const { releasedAt: at, id } = stretch.place
    return { statement: newer(db, { at, id }), read: (rows) => towardsTop(rows, now) }
  }
  const top = stretch.from === 'top'
  const { releasedAt: at, id } = top ? { releasedAt: Number.MAX_SAFE_INTEGER, id: 0 } : stretch.place
  return { statement: older(db, { at, id }), read: (rows) => downwards(rows, { top, now }) }
}

function downwards(rows: Row[], { top, now }: { top: boolean; now: Seconds }): Corrections {
  const shown = rows.slice(0, pageSize)
  return {
    ...shownAt(shown, now),
    newer: top ? null : cursorOf(shown[0]),
    older: rows.length > pageSize ? cursorOf(shown.at(-1)) : null,
  }
}

function towardsTop(rows: Row[], now: Seconds): Corrections | null {
  if (rows.length <= pageSize) return null
  const shown = rows.slice(0, pageSize).reverse()
  return { ...shownAt(shown, now), newer: cursorOf(shown[0]), older: cursorOf(shown.at(-1)) }
}

function shownAt(rows: Row[], now: Seconds): Omit<Corrections, 'newer' | 'older'> {
  const releases = rows.map((row) => row.released_at as Seconds | null)
  return {
    corrections: rows.map((row) => toListed(row, now)),
    stories: rows.map((row) => ({ id: row.story as number })),
    nextChange: soonest(...releases.filter((at) => at !== null && at > now)),
  }
}

function cursorOf(row: Row | undefined): string | null {
  return placeCursor(row && { releasedAt: row.published_at as Seconds, id: row.id as number })
}

function toListed(row: Row, now: Seconds): ListedCorrection {
  const released = row.released_at as Seconds | null
  const visible = released !== null && released <= now
  return {
    id: row.id as number,
    kind: row.kind as CorrectionKind,
    title: row.title as string,
    body: JSON.parse(row.body as string) as Block[],
    publishedAt: row.published_at as Seconds,
    story: visible ? { id: row.story as number, title: row.story_title as string } : null,
  }
}
