import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import { issueTag } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { issueQuestion } from '../../db/issues.ts'
import { shelves } from '../../news/shelves.ts'
import { paths } from '../../urls.ts'
import { missing } from '../missing/route.tsx'
import { openList } from '../open-list.ts'
import { IssuePage } from './page.tsx'

export const issue = new Hono<Visit>().get(paths.issue, async (c) => {
  const slug = c.req.param('slug')
  const opened = await openList(c, shelves.issue(slug), issueQuestion(c.env.DB, slug))
  if (opened instanceof Response) return opened
  const { view, list, keeping, answers } = opened
  const [found] = answers
  const kept = { ...keeping, tags: [...keeping.tags, issueTag(slug)] }
  if (!found) return missing(c, { view, keeping: kept })
  return page(c, kept, <IssuePage view={view} issue={found} list={list} />)
})
