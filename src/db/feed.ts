import type { Seconds } from '../korean/date.ts'
import type { ArticleCard, Story } from '../news/article.ts'
import type { Correction } from '../news/correction.ts'
import { cardColumns, toCard } from './cards.ts'
import { ownCorrections } from './corrections.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, reporter, shelf, story } from './tables.ts'

/** A story as feeds carry it, its whole text included. */
export interface FeedStory extends ArticleCard, Pick<Story, TextOfStory> {
  modifiedAt: Seconds | null
  reporters: { slug: string; name: string }[]
  byline: string
  tags: string[]
}

type TextOfStory = 'lead' | 'body' | 'photos' | 'pictures' | 'corrections' | 'source' | 'aiUsed'

const p = sql.placeholder

const newest = prepare<'shelf' | 'now'>`
  SELECT ${cardColumns}, ${article.modifiedAt}, ${story.lead}, ${story.body}, ${story.photos}, ${story.pictures}, ${story.source},
    ${story.aiUsed}, ${story.tags}, ${story.byline}, (SELECT json_group_array(json_object('slug', r.slug, 'name', r.name)) FROM json_each(${story.reporters}) j
      CROSS JOIN ${reporter} r ON r.slug = j.value) AS reporters,
    ${ownCorrections} AS corrections
  FROM ${shelf} JOIN ${article} ON ${article.id} = ${shelf.articleId} JOIN ${story} ON ${story.articleId} = ${article.id}
  WHERE ${shelf.shelf} = ${p('shelf')} AND ${shelf.releasedAt} <= ${p('now')}
  ORDER BY ${shelf.releasedAt} DESC, ${shelf.articleId} DESC LIMIT 30`

/** The thirty newest released stories of a shelf, newest first. */
export function feedQuestion(db: D1Database, name: string, now: Seconds): Question<FeedStory[]> {
  return { statement: newest(db, { shelf: name, now }), read: (rows) => rows.map(toFeedStory) }
}

function toFeedStory(row: Row): FeedStory {
  return {
    ...toCard(row),
    modifiedAt: row.modified_at as number | null,
    lead: row.lead as string,
    body: JSON.parse(row.body as string),
    photos: JSON.parse(row.photos as string),
    pictures: JSON.parse(row.pictures as string),
    source: row.source === null ? null : JSON.parse(row.source as string),
    aiUsed: row.ai_used === 1,
    reporters: JSON.parse(row.reporters as string),
    byline: row.byline as string,
    tags: JSON.parse(row.tags as string),
    corrections: (JSON.parse(row.corrections as string) as Correction[]).reverse(),
  }
}
