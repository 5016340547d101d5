import type { Seconds } from '../korean/date.ts'
import { type ListPage, type Place, placeCursor, type Span, type Stretch } from '../news/list.ts'
import { cardColumns, toCard } from './cards.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, shelf } from './tables.ts'

const pageSize = 20

const older = prepare<'shelf' | 'releasedAt' | 'id' | 'from'>`
  SELECT ${cardColumns} FROM ${shelf} JOIN ${article} ON ${article.id} = ${shelf.articleId}
  WHERE ${shelf.shelf} = ${sql.placeholder('shelf')}
    AND (${shelf.releasedAt}, ${shelf.articleId}) < (${sql.placeholder('releasedAt')}, ${sql.placeholder('id')})
    AND ${shelf.releasedAt} >= ${sql.placeholder('from')}
  ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT ${sql.raw(String(pageSize + 1))}`

const newer = prepare<'shelf' | 'releasedAt' | 'id' | 'until'>`
  SELECT ${cardColumns} FROM ${shelf} JOIN ${article} ON ${article.id} = ${shelf.articleId}
  WHERE ${shelf.shelf} = ${sql.placeholder('shelf')}
    AND (${shelf.releasedAt}, ${shelf.articleId}) > (${sql.placeholder('releasedAt')}, ${sql.placeholder('id')})
    AND ${shelf.releasedAt} < ${sql.placeholder('until')}
  ORDER BY ${shelf.releasedAt}, ${shelf.articleId} LIMIT ${sql.raw(String(pageSize + 1))}`

const nextRelease = prepare<'shelves' | 'now'>`
  SELECT min((SELECT min(${shelf.releasedAt}) FROM ${shelf}
    WHERE ${shelf.shelf} = wanted.value AND ${shelf.releasedAt} > ${sql.placeholder('now')})) AS at
  FROM json_each(${sql.placeholder('shelves')}) wanted`

const always: Span = { from: Number.MIN_SAFE_INTEGER, until: Number.MAX_SAFE_INTEGER }

/**
 * One page of a shelf, released stories only, and only those of a span where one is named; null when a `newer`
 * stretch reaches the top of the list.
 */
export function listQuestion(
  db: D1Database,
  name: string,
  { stretch, now, within = always }: { stretch: Stretch; now: Seconds; within?: Span },
): Question<ListPage | null> {
  const until = Math.min(within.until, now + 1)
  const { from } = within
  if (stretch.from === 'after') {
    const { releasedAt, id } = stretch.place.releasedAt < from ? bottom(from) : stretch.place
    return { statement: newer(db, { shelf: name, releasedAt, id, until }), read: towardsTop }
  }
  const { releasedAt, id } =
    stretch.from === 'top' || stretch.place.releasedAt >= until ? bottom(until) : stretch.place
  return {
    statement: older(db, { shelf: name, releasedAt, id, from }),
    read: (rows) => downwards(rows, stretch.from === 'top'),
  }
}

/** When the next story is released on any of the shelves; null when none is set. */
export function nextReleaseQuestion(
  db: D1Database,
  names: readonly string[],
  now: Seconds,
): Question<Seconds | null> {
  return {
    statement: nextRelease(db, { shelves: JSON.stringify(names), now }),
    read: ([row]) => (row?.at as Seconds | null) ?? null,
  }
}

/** Before every story of that second. */
function bottom(releasedAt: Seconds): Place {
  return { releasedAt, id: 0 }
}

function downwards(rows: Row[], top: boolean): ListPage {
  const cards = rows.slice(0, pageSize).map(toCard)
  const [first] = cards
  return {
    cards,
    newer: top || !first ? null : placeCursor(first),
    older: rows.length > pageSize ? placeCursor(cards[pageSize - 1]) : null,
  }
}

function towardsTop(rows: Row[]): ListPage | null {
  if (rows.length <= pageSize) return null
  const cards = rows.slice(0, pageSize).map(toCard).reverse()
  return { cards, newer: placeCursor(cards[0]), older: placeCursor(cards[pageSize - 1]) }
}
