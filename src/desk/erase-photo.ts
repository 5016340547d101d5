import * as z from 'zod'
import { endOriginal } from '../db/kept-originals.ts'
import { claimPhoto } from '../db/photo-use.ts'
import type { Photo } from '../news/photo.ts'
import { line } from './article-command.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { requirePhoto } from './find-photos.ts'
import { dropDueOriginals, findOriginal } from './keep-original.ts'
import { WrongState } from './refusals.ts'
import { orStale, type PhotoTarget, stalePhoto } from './revise-photo.ts'

export const erasePhoto = z.strictObject({
  reason: line(300).pipe(z.string().min(1, '왜 남기지 않고 없애는지 적어 주세요.')),
})

/** 없앰: deletes the original of a picture that was taken down before its time, as for unlawful pictures and personal data. */
export async function eraseOriginal(
  desk: Desk,
  target: PhotoTarget,
  { reason }: z.output<typeof erasePhoto>,
): Promise<Photo> {
  allowInHouse(desk, 'erase-photo')
  const { db, now } = desk
  const { photo } = await requirePhoto(db, target.key)
  if (photo.revision !== target.revision) throw await stalePhoto(db, target)
  if (photo.takenDownAt === null) throw new WrongState('먼저 사진을 내려 주세요(take-down).')
  if (!(await findOriginal(desk, photo.key))) throw new WrongState('남겨 둔 원본이 없습니다.')
  await commit(
    { ...desk, reason },
    {
      verb: 'photo.erase',
      subject: `photos/${photo.key}`,
      revision: photo.revision + 1,
      statements: [claimPhoto(db, photo.key, photo.revision), endOriginal(db, photo.key, now)],
      tags: [],
    },
  ).catch(orStale(desk, target))
  await dropDueOriginals(desk)
  return { ...photo, revision: photo.revision + 1 }
}
