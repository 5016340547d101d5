import { Hono } from 'hono/tiny'
import { document } from '../cache/respond.ts'
import type { Visit } from '../config.ts'
import { paths } from '../urls.ts'

/** The key by which search engines know that a ping is from this site; without one there is no such file. */
export const indexNowKey = new Hono<Visit>().get(paths.indexNowKey, (c) => {
  const key = c.var.settings.indexNow?.key
  if (!key || c.req.param('file') !== `${key}.txt`) return c.notFound()
  return document(c, keeping, { body: key, type: 'text/plain; charset=utf-8' })
})

const keeping = { kind: 'file', tags: [], nextChange: null } as const
