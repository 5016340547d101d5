import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import { correctionsTag, storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { correctionsQuestion } from '../../db/corrections.ts'
import { hrefTo, paths } from '../../urls.ts'
import { open } from '../open.ts'
import { readStretch } from '../open-list.ts'
import { CorrectionsPage } from './page.tsx'

export const corrections = new Hono<Visit>().get(paths.corrections, async (c) => {
  const stretch = readStretch(c.req.query())
  if (!stretch) return c.redirect(hrefTo.corrections(), 308)
  const { view, answers } = await open(c, correctionsQuestion(c.env.DB, { stretch, now: c.var.now }))
  const [list] = answers
  if (!list) return c.redirect(hrefTo.corrections(), 302)
  const tags = [correctionsTag, ...storyTags(list.stories)]
  return page(
    c,
    { kind: 'list', tags, nextChange: list.nextChange },
    <CorrectionsPage view={view} list={list} />,
  )
})
