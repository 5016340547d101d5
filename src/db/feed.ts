import { sql } from 'drizzle-orm'
import type { Seconds } from '../korean/date.ts'
import type { ArticleCard, PictureSizes } from '../news/article.ts'
import type { Block } from '../news/body.ts'
import type { Correction } from '../news/correction.ts'
import { cardColumns, toCard } from './cards.ts'
import { ownCorrections } from './corrections.ts'
import { article, reporter, shelf, story } from './schema.ts'
import { prepare, type Question, type Row } from './statement.ts'

/** A story as feeds carry it, its whole text included. */
export interface FeedStory extends ArticleCard {
  modifiedAt: Seconds | null
  lead: string
  body: Block[]
  pictures: PictureSizes
  reporters: { slug: string; name: string }[]
  byline: string
  tags: string[]
  /** The newest first. */
  corrections: Correction[]
}

const p = sql.placeholder

const newest = prepare<'shelf' | 'now'>(sql`
  SELECT ${cardColumns}, ${article.modifiedAt}, ${story.lead}, ${story.body}, ${story.pictures}, ${story.tags},
    ${story.byline}, (SELECT json_group_array(json_object('slug', r.slug, 'name', r.name)) FROM json_each(${story.reporters}) j
      CROSS JOIN ${reporter} r ON r.slug = j.value) AS reporters,
    ${ownCorrections} AS corrections
  FROM ${shelf} JOIN ${article} ON ${article.id} = ${shelf.articleId} JOIN ${story} ON ${story.articleId} = ${article.id}
  WHERE ${shelf.shelf} = ${p('shelf')} AND ${shelf.releasedAt} <= ${p('now')}
  ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT 30`)

const inMonth = prepare<'from' | 'until'>(sql`
  SELECT ${article.id}, ${article.releasedAt}, ${article.modifiedAt}
  FROM ${shelf} JOIN ${article} ON ${article.id} = ${shelf.articleId}
  WHERE ${shelf.shelf} = 'all' AND ${shelf.releasedAt} >= ${p('from')} AND ${shelf.releasedAt} < ${p('until')}
  ORDER BY ${shelf.releasedAt}, ${shelf.articleId} LIMIT 50000`)

const first = prepare(sql`SELECT min(released_at) AS at FROM ${shelf} WHERE shelf = 'all'`)

/** The thirty newest released stories of a shelf, newest first. */
export function feedQuestion(db: D1Database, name: string, now: Seconds): Question<FeedStory[]> {
  return { statement: newest(db, { shelf: name, now }), read: (rows) => rows.map(toFeedStory) }
}

/** The stories released in a stretch of time, with the second of their last change, oldest first. */
export function releasedBetweenQuestion(
  db: D1Database,
  from: Seconds,
  until: Seconds,
): Question<{ id: number; changedAt: Seconds }[]> {
  return {
    statement: inMonth(db, { from, until }),
    read: (rows) =>
      rows.map((row) => ({
        id: row.id as number,
        changedAt: (row.modified_at ?? row.released_at) as number,
      })),
  }
}

/** When the first story was released, which may lie ahead; null in an empty archive. */
export function firstReleaseQuestion(db: D1Database): Question<Seconds | null> {
  return { statement: first(db, {}), read: ([row]) => (row?.at as Seconds | null) ?? null }
}

function toFeedStory(row: Row): FeedStory {
  return {
    ...toCard(row),
    modifiedAt: row.modified_at as number | null,
    lead: row.lead as string,
    body: JSON.parse(row.body as string),
    pictures: JSON.parse(row.pictures as string),
    reporters: JSON.parse(row.reporters as string),
    byline: row.byline as string,
    tags: JSON.parse(row.tags as string),
    corrections: (JSON.parse(row.corrections as string) as Correction[]).reverse(),
  }
}
