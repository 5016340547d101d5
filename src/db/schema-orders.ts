import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const editLock = sqliteTable(
  'edit_lock',
  {
    articleId: integer('article_id').primaryKey(),
    holder: text().notNull(),
    untilAt: integer('until_at').notNull(),
  },
  (t) => [index('edit_lock_by_end').on(t.untilAt)],
)

export const autosave = sqliteTable(
  'autosave',
  {
    articleId: integer('article_id').notNull(),
    token: text().notNull(),
    revision: integer().notNull(),
    fields: text().notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.token] }), index('autosave_by_age').on(t.savedAt)],
)
