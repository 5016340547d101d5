import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { mostPhotoBytes } from '../desk/add-photo.ts'
import { allowInHouse } from '../desk/desk.ts'
import { exportRecords, giveRecords } from '../desk/transfer/export-records.ts'
import { takePhotoFile } from '../desk/transfer/import-photo-file.ts'
import { importRecords, takeRecords } from '../desk/transfer/import-records.ts'
import type { Order } from './auth.ts'
import { readQuery } from './read-order.ts'

// Pieces are of 1 MB; one record alone may be as large as D1 lets a row be, and its quotation marks are escaped.
const mostImportBytes = 4 * 1024 * 1024

/** The whole newsroom as NDJSON, out and in. */
export const transfer = new Hono<Order>()
  .get('/admin/transfer/export', (c) => {
    const wanted = readQuery(c, exportRecords)
    allowInHouse(c.var.desk, 'transfer')
    return c.body(streamed(giveRecords(c.var.desk, wanted)), 200, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
    })
  })
  .post('/admin/transfer/import', bodyLimit({ maxSize: mostImportBytes }), async (c) => {
    const from = readQuery(c, importRecords)
    const { purged, ...counts } = await takeRecords(
      c.var.desk,
      new Uint8Array(await c.req.arrayBuffer()),
      from,
    )
    return c.json({ ...counts, purge: purged })
  })
  .put(
    '/admin/transfer/photos/:key{[a-z0-9][a-z0-9.-]*}',
    bodyLimit({ maxSize: mostPhotoBytes }),
    async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const { purged, ...photo } = await takePhotoFile(c.var.desk, c.req.param('key'), bytes)
      return c.json({ ...photo, purge: purged })
    },
  )

function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => void pieces.return(undefined),
  })
}
