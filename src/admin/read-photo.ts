import type { Context } from 'hono'
import { photoWords } from '../desk/add-photo.ts'
import { BadOrder } from '../desk/refusals.ts'
import { checkOrder, readQuery } from './read-order.ts'

/**
 * A picture and its words: either the picture is the body and its words are in the query, or both come as
 * multipart/form-data with the picture in the field `photo`. Throws `BadOrder`.
 */
export async function readPhotoOrder(c: Context) {
  if (!c.req.header('Content-Type')?.toLowerCase().startsWith('multipart/form-data')) {
    return { bytes: new Uint8Array(await c.req.arrayBuffer()), words: readQuery(c, photoWords) }
  }
  const form = await c.req.formData().catch((error: unknown) => {
    if (error instanceof TypeError)
      throw wrong('multipart/form-data 본문을 읽을 수 없습니다. 다시 보내 주세요.')
    throw error
  })
  const [picture, ...others] = form.getAll('photo')
  if (!(picture instanceof File)) throw wrong('사진 파일을 photo 칸에 넣어 주세요.')
  if (others.length > 0) throw wrong('사진은 한 번에 하나씩 올려 주세요.')
  form.delete('photo')
  const words = checkOrder(photoWords, Object.fromEntries(form))
  return { bytes: new Uint8Array(await picture.arrayBuffer()), words }
}

function wrong(message: string): BadOrder {
  return new BadOrder([{ path: 'photo', message }])
}
