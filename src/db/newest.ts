import type { Seconds } from '../korean/date.ts'
import type { CardsBy } from '../news/front.ts'
import { shelves } from '../news/shelves.ts'
import { cardColumns, toCardsBy } from './cards.ts'
import { ownTop, topOfPath } from './sections.ts'
import { type SQL, sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, section, shelf } from './tables.ts'

const sectionShelf = sql`${shelves.section('')}`

const all = prepare<'now'>`${newestOf(sql`SELECT ${shelves.all} UNION ALL SELECT ${shelves.photo}`, 12)}`
const bySection = prepare<'now'>`${newestOf(sql`SELECT ${sectionShelf} || path FROM ${section} WHERE parent IS NULL`, 7)}`
const besideStory = prepare<'id' | 'now'>`${newestOf(ownAndOthers(ownTop), 6)}`
const besideList = prepare<'path' | 'now'>`${newestOf(ownAndOthers(topOfPath), 6)}`

/** The twelve newest of all and of the photo stories, by shelf. */
export function newestQuestion(db: D1Database, now: Seconds): Question<CardsBy> {
  return { statement: all(db, { now }), read: newestFirst }
}

/** The seven newest of every first-level section, by shelf. */
export function newestBySectionQuestion(db: D1Database, now: Seconds): Question<CardsBy> {
  return { statement: bySection(db, { now }), read: newestFirst }
}

/** The six newest photo stories, of the story's own section and of the first three others, by shelf. */
export function newestBesideStoryQuestion(db: D1Database, id: number, now: Seconds): Question<CardsBy> {
  return { statement: besideStory(db, { id, now }), read: newestFirst }
}

/** The same beside a list of the section. */
export function newestBesideListQuestion(db: D1Database, path: string, now: Seconds): Question<CardsBy> {
  return { statement: besideList(db, { path, now }), read: newestFirst }
}

function ownAndOthers(own: SQL): SQL {
  return sql`SELECT ${shelves.photo} UNION ALL SELECT ${sectionShelf} || ${own}
    UNION ALL SELECT * FROM (SELECT ${sectionShelf} || path FROM ${section}
      WHERE parent IS NULL AND path <> ${own} ORDER BY position LIMIT 3)`
}

function newestOf(wanted: SQL, most: number): SQL {
  return sql`
    WITH wanted (place) AS (${wanted})
    SELECT wanted.place, ${cardColumns} FROM wanted CROSS JOIN ${article} WHERE ${article.id} IN
      (SELECT article_id FROM ${shelf} WHERE ${shelf.shelf} = wanted.place
        AND ${shelf.releasedAt} <= ${sql.placeholder('now')}
        ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT ${sql.raw(String(most))})`
}

/** Cards by place, newest first in each. */
export function newestFirst(rows: Row[]): CardsBy {
  const cardsBy = toCardsBy(rows)
  for (const cards of Object.values(cardsBy)) {
    cards.sort((one, other) => other.releasedAt - one.releasedAt || other.id - one.id)
  }
  return cardsBy
}
