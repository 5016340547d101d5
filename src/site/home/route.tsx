import { Hono } from 'hono/tiny'
import { type Keeping, page } from '../../cache/respond.ts'
import { placesTag, shelfTag, storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { nextReleaseQuestion } from '../../db/lists.ts'
import { newestBySectionQuestion, newestQuestion } from '../../db/newest.ts'
import { placedQuestion } from '../../db/placements.ts'
import { soonest } from '../../korean/date.ts'
import { cardsOnFront, composeFront, frontSlots } from '../../news/front.ts'
import { shelves } from '../../news/shelves.ts'
import { paths } from '../../urls.ts'
import { open } from '../open.ts'
import { withBanners } from '../with-banners.ts'
import { HomePage } from './page.tsx'

export const home = new Hono<Visit>().get(paths.home, async (c) => {
  const { view, answers } = await open(
    c,
    placedQuestion(c.env.DB, Object.values(frontSlots), c.var.now),
    newestQuestion(c.env.DB, c.var.now),
    newestBySectionQuestion(c.env.DB, c.var.now),
    nextReleaseQuestion(c.env.DB, [shelves.all], c.var.now),
  )
  const [{ placed, nextChange }, newest, bySection, nextRelease] = answers
  const front = composeFront(view.frame, placed, { ...newest, ...bySection })
  const keeping: Keeping = {
    kind: 'home',
    tags: [placesTag('home'), shelfTag(shelves.all), ...storyTags(cardsOnFront(front))],
    nextChange: soonest(nextChange, nextRelease),
  }
  return page(c, withBanners(view, 'home-top', keeping), <HomePage view={view} front={front} />)
})
