import { Hono } from 'hono/tiny'
import { document } from '../cache/respond.ts'
import type { Visit } from '../config.ts'
import { favicon } from '../ui/mark.tsx'
import { paths } from '../urls.ts'

export const faviconFile = new Hono<Visit>()
  .get(paths.favicon, (c) => document(c, keeping, { body: favicon, type: 'image/svg+xml' }))
  .get(paths.faviconOfOld, (c) => c.redirect(paths.favicon, 301))

const keeping = { kind: 'file', tags: [], nextChange: null } as const
