import { Hono } from 'hono'
import { copyForClaimant, exportForClaimant } from '../desk/export-for-claimant.ts'
import { compareRevisions, diffRevisions } from '../desk/revisions/diff.ts'
import { findRevisions, listRevisions } from '../desk/revisions/list.ts'
import { findOriginal, readOriginal } from '../desk/revisions/original.ts'
import { redactArticleRevision, redactRevision } from '../desk/revisions/redact.ts'
import { restoreArticleRevision, restoreRevision } from '../desk/revisions/restore.ts'
import { readState } from '../desk/revisions/state.ts'
import { allow } from '../desk/rewrite.ts'
import { articleJson } from './article-json.ts'
import { answer, one, targetOf } from './articles.ts'
import type { Order } from './auth.ts'
import { readOrder, readQuery } from './read-order.ts'
import { claimantsCopyJson, differenceJson, madeJson } from './revision-json.ts'

const revision = ':revision{[1-9][0-9]{0,8}}'

/** Every state an article has had: listed, read as it is and as it was sent, compared, restored, covered, and copied for a claimant. */
export const revisions = new Hono<Order>()
  .get(`${one}/revisions`, async (c) => {
    allow(c.var.desk, 'read', null)
    const wanted = readQuery(c, findRevisions)
    const { revisions: found, next } = await listRevisions(c.env.DB, Number(c.req.param('id')), wanted)
    return c.json({ revisions: found.map(madeJson), next })
  })
  .get(`${one}/revisions/${revision}`, async (c) => {
    allow(c.var.desk, 'read', null)
    const { id, revision } = c.req.param()
    const [article, made] = await readState(c.env.DB, Number(id), Number(revision))
    return c.json({ ...articleJson(article), made: madeJson(made) })
  })
  .get(`${one}/original`, async (c) => {
    allow(c.var.desk, 'read', null)
    const asked = readQuery(c, findOriginal)
    return c.json(await readOriginal(c.var.desk, Number(c.req.param('id')), asked))
  })
  .get(`${one}/diff`, async (c) => {
    allow(c.var.desk, 'read', null)
    const asked = readQuery(c, compareRevisions)
    return c.json(differenceJson(await diffRevisions(c.env.DB, Number(c.req.param('id')), asked)))
  })
  .post(`${one}/restore-revision`, async (c) => {
    const target = targetOf(c)
    return answer(c, await restoreArticleRevision(c.var.desk, target, await readOrder(c, restoreRevision)))
  })
  .post(`${one}/revisions/${revision}/redact`, async (c) => {
    const { id, revision } = c.req.param()
    const at = { id: Number(id), revision: Number(revision) }
    return c.json(await redactArticleRevision(c.var.desk, at, await readOrder(c, redactRevision)))
  })
  .get(`${one}/claim-export`, async (c) => {
    const wanted = readQuery(c, exportForClaimant)
    const copy = await copyForClaimant(c.var.desk, Number(c.req.param('id')), wanted)
    c.header('Content-Disposition', `attachment; filename="article-${copy.article.id}.json"`)
    return c.json(claimantsCopyJson(copy, c.var.settings.site))
  })
