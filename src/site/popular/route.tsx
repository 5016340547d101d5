import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import { storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { popularBySectionQuestion, popularQuestion } from '../../db/popular.ts'
import { type Span, spans } from '../../news/popular.ts'
import { hrefTo, paths } from '../../urls.ts'
import { open } from '../open.ts'
import { PopularPage } from './page.tsx'

export const popular = new Hono<Visit>().get(paths.popular, async (c) => {
  const span = readSpan(c.req.query('span'))
  if (!span) return c.redirect(hrefTo.popular(), 308)
  const { view, answers } = await open(
    c,
    popularQuestion(c.env.DB, span, c.var.now),
    popularBySectionQuestion(c.env.DB, span, c.var.now),
  )
  const ranked = { ...answers[0], ...answers[1] }
  const tags = storyTags(Object.values(ranked).flat())
  return page(
    c,
    { kind: 'list', tags, nextChange: null },
    <PopularPage view={view} span={span} ranked={ranked} />,
  )
})

/** A day where none is named; null where the address says something else, or says a day in so many words. */
function readSpan(asked: string | undefined): Span | null {
  if (asked === undefined) return 'day'
  return spans.find((span) => span === asked && span !== 'day') ?? null
}
