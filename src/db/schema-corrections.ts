import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { claimStates } from '../news/claim.ts'
import { correctionKinds } from '../news/correction.ts'

export const revision = sqliteTable(
  'revision',
  {
    articleId: integer('article_id').notNull(),
    revision: integer().notNull(),
    live: integer().notNull(),
    state: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.revision] })],
)

export const claim = sqliteTable(
  'claim',
  {
    id: integer().primaryKey(),
    articleId: integer('article_id').notNull(),
    kind: text({ enum: correctionKinds }).notNull(),
    claimant: text().notNull(),
    request: text().notNull().default(''),
    state: text({ enum: claimStates }).notNull().default('received'),
    receivedAt: integer('received_at').notNull(),
    answerDue: integer('answer_due').notNull(),
    answeredAt: integer('answered_at'),
    publishDue: integer('publish_due'),
    dueAt: integer('due_at').generatedAlwaysAs(
      sql`CASE state WHEN 'received' THEN answer_due WHEN 'agreed' THEN publish_due END`,
      { mode: 'virtual' },
    ),
    reason: text().notNull().default(''),
    createdOrder: text('created_order').notNull().unique(),
  },
  (t) => [index('claim_by_due').on(t.dueAt, t.id), index('claim_by_article').on(t.articleId, t.id)],
)

export const correction = sqliteTable(
  'correction',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    articleId: integer('article_id').notNull(),
    revision: integer().notNull(),
    kind: text({ enum: correctionKinds }).notNull(),
    title: text().notNull(),
    body: text().notNull(),
    claimId: integer('claim_id').unique(),
    publishedAt: integer('published_at').notNull(),
  },
  (t) => [index('correction_by_time').on(t.publishedAt, t.id)],
)
