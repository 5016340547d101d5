import type { Seconds } from '../korean/date.ts'
import type { CardsBy } from '../news/front.ts'
import { around } from '../news/neighbours.ts'
import { shelves } from '../news/shelves.ts'
import { cardColumns } from './cards.ts'
import { newestFirst } from './newest.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, shelf, story } from './tables.ts'

const now = sql.placeholder('now')
const ids = sql`SELECT article_id FROM ${shelf} WHERE ${shelf.shelf} =`
const inSection = sql`${ids} ${shelves.section('')} || own.section AND (${shelf.releasedAt}, ${shelf.articleId})`
const newestId = sql`ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC`

// Ids by place. The reporter's newest may hold the story itself and both its neighbours, so three more are asked for.
const places: Readonly<Record<string, SQL>> = {
  [around.previous]: sql`${inSection} < (own.released_at, own.id) ${newestId} LIMIT 1`,
  [around.next]: sql`${inSection} > (own.released_at, own.id) AND ${shelf.releasedAt} <= ${now}
    ORDER BY ${shelf.releasedAt}, ${shelf.articleId} LIMIT 1`,
  [around.byReporter]: sql`${ids} ${shelves.reporter('')} || own.reporter AND ${shelf.releasedAt} <= ${now}
    ${newestId} LIMIT 7`,
  [around.related]: sql`SELECT j.value FROM json_each(own.related) j`,
}

const ofStory = prepare<'id' | 'now'>`
  WITH own AS MATERIALIZED (SELECT ${article.id}, ${article.section}, ${article.releasedAt},
      ${story.reporters} ->> '$[0]' AS reporter, ${story.related}
    FROM ${article} JOIN ${story} ON ${story.articleId} = ${article.id} WHERE ${article.id} = ${sql.placeholder('id')})
  ${sql.join(Object.entries(places).map(cardsAt), sql` UNION ALL `)}`

/** The stories around one, by place: before and after it in its main section, the newest of its first reporter, and what belongs to it. */
export function neighboursQuestion(db: D1Database, id: number, now: Seconds): Question<CardsBy> {
  return { statement: ofStory(db, { id, now }), read: newestFirst }
}

function cardsAt([place, wanted]: [string, SQL]): SQL {
  return sql`SELECT ${place} AS place, ${cardColumns} FROM own CROSS JOIN ${article}
    WHERE ${article.id} IN (${wanted}) AND ${article.releasedAt} <= ${now}`
}
