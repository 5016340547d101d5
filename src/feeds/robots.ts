import { Hono } from 'hono'
import { document } from '../cache/respond.ts'
import type { Visit } from '../config.ts'
import { absolute, hrefTo, paths } from '../urls.ts'

export const robots = new Hono<Visit>().get(paths.robots, (c) => {
  const sitemap = absolute(c.var.settings.site, hrefTo.sitemap())
  const body = `User-agent: *\nDisallow: /admin/\nDisallow: /preview/\nDisallow: /go/\n\nSitemap: ${sitemap}\n`
  return document(c, keeping, { body, type: 'text/plain; charset=utf-8' })
})

const keeping = { kind: 'file', tags: [], nextChange: null } as const
