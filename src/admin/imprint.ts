import { type Context, Hono } from 'hono'
import { mastheadQuestion, type StoredMasthead } from '../db/masthead.ts'
import { ask } from '../db/statement.ts'
import { allowInHouse } from '../desk/desk.ts'
import { findMastheads, listMastheads } from '../desk/list-mastheads.ts'
import { listPolicies, requirePolicy } from '../desk/list-policies.ts'
import { changeMasthead, reviseMasthead } from '../desk/revise-masthead.ts'
import { putPolicy, savePolicy } from '../desk/save-policy.ts'
import { isoSeoul } from '../korean/date.ts'
import type { Block } from '../news/body.ts'
import { missingByLaw } from '../news/masthead.ts'
import type { Order } from './auth.ts'
import { revised } from './newsroom.ts'
import { readOrder, readQuery, readRevision, readRevisionIfAny } from './read-order.ts'

const onePolicy = '/admin/policies/:slug{[a-z][a-z0-9-]*}'

/** Who publishes the newspaper and by which rules: the masthead and its past, and the texts under /about. */
export const imprint = new Hono<Order>()
  .get('/admin/masthead', async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const [masthead] = await ask(c.env.DB, mastheadQuestion(c.env.DB))
    return masthead ? mastheadAnswer(c, masthead) : c.notFound()
  })
  .patch('/admin/masthead', async (c) => {
    const revision = readRevision(c)
    const after = await changeMasthead(c.var.desk, revision, await readOrder(c, reviseMasthead))
    return mastheadAnswer(c, after)
  })
  .get('/admin/masthead/revisions', async (c) => {
    const { mastheads, next } = await listMastheads(c.var.desk, readQuery(c, findMastheads))
    const revisions = mastheads.map(({ facts, stations, replacedAt, ...rest }) => {
      return { ...facts, stations, replacedAt: isoSeoul(replacedAt), ...rest }
    })
    return c.json({ revisions, next })
  })
  .get('/admin/policies', async (c) => c.json({ policies: await listPolicies(c.var.desk) }))
  .get(onePolicy, async (c) => {
    const { versions, ...policy } = await requirePolicy(c.var.desk, c.req.param('slug'))
    const texts = versions.map(({ body, ...version }) => ({ ...version, body: asBlocks(body) }))
    return revised(c, { ...policy, versions: texts })
  })
  .put(onePolicy, async (c) => {
    const { slug } = c.req.param()
    const read = readRevisionIfAny(c)
    const saved = await putPolicy(c.var.desk, read, await readOrder(c, savePolicy, { slug }))
    return revised(c, { ...saved, body: asBlocks(saved.body) })
  })

function mastheadAnswer(c: Context<Order>, { revision, facts, stations }: StoredMasthead) {
  return revised(c, { revision, ...facts, stations, missing: missingByLaw(facts) })
}

function asBlocks(content: Block[]) {
  return { format: 'blocks' as const, content }
}
