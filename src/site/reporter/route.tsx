import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import { reporterTag } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { reporterQuestion } from '../../db/reporters.ts'
import { shelves } from '../../news/shelves.ts'
import { paths } from '../../urls.ts'
import { missing } from '../missing/route.tsx'
import { openList } from '../open-list.ts'
import { ReporterPage } from './page.tsx'

export const reporter = new Hono<Visit>().get(paths.reporter, async (c) => {
  const slug = c.req.param('slug')
  const opened = await openList(c, shelves.reporter(slug), reporterQuestion(c.env.DB, slug))
  if (opened instanceof Response) return opened
  const { view, list, keeping, answers } = opened
  const [found] = answers
  const kept = { ...keeping, tags: [...keeping.tags, reporterTag(slug)] }
  if (!found) return missing(c, { view, keeping: kept })
  return page(c, kept, <ReporterPage view={view} reporter={found} list={list} />)
})
