import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const sectionMove = sqliteTable(
  'section_move',
  {
    fromPath: text('from_path').notNull(),
    movedAt: integer('moved_at').notNull(),
    toPath: text('to_path').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fromPath, t.movedAt] }), index('section_move_by_target').on(t.toPath)],
)

export const sectionUse = sqliteTable(
  'section_use',
  {
    section: text().notNull(),
    articleId: integer('article_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.section, t.articleId] }), index('section_use_by_article').on(t.articleId)],
)
