import { type Context, Hono } from 'hono'
import { articleChange, newArticle } from '../desk/article-command.ts'
import { createArticle } from '../desk/create-article.ts'
import type { Desk } from '../desk/desk.ts'
import { findArticles, listArticles } from '../desk/find-articles.ts'
import { holdArticle } from '../desk/hold-article.ts'
import { findLock } from '../desk/lock-article.ts'
import { publishArticle } from '../desk/publish-article.ts'
import { readArticle } from '../desk/read-article.ts'
import { restoreArticle } from '../desk/restore-article.ts'
import { reviseArticle } from '../desk/revise-article.ts'
import { allow, type Receipt, type Target } from '../desk/rewrite.ts'
import { submitArticle } from '../desk/submit-article.ts'
import { withdrawArticle } from '../desk/withdraw-article.ts'
import { articleJson, deskCardJson, lockJson } from './article-json.ts'
import type { Order } from './auth.ts'
import { readOrder, readQuery, readReason, readRevision } from './read-order.ts'
import { toldWhole } from './told-whole.ts'

export const one = '/admin/articles/:id{[1-9][0-9]{0,8}}'

export const articles = new Hono<Order>()
  .get('/admin/articles', async (c) => {
    allow(c.var.desk, 'read', null)
    const { cards, next } = await listArticles(c.var.desk, readQuery(c, findArticles))
    return c.json({ articles: cards.map(deskCardJson), next })
  })
  .post('/admin/articles', async (c) => {
    const receipt = await toldWhole(c, async () => createArticle(c.var.desk, await readOrder(c, newArticle)))
    c.header('Location', `/admin/articles/${receipt.article.id}`)
    c.status(201)
    return answer(c, receipt)
  })
  .get(one, async (c) => {
    const { article, lock } = await readArticle(c.var.desk, Number(c.req.param('id')))
    c.header('ETag', etag(article.revision))
    return c.json({ ...articleJson(article), lock: lockJson(lock) })
  })
  .patch(one, async (c) => {
    const target = targetOf(c)
    const lock = await findLock(c.var.desk, target.id)
    const receipt = await toldWhole(c, async () =>
      reviseArticle(c.var.desk, target, await readOrder(c, articleChange)),
    )
    return answer(c, receipt, { lock: lockJson(lock) })
  })
  .post(`${one}/submit`, (c) => give(c, submitArticle))
  .post(`${one}/publish`, (c) => give(c, publishArticle))
  .post(`${one}/hold`, (c) => give(c, holdArticle))
  .post(`${one}/withdraw`, (c) => give(c, withdrawArticle))
  .post(`${one}/restore`, (c) => give(c, restoreArticle))

async function give(c: Context<Order>, verb: (desk: Desk, target: Target) => Promise<Receipt>) {
  const target = targetOf(c)
  return answer(c, await verb({ ...c.var.desk, reason: await readReason(c) }, target))
}

export function targetOf(c: Context<Order>): Target {
  return { id: Number(c.req.param('id')), revision: readRevision(c) }
}

export function answer(c: Context<Order>, { article, purged, removed }: Receipt, beside: object = {}) {
  c.header('ETag', etag(article.revision))
  return c.json({ ...articleJson(article), purge: purged, removed, ...beside })
}

export function etag(revision: number): string {
  return `"${revision}"`
}
