import { type Context, Hono } from 'hono'
import { articleChange, newArticle } from '../desk/article-command.ts'
import { createArticle } from '../desk/create-article.ts'
import type { Desk } from '../desk/desk.ts'
import { findArticles, listArticles } from '../desk/find-articles.ts'
import { holdArticle } from '../desk/hold-article.ts'
import { publishArticle } from '../desk/publish-article.ts'
import { reviseArticle } from '../desk/revise-article.ts'
import { type Receipt, requireArticle, type Target } from '../desk/rewrite.ts'
import { submitArticle } from '../desk/submit-article.ts'
import { withdrawArticle } from '../desk/withdraw-article.ts'
import { articleJson, deskCardJson } from './article-json.ts'
import type { Order } from './auth.ts'
import { readOrder, readQuery, readRevision } from './read-order.ts'

const one = '/admin/articles/:id{[1-9][0-9]{0,8}}'

export const articles = new Hono<Order>()
  .get('/admin/articles', async (c) => {
    const { cards, next } = await listArticles(c.env.DB, readQuery(c, findArticles))
    return c.json({ articles: cards.map(deskCardJson), next })
  })
  .post('/admin/articles', async (c) => {
    const receipt = await createArticle(c.var.desk, await readOrder(c, newArticle))
    c.header('Location', `/admin/articles/${receipt.article.id}`)
    return answer(c, receipt, 201)
  })
  .get(one, async (c) => {
    const article = await requireArticle(c.env.DB, Number(c.req.param('id')))
    c.header('ETag', etag(article.revision))
    return c.json(articleJson(article))
  })
  .patch(one, async (c) => {
    const target = targetOf(c)
    return answer(c, await reviseArticle(c.var.desk, target, await readOrder(c, articleChange)))
  })
  .post(`${one}/submit`, (c) => give(c, submitArticle))
  .post(`${one}/publish`, (c) => give(c, publishArticle))
  .post(`${one}/hold`, (c) => give(c, holdArticle))
  .post(`${one}/withdraw`, (c) => give(c, withdrawArticle))

async function give(c: Context<Order>, verb: (desk: Desk, target: Target) => Promise<Receipt>) {
  return answer(c, await verb(c.var.desk, targetOf(c)))
}

function targetOf(c: Context<Order>): Target {
  return { id: Number(c.req.param('id')), revision: readRevision(c) }
}

function answer(c: Context<Order>, { article, purged, removed }: Receipt, status: 200 | 201 = 200) {
  c.header('ETag', etag(article.revision))
  return c.json({ ...articleJson(article), purge: purged, removed }, status)
}

export function etag(revision: number): string {
  return `"${revision}"`
}
