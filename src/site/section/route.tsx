import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import { placesTag, storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { newestBesideListQuestion } from '../../db/newest.ts'
import { hotBesideListQuestion } from '../../db/placements.ts'
import { soonest } from '../../korean/date.ts'
import { cardsBeside, composeBeside, hotOfDesk } from '../../news/beside.ts'
import { findSection } from '../../news/frame.ts'
import { shelves } from '../../news/shelves.ts'
import { paths } from '../../urls.ts'
import { missing } from '../missing/route.tsx'
import { openList } from '../open-list.ts'
import { withBanners } from '../with-banners.ts'
import { SectionPage } from './page.tsx'

export const section = new Hono<Visit>()
  .get(paths.section, (c) => showSection(c, c.req.param('section')))
  .get(paths.subsection, (c) => showSection(c, `${c.req.param('section')}/${c.req.param('subsection')}`))

async function showSection(c: Context<Visit>, path: string): Promise<Response> {
  const opened = await openList(
    c,
    shelves.section(path),
    newestBesideListQuestion(c.env.DB, path, c.var.now),
    hotBesideListQuestion(c.env.DB, path, c.var.now),
  )
  if (opened instanceof Response) return opened
  const { view, list, keeping, answers } = opened
  const [shelved, { placed, nextChange }] = answers
  const section = findSection(view.frame, path)
  if (!section) return missing(c, opened)
  const ofDesk = new Set(hotOfDesk(path, placed).map((card) => card.id))
  const listed = { ...list, cards: list.cards.filter((card) => !ofDesk.has(card.id)) }
  const shown = listed.cards.map((card) => card.id)
  const beside = composeBeside(view.frame, { section: path, shown }, { placed, shelved })
  const kept = {
    ...keeping,
    tags: [placesTag(path), ...keeping.tags, ...storyTags(cardsBeside(beside))],
    nextChange: soonest(nextChange, keeping.nextChange),
  }
  return page(
    c,
    withBanners(view, 'list-side', kept),
    <SectionPage view={view} section={section} list={listed} beside={beside} />,
  )
}
