import { Hono } from 'hono/tiny'
import type { Visit } from '../../config.ts'
import { bannerWayQuestion, clickQuestion } from '../../db/banners.ts'
import { ask } from '../../db/statement.ts'
import { paths } from '../../urls.ts'
import { missing } from '../missing/route.tsx'

/** The way out through a banner: a reader's click is counted, nothing about the reader is kept. */
export const go = new Hono<Visit>().get(paths.go, async (c) => {
  const id = Number(c.req.param('id'))
  const isClick = c.req.method === 'GET' && !c.env.PREVIEW
  const question = isClick ? clickQuestion(c.env.DB, id) : bannerWayQuestion(c.env.DB, id)
  const [href] = await ask(c.env.DB, question)
  if (href === null) return missing(c)
  c.header('Cache-Control', 'private, no-store')
  c.header('X-Robots-Tag', 'noindex')
  return c.redirect(href, 302)
})
