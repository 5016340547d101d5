import { type Context, Hono } from 'hono'
import { issueQuestion, issuesQuestion } from '../db/issues.ts'
import { reporterQuestion, reportersQuestion } from '../db/reporters.ts'
import { sectionQuestion, sectionsQuestion } from '../db/sections.ts'
import { ask } from '../db/statement.ts'
import { allowInHouse } from '../desk/desk.ts'
import { putIssue, saveIssue } from '../desk/save-issue.ts'
import { putReporter, saveReporter } from '../desk/save-reporter.ts'
import { putSection, saveSection } from '../desk/save-section.ts'
import { etag } from './articles.ts'
import type { Order } from './auth.ts'
import { readOrder, readRevisionIfAny } from './read-order.ts'

const oneSection = '/admin/sections/:path{[a-z][a-z0-9-]*(?:(?:/|%2F)[a-z][a-z0-9-]*)?}'
const oneReporter = '/admin/reporters/:slug{[a-z][a-z0-9-]*}'
const oneIssue = '/admin/issues/:slug{[a-z][a-z0-9-]*}'

/** Sections, people and issues. */
export const newsroom = new Hono<Order>()
  .get('/admin/sections', async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const [sections] = await ask(c.env.DB, sectionsQuestion(c.env.DB))
    return c.json({ sections })
  })
  .get(oneSection, async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const [section] = await ask(c.env.DB, sectionQuestion(c.env.DB, c.req.param('path')))
    return section ? revised(c, section) : c.notFound()
  })
  .put(oneSection, async (c) => {
    const { path } = c.req.param()
    const read = readRevisionIfAny(c)
    return revised(c, await putSection(c.var.desk, read, await readOrder(c, saveSection, { path })))
  })
  .get('/admin/reporters', async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const [reporters] = await ask(c.env.DB, reportersQuestion(c.env.DB))
    return c.json({ reporters })
  })
  .get(oneReporter, async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const [reporter] = await ask(c.env.DB, reporterQuestion(c.env.DB, c.req.param('slug')))
    return reporter ? revised(c, reporter) : c.notFound()
  })
  .put(oneReporter, async (c) => {
    const { slug } = c.req.param()
    const read = readRevisionIfAny(c)
    return revised(c, await putReporter(c.var.desk, read, await readOrder(c, saveReporter, { slug })))
  })
  .get('/admin/issues', async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const [issues] = await ask(c.env.DB, issuesQuestion(c.env.DB))
    return c.json({ issues })
  })
  .get(oneIssue, async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const [issue] = await ask(c.env.DB, issueQuestion(c.env.DB, c.req.param('slug')))
    return issue ? revised(c, issue) : c.notFound()
  })
  .put(oneIssue, async (c) => {
    const { slug } = c.req.param()
    const read = readRevisionIfAny(c)
    return revised(c, await putIssue(c.var.desk, read, await readOrder(c, saveIssue, { slug })))
  })

/** Answers with a document of the house; its ETag is the revision. */
export function revised<State extends { revision: number }>(c: Context<Order>, state: State) {
  c.header('ETag', etag(state.revision))
  return c.json(state)
}
