import { Hono } from 'hono'
import { document } from '../cache/respond.ts'
import type { Visit } from '../config.ts'
import { paths } from '../urls.ts'

export const robots = new Hono<Visit>().get(paths.robots, (c) => {
  const body = 'User-agent: *\nDisallow: /admin/\n'
  return document(c, keeping, { body, type: 'text/plain; charset=utf-8' })
})

const keeping = { kind: 'file', tags: [], nextChange: null } as const
