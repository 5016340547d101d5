import { Hono } from 'hono/tiny'
import { type Keeping, page } from '../../cache/respond.ts'
import { shelfTag } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { nextReleaseQuestion } from '../../db/lists.ts'
import { tagsInUseQuestion } from '../../db/tags-in-use.ts'
import { shelves } from '../../news/shelves.ts'
import { paths } from '../../urls.ts'
import { open } from '../open.ts'
import { TagsPage } from './page.tsx'

export const tags = new Hono<Visit>().get(paths.tags, async (c) => {
  const { view, answers } = await open(
    c,
    tagsInUseQuestion(c.env.DB, c.var.now),
    nextReleaseQuestion(c.env.DB, [shelves.all], c.var.now),
  )
  const [inUse, nextChange] = answers
  const keeping: Keeping = { kind: 'list', tags: [shelfTag(shelves.all)], nextChange }
  return page(c, keeping, <TagsPage view={view} tags={inUse} />)
})
