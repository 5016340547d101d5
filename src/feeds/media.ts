import { Hono } from 'hono'
import { mediaTag } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { photoQuestion } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { readPhoto } from '../media/photo-store.ts'
import { paths } from '../urls.ts'

const day = 86400

export const media = new Hono<Visit>().get(paths.media, async (c) => {
  const key = c.req.param('key')
  const [[known], file] = await Promise.all([
    ask(c.env.DB, photoQuestion(c.env.DB, key)),
    readPhoto(c.env.MEDIA, key),
  ])
  if (known?.takenDownAt) return c.text('이 사진은 내려갔습니다.', 410, { 'Cache-Control': 'no-store' })
  if (!known || !file) return c.text('그런 사진이 없습니다.', 404, { 'Cache-Control': 'no-store' })
  return c.body(file.body, 200, {
    'Content-Type': known.type,
    'Content-Length': String(file.size),
    'Cache-Control': `public, max-age=${day}, immutable`,
    'Cloudflare-CDN-Cache-Control': `public, max-age=${365 * day}`,
    'Cache-Tag': mediaTag(key),
    ETag: `W/${file.httpEtag.replace(/^W\//, '')}`,
    'Content-Security-Policy': "default-src 'none'",
  })
})
