import { sql } from 'drizzle-orm'
import type { Kind, Status, Story } from '../news/article.ts'
import { cardColumns, toCard } from './cards.ts'
import { article, issue, reporter, story } from './schema.ts'
import { prepare, type Question, type Row } from './statement.ts'

/** What the address of a story leads to, before anyone asks whether it is released. */
export type Shown = { status: Exclude<Status, 'published'> } | { status: 'published'; story: Story }

const byId = prepare<'id'>(sql`
  SELECT ${cardColumns}, ${article.status}, ${article.modifiedAt}, ${story.sections}, ${story.lead}, ${story.body},
    ${story.byline}, ${story.source}, ${story.tags}, ${story.photos}, ${story.pictures}, ${story.aiUsed},
    (SELECT json_group_array(json_object('slug', r.slug, 'name', r.name, 'email', r.email, 'title', r.title))
      FROM json_each(${story.reporters}) j CROSS JOIN ${reporter} r ON r.slug = j.value) AS reporters,
    (SELECT json_group_array(json_object('slug', i.slug, 'title', i.title))
      FROM json_each(${story.issues}) j CROSS JOIN ${issue} i ON i.slug = j.value) AS issues
  FROM ${article} JOIN ${story} ON ${story.articleId} = ${article.id}
  WHERE ${article.id} = ${sql.placeholder('id')}`)

/** The story of that id in whatever state; null when there never was one. */
export function storyQuestion(db: D1Database, id: number): Question<Shown | null> {
  return { statement: byId(db, { id }), read: ([row]) => (row ? toShown(row) : null) }
}

function toShown(row: Row): Shown {
  const status = row.status as Status
  return status === 'published' ? { status, story: toStory(row) } : { status }
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
    photos: json('photos'),
    pictures: json('pictures'),
    aiUsed: row.ai_used === 1,
    publishedAt: card.releasedAt,
    modifiedAt: row.modified_at as number | null,
  }
}
