import { type Context, Hono } from 'hono'
import { answerClaim, openClaim, readClaim, receiveClaim } from '../desk/claim.ts'
import { correctArticle, publishCorrection } from '../desk/correct-article.ts'
import { findClaims, listClaims } from '../desk/list-claims.ts'
import { articleJson } from './article-json.ts'
import { etag, one, targetOf } from './articles.ts'
import type { Order } from './auth.ts'
import { claimJson, correctionJson } from './correction-json.ts'
import { readOrder, readQuery, readReason } from './read-order.ts'

const oneClaim = '/admin/claims/:id{[1-9][0-9]{0,8}}'

/** 정정·반론·추후보도: claims with their clocks, and the corrections that answer them. */
export const corrections = new Hono<Order>()
  .post(`${one}/correct`, async (c) => {
    const target = targetOf(c)
    const receipt = await publishCorrection(c.var.desk, target, await readOrder(c, correctArticle))
    const { article, purged: purge, removed } = receipt
    c.header('ETag', etag(article.revision))
    return c.json({ ...articleJson(article), correction: correctionJson(receipt.correction), purge, removed })
  })
  .post(`${one}/claims`, async (c) => {
    const article = Number(c.req.param('id'))
    const claim = await openClaim(c.var.desk, article, await readOrder(c, receiveClaim))
    c.header('Location', `/admin/claims/${claim.id}`)
    return c.json(claimJson(claim, c.var.now), 201)
  })
  .get('/admin/claims', async (c) => {
    const { claims, next } = await listClaims(c.var.desk, readQuery(c, findClaims))
    return c.json({ claims: claims.map((claim) => claimJson(claim, c.var.now)), next })
  })
  .get(oneClaim, async (c) =>
    c.json(claimJson(await readClaim(c.var.desk, Number(c.req.param('id'))), c.var.now)),
  )
  .post(`${oneClaim}/agree`, (c) => answer(c, 'agree'))
  .post(`${oneClaim}/refuse`, (c) => answer(c, 'refuse'))

async function answer(c: Context<Order>, by: 'agree' | 'refuse') {
  const desk = { ...c.var.desk, reason: await readReason(c) }
  return c.json(claimJson(await answerClaim(desk, Number(c.req.param('id')), by), c.var.now))
}
