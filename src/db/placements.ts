import type { Seconds } from '../korean/date.ts'
import { hotSuffix } from '../news/beside.ts'
import type { CardsBy } from '../news/front.ts'
import { popularOfDay, popularOfSection } from '../news/popular.ts'
import { cardColumns, toCardsBy } from './cards.ts'
import { byPlaceInList, isRanked, placeInList } from './popular.ts'
import { ownTop, topOfPath } from './sections.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, placement, popular } from './tables.ts'

/** What stands in the slots now, the most read by list, and when a placement or its story next comes or goes. */
export interface Placed {
  placed: CardsBy
  nextChange: Seconds | null
}

const mostBeside = 6

const inSlots = prepare<
  'slots' | 'now'
>`${placedIn(sql`SELECT value FROM json_each(${sql.placeholder('slots')})`, sql`SELECT ${popularOfDay}`)}`
const hotBesideStory = prepare<
  'id' | 'now'
>`${placedIn(hotSlotOf(ownTop), sql`SELECT ${popularOfDay} UNION ALL ${popularIn(ownTop)}`)}`
const hotBesideList = prepare<'path' | 'now'>`${placedIn(hotSlotOf(topOfPath), popularIn(topOfPath))}`

/** The released stories that the desk has placed in the slots, in their order, and the most read of the day. */
export function placedQuestion(db: D1Database, slots: readonly string[], now: Seconds): Question<Placed> {
  return { statement: inSlots(db, { slots: JSON.stringify(slots), now }), read: asOf(now) }
}

/** What the desk has placed in the 핫이슈 slot of the story's own first-level section; the most read there and of all. */
export function hotBesideStoryQuestion(db: D1Database, id: number, now: Seconds): Question<Placed> {
  return { statement: hotBesideStory(db, { id, now }), read: asOf(now) }
}

/** What the desk has placed in that of the first-level section that the path lies in; the most read there. */
export function hotBesideListQuestion(db: D1Database, path: string, now: Seconds): Question<Placed> {
  return { statement: hotBesideList(db, { path, now }), read: asOf(now) }
}

function hotSlotOf(section: SQL): SQL {
  return sql`SELECT ${section} || ${hotSuffix}`
}

function popularIn(section: SQL): SQL {
  return sql`SELECT ${popularOfSection('')} || ${section}`
}

// One statement for both: what nobody has placed is filled by what is read.
function placedIn(slots: SQL, lists: SQL): SQL {
  return sql`
    WITH wanted (slot) AS (${slots}), ranked (list) AS (${lists})
    SELECT ${placement.slot} AS place, ${placement.fromAt}, ${placement.untilAt}, 0 AS in_list, ${cardColumns}
    FROM wanted CROSS JOIN ${placement} ON ${placement.slot} = wanted.slot
    CROSS JOIN ${article} ON ${article.id} = ${placement.articleId}
    WHERE coalesce(${placement.untilAt}, 1e12) > ${sql.placeholder('now')}
    UNION ALL
    SELECT ${popular.list}, 0, NULL, ${placeInList}, ${cardColumns}
    FROM ranked CROSS JOIN ${popular} ON ${popular.list} = ranked.list CROSS JOIN ${article} ON ${isRanked(mostBeside)}
    WHERE ${article.releasedAt} <= ${sql.placeholder('now')}`
}

function asOf(now: Seconds): (rows: Row[]) => Placed {
  return (rows) => {
    const shown = rows.filter((row) => opens(row) <= now)
    const changes = rows.flatMap((row) => [opens(row), closes(row)]).filter((at) => at > now && at < NEVER)
    return {
      placed: toCardsBy(byPlaceInList(shown)),
      nextChange: changes.length > 0 ? Math.min(...changes) : null,
    }
  }
}

const NEVER = Number.MAX_SAFE_INTEGER

function opens(row: Row): Seconds {
  return row.released_at === null ? NEVER : Math.max(row.from_at as number, row.released_at as number)
}

function closes(row: Row): Seconds {
  return (row.until_at as number | null) ?? NEVER
}
