import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const masthead = sqliteTable('masthead', {
  id: integer().primaryKey(),
  revision: integer().notNull().default(1),
  facts: text().notNull(),
  stations: text().notNull(),
})

export const mastheadRevision = sqliteTable('masthead_revision', {
  revision: integer().primaryKey(),
  facts: text().notNull(),
  stations: text(),
  replacedAt: integer('replaced_at').notNull(),
  replacedBy: text('replaced_by').notNull(),
})

export const policy = sqliteTable(
  'policy',
  {
    slug: text().notNull(),
    effectiveOn: text('effective_on').notNull(),
    title: text().notNull(),
    body: text().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.slug, t.effectiveOn] })],
)

export const slot = sqliteTable('slot', {
  name: text().primaryKey(),
  revision: integer().notNull(),
})
