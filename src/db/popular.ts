import type { Seconds } from '../korean/date.ts'
import type { CardsBy } from '../news/front.ts'
import { firstHourOf, popularList, type Span, spans } from '../news/popular.ts'
import { shelves } from '../news/shelves.ts'
import { cardColumns, toCardsBy } from './cards.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, popular, reads } from './tables.ts'

const p = sql.placeholder
const mostRanked = 20
const mostBySection = 5

// An advertisement is no story that readers chose, so it has no rank.
const rank = prepare<'span' | 'from' | 'now'>`
  INSERT INTO ${popular} (list, ids, at)
  SELECT ${p('span')} || ':' || shelf, json_group_array(id ORDER BY place), ${p('now')} FROM (
    SELECT s.value AS shelf, a.id,
      row_number() OVER (PARTITION BY s.value ORDER BY r.reads DESC, a.released_at DESC, a.id DESC) AS place
    FROM (SELECT article_id, sum(count) AS reads FROM ${reads} WHERE hour >= ${p('from')} GROUP BY article_id) r
    CROSS JOIN ${article} a ON a.id = r.article_id CROSS JOIN json_each(a.shelves) s
    WHERE a.released_at <= ${p('now')} AND a.kind <> 'sponsored'
      AND (s.value = ${shelves.all} OR (s.value GLOB 'section:*' AND s.value NOT GLOB '*/*')))
  WHERE place <= ${sql.raw(String(mostRanked))} GROUP BY shelf
  ON CONFLICT (list) DO UPDATE SET ids = excluded.ids, at = excluded.at`
const dropOlder = prepare<'span' | 'now'>`
  DELETE FROM ${popular} WHERE list GLOB ${p('span')} || ':*' AND at < ${p('now')}`

const rankedAt = prepare<'lists'>`
  SELECT list, at FROM ${popular} WHERE list IN (SELECT value FROM json_each(${p('lists')}))`

/** Whether a story is one of the first of a list, as an SQL expression; `json_each` would read the whole list. */
export function isRanked(places: number): SQL {
  const ids = Array.from({ length: places }, (_, place) => `ids ->> ${place}`)
  return sql`${article.id} IN (${sql.raw(ids.join(', '))})`
}

/** A number that grows with the place of the story in the list, as an SQL expression. */
export const placeInList = sql`instr(',' || trim(ids, '[]') || ',', ',' || ${article.id} || ',')`

const whole = prepare<'list' | 'now'>`${listed(sql`${popular.list} = ${p('list')}`, mostRanked)}`
const bySection = prepare<
  'first' | 'end' | 'now'
>`${listed(sql`${popular.list} >= ${p('first')} AND ${popular.list} < ${p('end')}`, mostBySection)}`

/** Rows in the order of their column `in_list`; others stay as they are. */
export function byPlaceInList(rows: Row[]): Row[] {
  return rows.toSorted((one, other) => (one.in_list as number) - (other.in_list as number))
}

/** When the lists of each span were ranked; none for a span in which nothing was read. */
export function rankedQuestion(db: D1Database): Question<Map<Span, Seconds>> {
  const lists = new Map(spans.map((span) => [popularList(span, shelves.all), span]))
  return {
    statement: rankedAt(db, { lists: JSON.stringify([...lists.keys()]) }),
    read: (rows) =>
      new Map(rows.map((row) => [lists.get(row.list as string) as Span, row.at as Seconds] as const)),
  }
}

/** Ranks the twenty most read of the paper and of every first-level section anew; belongs into one batch. */
export function rankReads(db: D1Database, span: Span, now: Seconds): D1PreparedStatement[] {
  return [rank(db, { span, from: firstHourOf(span, now), now }), dropOlder(db, { span, now })]
}

/** The twenty most read of the whole paper in a span, best first, under the name of the list; released stories only. */
export function popularQuestion(db: D1Database, span: Span, now: Seconds): Question<CardsBy> {
  return { statement: whole(db, { list: popularList(span, shelves.all), now }), read: inOrder }
}

/** The five most read of every first-level section, by list. */
export function popularBySectionQuestion(db: D1Database, span: Span, now: Seconds): Question<CardsBy> {
  const first = popularList(span, shelves.section(''))
  return { statement: bySection(db, { first, end: first.replace(/:$/, ';'), now }), read: inOrder }
}

function listed(which: SQL, places: number): SQL {
  return sql`
    SELECT ${popular.list} AS place, ${placeInList} AS in_list, ${cardColumns}
    FROM ${popular} CROSS JOIN ${article} ON ${isRanked(places)}
    WHERE ${which} AND ${article.releasedAt} <= ${p('now')}`
}

function inOrder(rows: Row[]): CardsBy {
  return toCardsBy(byPlaceInList(rows))
}
