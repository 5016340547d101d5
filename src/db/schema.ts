import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { kinds, statuses } from '../news/article.ts'
import { bodyFormats } from '../news/body.ts'
import { roles } from '../news/role.ts'

export { claim, correction, revision } from './schema-corrections.ts'
export { change, searchYear, sitemapPart } from './schema-discovery.ts'
export { masthead, mastheadRevision, policy, slot } from './schema-house.ts'
export { banner, keptOriginal, photoUse } from './schema-media.ts'
export { autosave, editLock } from './schema-orders.ts'
export { popular, readPortion, reads } from './schema-reads.ts'
export { sectionMove, sectionUse } from './schema-sections.ts'

export const section = sqliteTable(
  'section',
  {
    path: text().primaryKey(),
    parent: text(),
    name: text().notNull(),
    position: integer().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [index('section_by_parent').on(t.parent, t.position, t.path)],
)

export const reporter = sqliteTable('reporter', {
  slug: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().default(''),
  title: text().notNull().default(''),
  bio: text().notNull().default(''),
  active: integer().notNull().default(1),
  revision: integer().notNull().default(1),
})

export const tag = sqliteTable(
  'tag',
  { name: text().primaryKey(), folded: text().notNull(), initials: text().notNull() },
  (t) => [index('tag_by_folded').on(t.folded), index('tag_by_initials').on(t.initials)],
)

export const issue = sqliteTable('issue', {
  slug: text().primaryKey(),
  kind: text({ enum: ['hot', 'series'] }).notNull(),
  title: text().notNull(),
  description: text().notNull().default(''),
  revision: integer().notNull().default(1),
})

export const photo = sqliteTable(
  'photo',
  {
    key: text().primaryKey(),
    type: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: integer().notNull(),
    alt: text().notNull().default(''),
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
    licence: text(),
    createdAt: integer('created_at').notNull(),
    takenDownAt: integer('taken_down_at'),
    number: integer().notNull().default(0),
    revision: integer().notNull().default(1),
    widths: text().notNull().default('[]'),
  },
  (t) => [uniqueIndex('photo_by_number').on(t.number)],
)

export const frame = sqliteTable('frame', { id: integer().primaryKey(), content: text().notNull() })

export const article = sqliteTable(
  'article',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    revision: integer().notNull().default(1),
    status: text({ enum: statuses }).notNull(),
    kind: text({ enum: kinds }).notNull(),
    section: text().notNull(),
    title: text().notNull(),
    subtitle: text().notNull(),
    teaser: text().notNull(),
    photo: text(),
    shelves: text().notNull(),
    publishAt: integer('publish_at'),
    embargoUntil: integer('embargo_until'),
    releasedAt: integer('released_at').generatedAlwaysAs(
      sql`CASE WHEN status = 'published' THEN max(publish_at, coalesce(embargo_until, 0)) END`,
      { mode: 'virtual' },
    ),
    modifiedAt: integer('modified_at'),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    createdOrder: text('created_order').notNull().unique(),
    searchRow: integer('search_row'),
  },
  (t) => [
    uniqueIndex('article_by_search_row').on(t.searchRow),
    index('article_by_embargo').on(t.embargoUntil).where(sql`embargo_until IS NOT NULL`),
  ],
)

export const story = sqliteTable('story', {
  articleId: integer('article_id').primaryKey(),
  sections: text().notNull(),
  lead: text().notNull(),
  body: text().notNull(),
  originalFormat: text('original_format', { enum: bodyFormats }).notNull(),
  original: blob(),
  reporters: text().notNull(),
  byline: text().notNull(),
  source: text(),
  tags: text().notNull(),
  issues: text().notNull(),
  photos: text().notNull(),
  pictures: text().notNull(),
  aiUsed: integer('ai_used').notNull(),
  related: text().notNull().default('[]'),
})

export const shelf = sqliteTable(
  'shelf',
  {
    shelf: text().notNull(),
    releasedAt: integer('released_at').notNull(),
    articleId: integer('article_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.shelf, t.releasedAt, t.articleId] })],
)

export const placement = sqliteTable(
  'placement',
  {
    slot: text().notNull(),
    position: integer().notNull(),
    articleId: integer('article_id').notNull(),
    fromAt: integer('from_at').notNull(),
    untilAt: integer('until_at'),
    pinned: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.slot, t.position, t.fromAt] }),
    index('placement_by_article').on(t.articleId),
  ],
)

export const placementLog = sqliteTable(
  'placement_log',
  {
    id: integer().primaryKey(),
    slot: text().notNull(),
    position: integer().notNull(),
    articleId: integer('article_id').notNull(),
    title: text().notNull(),
    source: text().notNull(),
    shownAt: integer('shown_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [index('placement_log_open').on(t.slot, t.removedAt)],
)

export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey(),
    kind: text().notNull(),
    dueAt: integer('due_at').notNull(),
    payload: text().notNull(),
    attempts: integer().notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('outbox_due').on(t.dueAt)],
)

export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey(),
    orderId: text('order_id').notNull().unique(),
    at: integer().notNull(),
    actor: text().notNull(),
    verb: text().notNull(),
    subject: text().notNull(),
    revision: integer(),
    detail: text().notNull().default('{}'),
  },
  (t) => [
    index('audit_by_subject').on(t.subject, t.id),
    index('audit_by_revision').on(t.subject, t.revision),
    index('audit_by_actor').on(t.actor, t.id),
    index('audit_by_verb').on(t.verb, t.id),
  ],
)

export const idempotency = sqliteTable(
  'idempotency',
  {
    token: text().notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    status: integer(),
    headers: text(),
    body: text(),
    createdAt: integer('created_at').notNull(),
    orderId: text('order_id').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.token, t.key] }), index('idempotency_by_age').on(t.createdAt)],
)

export const legacy = sqliteTable(
  'legacy',
  {
    system: text().notNull(),
    number: integer().notNull(),
    articleId: integer('article_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.system, t.number] })],
)

export const token = sqliteTable(
  'token',
  {
    id: text().primaryKey(),
    hash: text().notNull(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    reporter: text(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at'),
    revokedAt: integer('revoked_at'),
    lastUsedAt: integer('last_used_at'),
    email: text(),
  },
  (t) => [uniqueIndex('token_by_email').on(t.email).where(sql`email IS NOT NULL AND revoked_at IS NULL`)],
)

export const preview = sqliteTable('preview', {
  hash: text().primaryKey(),
  at: integer(),
  expiresAt: integer('expires_at').notNull(),
  createdBy: text('created_by').notNull(),
})
