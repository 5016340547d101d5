import type { Purged } from '../cache/purge.ts'
import { bannersTag, mediaTag, shelfTag, storyTags } from '../cache/tags.ts'
import { rebuildFrame } from '../db/frame.ts'
import { keepOriginal } from '../db/kept-originals.ts'
import { takePhotoDown as takeDown } from '../db/photo-use.ts'
import { type Seconds, seoulDay } from '../korean/date.ts'
import { hidePhotoFiles, removePhotoFiles } from '../media/photo-store.ts'
import type { Photo } from '../news/photo.ts'
import { shelves } from '../news/shelves.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { requirePhoto } from './find-photos.ts'
import { findOriginal, originalToKeep } from './keep-original.ts'
import { WrongState } from './refusals.ts'
import { orStale, type PhotoTarget, stalePhoto } from './revise-photo.ts'

/**
 * 내림: no reader sees the picture any more, on any page and at its own address (410), and its copies are deleted.
 * The stories keep their words and show no picture; the original is kept as `desk/keep-original.ts` says.
 */
export async function takePhotoDown(
  desk: Desk,
  target: PhotoTarget,
): Promise<{ photo: Photo; stories: number[]; originalUntil: Seconds | null; purged: Purged }> {
  allowInHouse(desk, 'take-photo-down')
  const { photo, users, slots } = await requirePhoto(desk.db, target.key)
  if (photo.revision !== target.revision) throw await stalePhoto(desk.db, target)
  if (photo.takenDownAt !== null) {
    // The files may have outlived a first attempt that broke off.
    await hideFiles(desk, photo)
    throw new WrongState('이미 내린 사진입니다.')
  }
  const { key, revision } = photo
  const purged = await commit(desk, {
    verb: 'photo.take-down',
    subject: `photos/${key}`,
    revision: revision + 1,
    detail: { stories: users.map((user) => user.id), banners: slots },
    statements: [
      ...takeDown(desk.db, { key, revision, now: desk.now }),
      keepOriginal(desk.db, originalToKeep(key, desk.now)),
      rebuildFrame(desk.db, seoulDay(desk.now)),
    ],
    tags: [
      mediaTag(key),
      ...slots.map(bannersTag),
      ...(users.length > 0 ? [shelfTag(shelves.photo), ...storyTags(users)] : []),
    ],
  }).catch(orStale(desk, target))
  const originalUntil = await hideFiles(desk, photo)
  const after = { ...photo, revision: revision + 1, takenDownAt: desk.now }
  return { photo: after, stories: users.map((user) => user.id), originalUntil, purged }
}

async function hideFiles(desk: Desk, photo: Photo): Promise<Seconds | null> {
  const kept = await findOriginal(desk, photo.key)
  await (kept ? hidePhotoFiles(desk.media, photo, kept.storedAs) : removePhotoFiles(desk.media, photo))
  return kept?.until ?? null
}
