import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const photoUse = sqliteTable(
  'photo_use',
  {
    photo: text().notNull(),
    articleId: integer('article_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.photo, t.articleId] }), index('photo_use_by_article').on(t.articleId)],
)

export const banner = sqliteTable(
  'banner',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slot: text(),
    photo: text(),
    href: text().notNull(),
    alt: text().notNull(),
    fromAt: integer('from_at').notNull(),
    untilAt: integer('until_at'),
    position: integer().notNull(),
    clicks: integer().notNull().default(0),
  },
  (t) => [index('banner_by_slot').on(t.slot, t.position, t.id), index('banner_by_photo').on(t.photo)],
)

export const keptOriginal = sqliteTable(
  'kept_original',
  {
    photo: text().primaryKey(),
    storedAs: text('stored_as').notNull(),
    untilAt: integer('until_at').notNull(),
  },
  (t) => [index('kept_original_by_end').on(t.untilAt)],
)
