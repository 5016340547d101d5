import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { addPhoto, mostPhotoBytes, photoWords } from '../desk/add-photo.ts'
import { hrefTo } from '../urls.ts'
import type { Order } from './auth.ts'
import { readQuery } from './read-order.ts'

/** The picture is the request body; its words come as `?alt=…&caption=…&credit=…&licence=…`. */
export const photos = new Hono<Order>().post(
  '/admin/photos',
  bodyLimit({ maxSize: mostPhotoBytes }),
  async (c) => {
    const words = readQuery(c, photoWords)
    const photo = await addPhoto(c.var.desk, new Uint8Array(await c.req.arrayBuffer()), words)
    c.header('Location', hrefTo.media(photo.key))
    return c.json({ ...photo, url: hrefTo.media(photo.key) }, 201)
  },
)
