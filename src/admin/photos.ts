import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { addPhoto, mostPhotoBytes, photoChange } from '../desk/add-photo.ts'
import { deletePhoto } from '../desk/delete-photo.ts'
import { allowInHouse } from '../desk/desk.ts'
import { eraseOriginal, erasePhoto } from '../desk/erase-photo.ts'
import { findPhotos, listPhotos, requirePhoto } from '../desk/find-photos.ts'
import { readOriginal } from '../desk/read-original.ts'
import { type PhotoTarget, revisePhoto } from '../desk/revise-photo.ts'
import { takePhotoDown } from '../desk/take-photo-down.ts'
import type { Photo } from '../news/photo.ts'
import { moment } from './article-json.ts'
import { etag } from './articles.ts'
import type { Order } from './auth.ts'
import { photoJson, usesJson } from './photo-json.ts'
import { readOrder, readQuery, readReason, readRevision } from './read-order.ts'
import { readPhotoOrder } from './read-photo.ts'

const one = '/admin/photos/:key{[a-z0-9][a-z0-9.-]*}'
// A picture that comes as a form comes with its words and boundaries.
const mostFormBytes = mostPhotoBytes + 1024 * 1024

/** The picture is the body and its words are in the query, or both are a form with the picture in `photo`. */
export const photoUpload = new Hono<Order>().post(
  '/admin/photos',
  bodyLimit({ maxSize: mostFormBytes }),
  async (c) => {
    const { bytes, words } = await readPhotoOrder(c)
    const { photo, isNew } = await addPhoto(c.var.desk, bytes, words)
    c.header('Location', `/admin/photos/${photo.key}`)
    return answer(c, photo, { status: isNew ? 201 : 200 })
  },
)

/** Photos by their words, where they are used, and taking them down. */
export const photos = new Hono<Order>()
  .get('/admin/photos', async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const { photos, next } = await listPhotos(c.env.DB, readQuery(c, findPhotos))
    return c.json({ photos: photos.map((photo) => photoJson(photo, c.var.settings.mediaUrl)), next })
  })
  .get(one, async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const { photo, ...use } = await requirePhoto(c.env.DB, c.req.param('key'))
    return answer(c, photo, { more: { usedIn: usesJson(use) } })
  })
  .patch(one, async (c) => {
    const target = targetOf(c)
    return answer(c, await revisePhoto(c.var.desk, target, await readOrder(c, photoChange)))
  })
  .post(`${one}/take-down`, async (c) => {
    const target = targetOf(c)
    const desk = { ...c.var.desk, reason: await readReason(c) }
    const { photo, stories, originalUntil, purged } = await takePhotoDown(desk, target)
    return answer(c, photo, { more: { stories, originalUntil: moment(originalUntil), purge: purged } })
  })
  .get(`${one}/original`, async (c) => {
    const file = await readOriginal(c.var.desk, c.req.param('key'))
    return c.body(file.body, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${c.req.param('key')}"`,
    })
  })
  .post(`${one}/erase`, async (c) => {
    const target = targetOf(c)
    return answer(c, await eraseOriginal(c.var.desk, target, await readOrder(c, erasePhoto)))
  })
  .delete(one, async (c) => {
    await deletePhoto(c.var.desk, targetOf(c))
    return c.body(null, 204)
  })

function targetOf(c: Context<Order>): PhotoTarget {
  return { key: c.req.param('key') ?? '', revision: readRevision(c) }
}

function answer(
  c: Context<Order>,
  photo: Photo,
  { status = 200, more = {} }: { status?: 200 | 201; more?: object } = {},
) {
  c.header('ETag', etag(photo.revision))
  return c.json({ ...photoJson(photo, c.var.settings.mediaUrl), ...more }, status)
}
