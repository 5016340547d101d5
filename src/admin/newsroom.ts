import { Hono } from 'hono'
import { issuesQuestion } from '../db/issues.ts'
import { mastheadQuestion } from '../db/masthead.ts'
import { slotQuestion } from '../db/place.ts'
import { reportersQuestion } from '../db/reporters.ts'
import { sectionsQuestion } from '../db/sections.ts'
import { ask } from '../db/statement.ts'
import { makePreview, openPreview } from '../desk/open-preview.ts'
import { placeInSlot, placeStories } from '../desk/place-stories.ts'
import { purgeByHand, purgePages } from '../desk/purge-pages.ts'
import { changeMasthead, reviseMasthead } from '../desk/revise-masthead.ts'
import { putIssue, saveIssue } from '../desk/save-issue.ts'
import { putPolicy, savePolicy } from '../desk/save-policy.ts'
import { putReporter, saveReporter } from '../desk/save-reporter.ts'
import { putSection, saveSection } from '../desk/save-section.ts'
import { missingByLaw } from '../news/masthead.ts'
import { hrefTo } from '../urls.ts'
import { moment } from './article-json.ts'
import { etag } from './articles.ts'
import type { Order } from './auth.ts'
import { readOrder, readRevision } from './read-order.ts'

const slugPattern = ':slug{[a-z][a-z0-9-]*}'

/** Sections, people, issues, placements and the masthead. */
export const newsroom = new Hono<Order>()
  .get('/admin/sections', async (c) => {
    const [sections] = await ask(c.env.DB, sectionsQuestion(c.env.DB))
    return c.json({ sections })
  })
  .put('/admin/sections/:path{[a-z][a-z0-9-]*(?:(?:/|%2F)[a-z][a-z0-9-]*)?}', async (c) => {
    const { path } = c.req.param()
    return c.json(await putSection(c.var.desk, await readOrder(c, saveSection, { path })))
  })
  .get('/admin/reporters', async (c) => {
    const [reporters] = await ask(c.env.DB, reportersQuestion(c.env.DB))
    return c.json({ reporters })
  })
  .put(`/admin/reporters/${slugPattern}`, async (c) => {
    const { slug } = c.req.param()
    return c.json(await putReporter(c.var.desk, await readOrder(c, saveReporter, { slug })))
  })
  .get('/admin/issues', async (c) => {
    const [issues] = await ask(c.env.DB, issuesQuestion(c.env.DB))
    return c.json({ issues })
  })
  .put(`/admin/issues/${slugPattern}`, async (c) => {
    const { slug } = c.req.param()
    return c.json(await putIssue(c.var.desk, await readOrder(c, saveIssue, { slug })))
  })
  .put(`/admin/policies/${slugPattern}`, async (c) => {
    const { slug } = c.req.param()
    return c.json(await putPolicy(c.var.desk, await readOrder(c, savePolicy, { slug })))
  })
  .get('/admin/placements/:slot{[a-z][a-z0-9-]*(?:/|%2F)[a-z]+}', async (c) => {
    const { slot } = c.req.param()
    const [placed] = await ask(c.env.DB, slotQuestion(c.env.DB, slot))
    const stories = placed.map((story) => ({
      ...story,
      from: moment(story.from),
      until: moment(story.until),
    }))
    return c.json({ slot, stories })
  })
  .put('/admin/placements/:slot{[a-z][a-z0-9-]*(?:/|%2F)[a-z]+}', async (c) =>
    c.json(await placeInSlot(c.var.desk, c.req.param('slot'), await readOrder(c, placeStories))),
  )
  .post('/admin/purge', async (c) => c.json(await purgeByHand(c.var.desk, await readOrder(c, purgePages))))
  .post('/admin/previews', async (c) => {
    const { ticket, at, expiresAt } = await makePreview(c.var.desk, await readOrder(c, openPreview))
    return c.json({ url: `${hrefTo.preview(ticket)}/`, at: moment(at), expiresAt: moment(expiresAt) }, 201)
  })
  .get('/admin/masthead', async (c) => {
    const [masthead] = await ask(c.env.DB, mastheadQuestion(c.env.DB))
    if (!masthead) return c.notFound()
    c.header('ETag', etag(masthead.revision))
    const { revision, facts, stations } = masthead
    return c.json({ revision, ...facts, stations, missing: missingByLaw(facts) })
  })
  .patch('/admin/masthead', async (c) => {
    const revision = readRevision(c)
    const { facts, stations, ...after } = await changeMasthead(
      c.var.desk,
      revision,
      await readOrder(c, reviseMasthead),
    )
    c.header('ETag', etag(after.revision))
    return c.json({ revision: after.revision, ...facts, stations, missing: missingByLaw(facts) })
  })
