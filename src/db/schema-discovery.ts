import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { changeKinds } from '../news/change.ts'

export const sitemapPart = sqliteTable(
  'sitemap_part',
  {
    firstAt: integer('first_at').notNull(),
    firstId: integer('first_id').notNull(),
    stories: integer().notNull().default(0),
    changedAt: integer('changed_at').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.firstAt, t.firstId] }),
    index('sitemap_part_full').on(t.stories).where(sql`stories >= 20000`),
  ],
)

export const searchYear = sqliteTable('search_year', {
  year: integer().primaryKey(),
  stories: integer().notNull(),
})

export const change = sqliteTable(
  'change',
  {
    id: integer().primaryKey(),
    articleId: integer('article_id').notNull(),
    kind: text({ enum: changeKinds }).notNull(),
    at: integer().notNull(),
  },
  (t) => [index('change_by_time').on(t.at, t.id), index('change_by_article').on(t.articleId, t.id)],
)
