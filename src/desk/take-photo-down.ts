import type { Purged } from '../cache/purge.ts'
import { bannersTag, mediaTag, shelfTag, storyTags } from '../cache/tags.ts'
import { rebuildFrame } from '../db/frame.ts'
import { takePhotoDown as takeDown } from '../db/photo-use.ts'
import { seoulDay } from '../korean/date.ts'
import { removePhotoFiles } from '../media/photo-store.ts'
import type { Photo } from '../news/photo.ts'
import { shelves } from '../news/shelves.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { requirePhoto } from './find-photos.ts'
import { WrongState } from './refusals.ts'
import { orStale, type PhotoTarget, stalePhoto } from './revise-photo.ts'

/**
 * 내림: no reader sees the picture any more, on any page and at its own address (410). Its files are deleted, for
 * who demands a take-down demands that; the stories keep their words and show no picture.
 */
export async function takePhotoDown(
  desk: Desk,
  target: PhotoTarget,
): Promise<{ photo: Photo; stories: number[]; purged: Purged }> {
  allowInHouse(desk, 'take-photo-down')
  const { photo, users, slots } = await requirePhoto(desk.db, target.key)
  if (photo.revision !== target.revision) throw await stalePhoto(desk.db, target)
  if (photo.takenDownAt !== null) {
    // The files may have outlived a first attempt that broke off.
    await removePhotoFiles(desk.media, photo)
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
      rebuildFrame(desk.db, seoulDay(desk.now)),
    ],
    tags: [
      mediaTag(key),
      ...slots.map(bannersTag),
      ...(users.length > 0 ? [shelfTag(shelves.photo), ...storyTags(users)] : []),
    ],
  }).catch(orStale(desk, target))
  await removePhotoFiles(desk.media, photo)
  const after = { ...photo, revision: revision + 1, takenDownAt: desk.now }
  return { photo: after, stories: users.map((user) => user.id), purged }
}
