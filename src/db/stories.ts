import type { Seconds } from '../korean/date.ts'
import type { Kind, Status, Story } from '../news/article.ts'
import { cardColumns, toCard } from './cards.ts'
import { ownCorrections } from './corrections.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, issue, reporter, story } from './tables.ts'

/** What the address of a story leads to, whether it is released or not. */
export interface Shown {
  status: Status
  /** Null unless it is published; may lie ahead. */
  releasedAt: Seconds | null
  story: Story
}

const byId = prepare<'id'>`
  SELECT ${cardColumns}, ${article.status}, ${article.publishAt}, ${article.createdAt}, ${article.modifiedAt}, ${story.sections}, ${story.lead}, ${story.body},
    ${story.byline}, ${story.source}, ${story.tags}, ${story.photos}, ${story.pictures}, ${story.aiUsed},
    (SELECT json_group_array(json_object('slug', r.slug, 'name', r.name, 'email', r.email, 'title', r.title))
      FROM json_each(${story.reporters}) j CROSS JOIN ${reporter} r ON r.slug = j.value) AS reporters,
    (SELECT json_group_array(json_object('slug', i.slug, 'title', i.title))
      FROM json_each(${story.issues}) j CROSS JOIN ${issue} i ON i.slug = j.value) AS issues,
    ${ownCorrections} AS corrections
  FROM ${article} JOIN ${story} ON ${story.articleId} = ${article.id}
  WHERE ${article.id} = ${sql.placeholder('id')}`

/** The story of that id in whatever state; null when there never was one. */
export function storyQuestion(db: D1Database, id: number): Question<Shown | null> {
  return { statement: byId(db, { id }), read: ([row]) => (row ? toShown(row) : null) }
}

function toShown(row: Row): Shown {
  return {
    status: row.status as Status,
    releasedAt: row.released_at as number | null,
    story: toStory(row),
  }
}

function toStory(row: Row): Story {
  const card = toCard(row)
  const json = <T>(column: string) => JSON.parse(row[column] as string) as T
  return {
    ...card,
    kind: row.kind as Kind,
    sections: json('sections'),
    lead: row.lead as string,
    body: json('body'),
    reporters: json('reporters'),
    byline: row.byline as string,
    source: row.source === null ? null : json('source'),
    tags: json('tags'),
    issues: json('issues'),
    corrections: json<Story['corrections']>('corrections').reverse(),
    photos: json('photos'),
    pictures: json('pictures'),
    aiUsed: row.ai_used === 1,
    publishedAt: (row.released_at ?? row.publish_at ?? row.created_at) as number,
    modifiedAt: row.modified_at as number | null,
  }
}
