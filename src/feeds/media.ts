import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { cacheHeaders, type Keeping, matches } from '../cache/respond.ts'
import { mediaTag } from '../cache/tags.ts'
import type { Visit } from '../config.ts'
import { photoQuestion } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { readPhoto } from '../media/photo-store.ts'
import { derivedFilesOf, type Photo } from '../news/photo.ts'
import { paths } from '../urls.ts'

/**
 * A stored picture or one of its copies, always whole: the edge cuts out what a `Range` asks for. 410 once it was
 * taken down.
 */
export const media = new Hono<Visit>().get(paths.media, async (c) => {
  const name = c.req.param('key')
  const keeping: Keeping = { kind: 'media', tags: [mediaTag(name)], nextChange: null }
  const etag = `W/"${name}"`
  const isKnownToReader = matches(c.req.header('If-None-Match'), etag)
  const [[photo], file] = await Promise.all([
    ask(c.env.DB, photoQuestion(c.env.DB, name)),
    isKnownToReader ? null : readPhoto(c.env.MEDIA, name),
  ])
  const absent = { ...cacheHeaders(c, { ...keeping, kind: 'missing' }), ...harmless }
  const derived = photo && derivedFilesOf(photo).find((file) => file.name === name)
  if (!photo || (!derived && name !== photo.key)) return c.text('그런 사진이 없습니다.', 404, absent)
  if (photo.takenDownAt !== null) return c.text('이 사진은 내려갔습니다.', 410, absent)
  const headers = { ...cacheHeaders(c, keeping), ...harmless, ETag: etag }
  if (isKnownToReader) return c.newResponse(null, 304, headers)
  if (file) return send(c, file, { ...headers, 'Content-Type': derived?.type ?? photo.type })
  const original = derived ? await readPhoto(c.env.MEDIA, photo.key) : null
  if (!original) return c.text('그런 사진이 없습니다.', 404, absent)
  const standIn = { ...cacheHeaders(c, { ...keeping, kind: 'file' }), ...harmless }
  return send(c, original, { ...standIn, ...asOriginal(photo) })
})

/** Whatever a file holds, no browser makes a page of it. */
const harmless = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': 'inline',
}

// A restored newsroom may have the pictures without their copies.
function asOriginal(photo: Photo): Record<string, string> {
  return { 'Content-Type': photo.type, ETag: `W/"${photo.key}"` }
}

function send(c: Context<Visit>, file: R2ObjectBody, headers: Record<string, string>): Response {
  return c.body(file.body, 200, {
    ...headers,
    'Content-Length': String(file.size),
    'Accept-Ranges': 'bytes',
  })
}
