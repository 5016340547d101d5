import type * as z from 'zod'
import { laterOrdersQuestion, stateBeforeQuestion } from '../db/audit-log.ts'
import { describePhoto, photoQuestion } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { type Photo, type PhotoWords, photoWordFields } from '../news/photo.ts'
import type { photoChange } from './add-photo.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { photoIndex, requirePhoto, wordsOf } from './find-photos.ts'
import { type ChangedField, NoSuch, Stale } from './refusals.ts'

/** The photo an order means, and the revision the editor has read. */
export interface PhotoTarget {
  key: string
  revision: number
}

/** Changes the words of a photo; articles keep the words they have taken over. */
export async function revisePhoto(
  desk: Desk,
  target: PhotoTarget,
  change: z.output<typeof photoChange>,
): Promise<Photo> {
  allowInHouse(desk, 'describe-photo')
  const { photo } = await requirePhoto(desk.db, target.key)
  if (photo.revision !== target.revision) throw await stalePhoto(desk.db, target)
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: Photo = { ...photo, ...named }
  await commit(desk, {
    verb: 'photo.describe',
    subject: `photos/${photo.key}`,
    revision: photo.revision + 1,
    detail: { before: wordsOf(photo) },
    statements: describePhoto(desk.db, after, photoIndex(after)),
    tags: [],
  }).catch(orStale(desk, target))
  return { ...after, revision: photo.revision + 1 }
}

/** Turns a batch that lost a race into the refusal `Stale`. */
export function orStale(desk: Desk, target: PhotoTarget) {
  return async (error: unknown): Promise<never> => {
    if (!(error instanceof Error) || !error.message.includes('photo.revision')) throw error
    throw await stalePhoto(desk.db, target)
  }
}

/** What the editor of an older revision must know. */
export async function stalePhoto(db: D1Database, { key, revision }: PhotoTarget): Promise<Stale | NoSuch> {
  const [photo, since, read] = await ask(
    db,
    photoQuestion(db, key),
    laterOrdersQuestion(db, `photos/${key}`, revision),
    stateBeforeQuestion<PhotoWords>(db, `photos/${key}`, revision + 1),
  )
  if (!photo) return new NoSuch(`이미 지워진 사진입니다: ${key}`)
  return new Stale(photo.revision, read ? differences(read, photo) : [], since)
}

function differences(read: PhotoWords, current: PhotoWords): ChangedField[] {
  return photoWordFields
    .filter((field) => read[field] !== current[field])
    .map((field) => ({ field, read: read[field], current: current[field] }))
}
