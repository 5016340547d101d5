import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { redirect } from '../../cache/respond.ts'
import { storyTag } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { legacyQuestion } from '../../db/legacy.ts'
import type { LegacySystem } from '../../news/legacy.ts'
import { hrefTo, paths } from '../../urls.ts'
import { missing } from '../missing/route.tsx'
import { open } from '../open.ts'

/** Addresses of the systems that newspapers come from: 301 to the article imported under that number. */
export const legacy = new Hono<Visit>()
  .get(paths.mediaonArticle, (c) => follow(c, 'mediaon', c.req.query('no')))
  .get(paths.mediaonMobile, (c) => follow(c, 'mediaon', c.req.query('no')))
  .get(paths.ndsoftArticle, (c) => follow(c, 'ndsoft', c.req.query('idxno')))

async function follow(c: Context<Visit>, system: LegacySystem, number = ''): Promise<Response> {
  if (!/^[1-9]\d{0,14}$/.test(number)) return missing(c)
  const { view, answers } = await open(c, legacyQuestion(c.env.DB, system, Number(number)))
  const [id] = answers
  if (id === null) return missing(c, { view })
  return redirect(c, { kind: 'moved', tags: [storyTag(id)], nextChange: null }, hrefTo.article({ id }))
}
