import { imageDimensionsFromData } from 'image-dimensions'
import * as z from 'zod'
import { savePhoto } from '../db/photos.ts'
import { savePhotoFile } from '../media/photo-store.ts'
import type { Photo } from '../news/photo.ts'
import { licences } from '../news/source.ts'
import { line } from './article-command.ts'
import { commit, type Desk } from './desk.ts'
import { BadOrder } from './refusals.ts'

export const mostPhotoBytes = 20 * 1024 * 1024

/** The words that belong to a picture; an article may say its own. */
export const photoWords = z.strictObject({
  alt: line(300).default(''),
  caption: line(500).default(''),
  credit: line(100).default(''),
  licence: z.enum(licences).nullable().default(null),
})

const types = {
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
  avif: { type: 'image/avif', ending: 'avif' },
} as const

/** Stores a picture under a key made of its bytes, so the same picture twice is one; its type is read from the bytes. */
export async function addPhoto(
  desk: Desk,
  bytes: Uint8Array<ArrayBuffer>,
  words: z.output<typeof photoWords>,
): Promise<Photo> {
  const { type, ending, width, height } = measure(bytes)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 10)
  const key = `${digest.toHex()}.${ending}`
  const photo: Photo = { key, type, width, height, bytes: bytes.length, ...words, takenDownAt: null }
  await savePhotoFile(desk.media, key, { bytes, type })
  await commit(desk, {
    verb: 'photo.add',
    subject: `photos/${key}`,
    statements: [savePhoto(desk.db, photo, desk.now)],
    tags: [],
  })
  return photo
}

function measure(bytes: Uint8Array) {
  if (bytes.length > mostPhotoBytes) throw wrong('사진은 20 MB까지 올릴 수 있습니다.')
  const found = imageDimensionsFromData(bytes)
  const known = found && types[found.type as keyof typeof types]
  if (!found || !known) throw wrong('JPEG, PNG, WebP, AVIF 사진만 올릴 수 있습니다.')
  if (found.width < 1 || found.height < 1 || found.width * found.height > 100_000_000) {
    throw wrong('사진의 가로와 세로는 1억 화소까지입니다.')
  }
  return { ...known, width: found.width, height: found.height }
}

function wrong(message: string): BadOrder {
  return new BadOrder([{ path: 'photo', message }])
}
