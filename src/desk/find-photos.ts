import * as z from 'zod'
import { bannerSlotsQuestion, type PhotoUser, photoUsersQuestion } from '../db/photo-use.ts'
import { photoListQuestion, photoQuestion } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { shortText, shortTextQuery } from '../korean/hangul.ts'
import type { Photo, PhotoWords } from '../news/photo.ts'
import { NoSuch } from './refusals.ts'

/** What the desk looks for among the photos; `before` is the number to go on from. */
export const findPhotos = z.strictObject({
  q: z.string().max(100).optional(),
  before: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A photo and all that shows it. */
export interface PhotoInUse {
  photo: Photo
  users: PhotoUser[]
  slots: string[]
}

/** Photos, newest first; `next` is where the next page goes on, null at the end. */
export async function listPhotos(
  db: D1Database,
  { q, before, limit }: z.output<typeof findPhotos>,
): Promise<{ photos: Photo[]; next: number | null }> {
  const query = q?.trim() ? shortTextQuery(q) : null
  if (query === null && q?.trim()) return { photos: [], next: null }
  const [found] = await ask(db, photoListQuestion(db, { query, before, most: limit + 1 }))
  const photos = found.slice(0, limit)
  return { photos, next: found.length > limit ? (photos.at(-1)?.number ?? null) : null }
}

/** The photo of that key and where it is used; throws `NoSuch`. */
export async function requirePhoto(db: D1Database, key: string): Promise<PhotoInUse> {
  const [photo, users, slots] = await ask(
    db,
    photoQuestion(db, key),
    photoUsersQuestion(db, key),
    bannerSlotsQuestion(db, key),
  )
  if (photo?.key !== key) throw new NoSuch(`그런 사진은 없습니다: ${key}`)
  return { photo, users, slots }
}

/** Nothing but the words of a photo. */
export function wordsOf({ alt, caption, credit, licence }: PhotoWords): PhotoWords {
  return { alt, caption, credit, licence }
}

/** The words by which a photo is found. */
export function photoIndex({ alt, caption, credit }: PhotoWords): string {
  return shortText([alt, caption, credit].join('\n'))
}
