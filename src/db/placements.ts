import { type SQL, sql } from 'drizzle-orm'
import type { Seconds } from '../korean/date.ts'
import { hotSuffix } from '../news/beside.ts'
import type { CardsBy } from '../news/front.ts'
import { cardColumns, toCardsBy } from './cards.ts'
import { article, placement } from './schema.ts'
import { ownTop, topOfPath } from './sections.ts'
import { prepare, type Question, type Row } from './statement.ts'

/** What stands in the slots now, and when a placement or its story next comes or goes. */
export interface Placed {
  placed: CardsBy
  nextChange: Seconds | null
}

const inSlots = prepare<'slots' | 'now'>(
  placedIn(sql`SELECT value FROM json_each(${sql.placeholder('slots')})`),
)
const hotBesideStory = prepare<'id' | 'now'>(placedIn(sql`SELECT ${ownTop} || ${hotSuffix}`))
const hotBesideList = prepare<'path' | 'now'>(placedIn(sql`SELECT ${topOfPath} || ${hotSuffix}`))

/** The released stories that the desk has placed in the slots, in their order. */
export function placedQuestion(db: D1Database, slots: readonly string[], now: Seconds): Question<Placed> {
  return { statement: inSlots(db, { slots: JSON.stringify(slots), now }), read: asOf(now) }
}

/** What the desk has placed in the 핫이슈 slot of the story's own first-level section. */
export function hotBesideStoryQuestion(db: D1Database, id: number, now: Seconds): Question<Placed> {
  return { statement: hotBesideStory(db, { id, now }), read: asOf(now) }
}

/** What the desk has placed in the 핫이슈 slot of the first-level section that the path lies in. */
export function hotBesideListQuestion(db: D1Database, path: string, now: Seconds): Question<Placed> {
  return { statement: hotBesideList(db, { path, now }), read: asOf(now) }
}

function placedIn(slots: SQL): SQL {
  return sql`
    WITH wanted (slot) AS (${slots})
    SELECT ${placement.slot} AS place, ${placement.fromAt}, ${placement.untilAt}, ${cardColumns}
    FROM wanted CROSS JOIN ${placement} ON ${placement.slot} = wanted.slot
    CROSS JOIN ${article} ON ${article.id} = ${placement.articleId}
    WHERE coalesce(${placement.untilAt}, 1e12) > ${sql.placeholder('now')}`
}

function asOf(now: Seconds): (rows: Row[]) => Placed {
  return (rows) => {
    const shown = rows.filter((row) => opens(row) <= now)
    const changes = rows.flatMap((row) => [opens(row), closes(row)]).filter((at) => at > now && at < NEVER)
    return { placed: toCardsBy(shown), nextChange: changes.length > 0 ? Math.min(...changes) : null }
  }
}

const NEVER = Number.MAX_SAFE_INTEGER

function opens(row: Row): Seconds {
  return row.released_at === null ? NEVER : Math.max(row.from_at as number, row.released_at as number)
}

function closes(row: Row): Seconds {
  return (row.until_at as number | null) ?? NEVER
}
