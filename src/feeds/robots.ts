import { Hono } from 'hono/tiny'
import { document } from '../cache/respond.ts'
import type { Visit } from '../config.ts'
import { absolute, hrefTo, paths } from '../urls.ts'

export const robots = new Hono<Visit>().get(paths.robots, (c) => {
  const { site } = c.var.settings
  const maps = [hrefTo.sitemap(), hrefTo.newsSitemap()].map((path) => `Sitemap: ${absolute(site, path)}\n`)
  const body = `User-agent: *\nDisallow: /admin/\nDisallow: /preview/\nDisallow: /go/\n\n${maps.join('')}`
  return document(c, keeping, { body, type: 'text/plain; charset=utf-8' })
})

const keeping = { kind: 'file', tags: [], nextChange: null } as const
