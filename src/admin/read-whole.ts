import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { mostPhotoBytes } from '../desk/add-photo.ts'

// A picture sent as a form comes with its words and boundaries.
const mostBytes = mostPhotoBytes + 1024 * 1024

/** The body of the request as bytes, which whoever comes next can still read; above 21 MB it throws 413. */
export async function readWhole(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  const { raw } = c.req
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const piece of raw.body ?? []) {
    size += piece.length
    if (size > mostBytes) throw new HTTPException(413)
    pieces.push(piece as Uint8Array<ArrayBuffer>)
  }
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
  if (raw.body) c.req.raw = new Request(raw.url, { method: raw.method, headers: raw.headers, body: bytes })
  return bytes
}
