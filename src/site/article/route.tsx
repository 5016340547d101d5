import { Hono } from 'hono/tiny'
import { type Keeping, page } from '../../cache/respond.ts'
import { issueTag, reporterTag, storyTag, storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { neighboursQuestion } from '../../db/neighbours.ts'
import { newestBesideStoryQuestion } from '../../db/newest.ts'
import { hotBesideStoryQuestion } from '../../db/placements.ts'
import { storyQuestion } from '../../db/stories.ts'
import { cardsBeside, composeBeside } from '../../news/beside.ts'
import { cardsAround, composeNeighbours } from '../../news/neighbours.ts'
import { paths } from '../../urls.ts'
import { GonePage } from '../missing/page.tsx'
import { missing } from '../missing/route.tsx'
import { open } from '../open.ts'
import { withBanners } from '../with-banners.ts'
import { ArticlePage } from './page.tsx'

export const article = new Hono<Visit>().get(paths.article, async (c) => {
  const id = Number(c.req.param('id'))
  const { view, answers } = await open(
    c,
    storyQuestion(c.env.DB, id),
    newestBesideStoryQuestion(c.env.DB, id, c.var.now),
    hotBesideStoryQuestion(c.env.DB, id, c.var.now),
    neighboursQuestion(c.env.DB, id, c.var.now),
  )
  const [found, shelved, { placed, nextChange }, aroundIt] = answers
  const keeping: Keeping = { kind: 'article', tags: [storyTag(id)], nextChange }
  if (found?.status === 'withdrawn') {
    return page(c, { ...keeping, kind: 'missing' }, <GonePage view={view} />, 410)
  }
  const released = found?.releasedAt ?? null
  const visible = released !== null && released <= c.var.now
  if (!found || (!visible && !c.env.PREVIEW)) {
    return missing(c, { view, keeping: { ...keeping, nextChange: released } })
  }
  const { story } = found
  const neighbours = composeNeighbours(id, aroundIt)
  const shown = [id, ...cardsAround(neighbours).map((card) => card.id)]
  const beside = composeBeside(view.frame, { section: story.section, shown }, { placed, shelved })
  const tags = [
    ...keeping.tags,
    ...storyTags([...cardsAround(neighbours), ...cardsBeside(beside)]),
    ...story.reporters.map(({ slug }) => reporterTag(slug)),
    ...story.issues.map(({ slug }) => issueTag(slug)),
  ]
  const kept = withBanners(view, 'article-side', { ...keeping, tags })
  return page(
    c,
    kept,
    <ArticlePage
      view={view}
      story={story}
      neighbours={neighbours}
      beside={beside}
      counted={!c.env.PREVIEW}
    />,
  )
})
