import { type Article, cardPhoto, type Manuscript } from '../news/article.ts'
import type { KeptOriginal } from './original.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, story } from './tables.ts'

/** The columns of `article` and `story` that `toArticle` reads. */
export const articleColumns = sql`${article.id}, ${article.revision}, ${article.status}, ${article.kind}, ${article.title},
  ${article.subtitle}, ${article.publishAt}, ${article.embargoUntil}, ${article.modifiedAt},
  ${article.createdAt}, ${article.createdBy}, ${story.sections}, ${story.lead}, ${story.body},
  ${story.reporters}, ${story.byline}, ${story.source}, ${story.tags}, ${story.issues}, ${story.photos},
  ${story.pictures}, ${story.aiUsed}`

const byId = prepare<'id'>`
  SELECT ${articleColumns} FROM ${article} JOIN ${story} ON ${story.articleId} = ${article.id}
  WHERE ${article.id} = ${sql.placeholder('id')}`

const originalOf = prepare<'id'>`
  SELECT original, original_format FROM ${story} WHERE article_id = ${sql.placeholder('id')}`

const createdBy = prepare<'order'>`SELECT id FROM ${article} WHERE created_order = ${sql.placeholder('order')}`

/** The id of the article that an order has created. */
export function createdByQuestion(db: D1Database, order: string): Question<number> {
  return { statement: createdBy(db, { order }), read: ([row]) => row?.id as number }
}

/** The article of that id in whatever state; null when there never was one. */
export function articleQuestion(db: D1Database, id: number): Question<Article | null> {
  return { statement: byId(db, { id }), read: ([row]) => (row ? toArticle(row) : null) }
}

/** What is kept of the text that was sent; null when there never was such an article. */
export function originalQuestion(db: D1Database, id: number): Question<KeptOriginal | null> {
  return { statement: originalOf(db, { id }), read: ([row]) => (row ? toOriginal(row) : null) }
}

/** What is kept of the text that was sent, from a row, or from a kept revision, which has it as hex. */
export function toOriginal({ original_format: format, original }: Row): KeptOriginal {
  const bytes = typeof original === 'string' ? Uint8Array.fromHex(original) : (original as number[] | null)
  return {
    format: format as KeptOriginal['format'],
    bytes: bytes && bytes.length > 0 ? new Uint8Array(bytes).buffer : null,
  }
}

/** The one bridge from rows, or from a kept revision, to an article. */
export function toArticle(row: Row): Article {
  const json = <T>(column: string) => JSON.parse(row[column] as string) as T
  const manuscript: Manuscript = {
    kind: row.kind as Article['kind'],
    sections: json('sections'),
    title: row.title as string,
    subtitle: row.subtitle as string,
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
    embargoUntil: row.embargo_until as number | null,
  }
  return {
    ...manuscript,
    id: row.id as number,
    revision: row.revision as number,
    // The table's CHECK gives every published row its time.
    ...({ status: row.status, publishAt: row.publish_at } as Pick<Article, 'status' | 'publishAt'>),
    modifiedAt: row.modified_at as number | null,
    createdAt: row.created_at as number,
    createdBy: row.created_by as string,
  } as Article
}

/** The columns of `story` that an article fills. */
export function storyValues(written: Manuscript) {
  return {
    sections: JSON.stringify(written.sections),
    lead: written.lead,
    body: JSON.stringify(written.body),
    reporters: JSON.stringify(written.reporters),
    byline: written.byline,
    source: written.source && JSON.stringify(written.source),
    tags: JSON.stringify(written.tags),
    issues: JSON.stringify(written.issues),
    photos: JSON.stringify(written.photos),
    pictures: JSON.stringify(written.pictures),
    aiUsed: written.aiUsed ? 1 : 0,
  }
}

/** The picture of the card as the `article` table keeps it. */
export function photoValue(written: Manuscript): string | null {
  const photo = cardPhoto(written)
  return photo && JSON.stringify(photo)
}
