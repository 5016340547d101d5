import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const reads = sqliteTable(
  'reads',
  {
    hour: integer().notNull(),
    articleId: integer('article_id').notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.hour, t.articleId] })],
)

export const readPortion = sqliteTable('read_portion', {
  counter: text().primaryKey(),
  number: integer().notNull(),
})

export const popular = sqliteTable('popular', {
  list: text().primaryKey(),
  ids: text().notNull(),
  at: integer().notNull(),
})
