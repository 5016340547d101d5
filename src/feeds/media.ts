import { Hono } from 'hono'
import { cacheHeaders, type Keeping } from '../cache/respond.ts'
import { mediaTag } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { photoQuestion } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { readPhoto } from '../media/photo-store.ts'
import { paths } from '../urls.ts'

export const media = new Hono<Visit>().get(paths.media, async (c) => {
  const key = c.req.param('key')
  const [[known], file] = await Promise.all([
    ask(c.env.DB, photoQuestion(c.env.DB, key)),
    readPhoto(c.env.MEDIA, key),
  ])
  const keeping: Keeping = { kind: 'media', tags: [mediaTag(key)], nextChange: null }
  const absent = cacheHeaders(c, { ...keeping, kind: 'missing' })
  if (known?.takenDownAt) return c.text('이 사진은 내려갔습니다.', 410, absent)
  if (!known || !file) return c.text('그런 사진이 없습니다.', 404, absent)
  return c.body(file.body, 200, {
    ...cacheHeaders(c, keeping),
    'Content-Type': known.type,
    'Content-Length': String(file.size),
    'Content-Security-Policy': "default-src 'none'",
    ETag: `W/${file.httpEtag}`,
  })
})
