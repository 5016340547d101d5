import { type Context, Hono } from 'hono'
import { autosaveArticle, dropUnsaved, keepUnsaved, requireUnsaved } from '../desk/autosave-article.ts'
import { bulkArticles, orderMany, type Result } from '../desk/bulk-articles.ts'
import { findLock, lockArticle, unlockArticle } from '../desk/lock-article.ts'
import { requireArticle } from '../desk/rewrite.ts'
import { isoSeoul } from '../korean/date.ts'
import { lockJson } from './article-json.ts'
import { one } from './articles.ts'
import type { Order } from './auth.ts'
import { problemDetails } from './problems.ts'
import { readOrder } from './read-order.ts'

const lock = `${one}/lock` as const
const autosave = `${one}/autosave` as const

/** What surrounds an editor's work on stories: orders for many at once, locks, and what is not saved yet. */
export const editing = new Hono<Order>()
  .post('/admin/articles/bulk', async (c) => {
    const { results, purged } = await orderMany(c.var.desk, await readOrder(c, bulkArticles))
    return c.json({ results: results.map(resultJson), purge: purged })
  })
  .put(lock, async (c) => c.json({ lock: lockJson(await lockArticle(c.var.desk, idOf(c))) }))
  .get(lock, async (c) => {
    const { id } = await requireArticle(c.env.DB, idOf(c))
    return c.json({ lock: lockJson(await findLock(c.var.desk, id)) })
  })
  .delete(lock, async (c) => {
    await unlockArticle(c.var.desk, idOf(c))
    return c.json({ lock: null })
  })
  .put(autosave, async (c) => {
    const { savedAt, revision } = await keepUnsaved(c.var.desk, idOf(c), await readOrder(c, autosaveArticle))
    return c.json({ revision, savedAt: isoSeoul(savedAt) })
  })
  .get(autosave, async (c) => {
    const { savedAt, ...unsaved } = await requireUnsaved(c.var.desk, idOf(c))
    return c.json({ ...unsaved, savedAt: isoSeoul(savedAt) })
  })
  .delete(autosave, async (c) => {
    await dropUnsaved(c.var.desk, idOf(c))
    return c.json({ autosave: null })
  })

function idOf(c: Context<Order>): number {
  return Number(c.req.param('id'))
}

function resultJson(result: Result) {
  if (!('refused' in result)) return { ...result, status: 200 }
  const { retryAfter: _, ...problem } = problemDetails(result.refused)
  return { id: result.id, status: problem.status, problem }
}
