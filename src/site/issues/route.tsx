import { Hono } from 'hono/tiny'
import { type Keeping, page } from '../../cache/respond.ts'
import { issuesTag, storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { runningIssuesQuestion } from '../../db/issue-list.ts'
import { nextReleaseQuestion } from '../../db/lists.ts'
import { shelves } from '../../news/shelves.ts'
import { paths } from '../../urls.ts'
import { open } from '../open.ts'
import { IssuesPage } from './page.tsx'

export const issues = new Hono<Visit>().get(paths.issues, async (c) => {
  const { view, answers } = await open(
    c,
    runningIssuesQuestion(c.env.DB, c.var.now),
    nextReleaseQuestion(c.env.DB, [shelves.all], c.var.now),
  )
  const [running, nextChange] = answers
  const tags = [issuesTag, ...storyTags(running.flatMap((issue) => issue.cards))]
  const keeping: Keeping = { kind: 'list', tags, nextChange }
  return page(c, keeping, <IssuesPage view={view} issues={running} />)
})
