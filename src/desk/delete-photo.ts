import { mediaTag } from '../cache/tags.ts'
import { removePhoto } from '../db/photo-use.ts'
import { removePhotoFiles } from '../media/photo-store.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { type PhotoInUse, requirePhoto } from './find-photos.ts'
import { orStale, type PhotoTarget, stalePhoto } from './revise-photo.ts'

/** Something still shows the picture. */
export class PhotoIsUsed extends Error {
  override name = 'PhotoIsUsed'
  readonly use: PhotoInUse
  constructor(use: PhotoInUse) {
    super('사진을 쓰는 기사나 광고가 있습니다. 먼저 거기서 빼거나, 급하면 내림(take-down)을 쓰세요.')
    this.use = use
  }
}

/** 지움: forgets a picture that nothing uses, its files too. */
export async function deletePhoto(desk: Desk, target: PhotoTarget): Promise<void> {
  allowInHouse(desk, 'delete-photo')
  const found = await requirePhoto(desk.db, target.key)
  const { photo, users, slots } = found
  if (photo.revision !== target.revision) throw await stalePhoto(desk.db, target)
  if (users.length + slots.length > 0) throw new PhotoIsUsed(found)
  await commit(desk, {
    verb: 'photo.delete',
    subject: `photos/${photo.key}`,
    revision: photo.revision + 1,
    statements: removePhoto(desk.db, photo.key, photo.revision),
    tags: [mediaTag(photo.key)],
  })
    .catch(async (error: unknown) => {
      if (!(error instanceof Error) || !error.message.includes('FOREIGN KEY')) throw error
      throw new PhotoIsUsed(await requirePhoto(desk.db, photo.key))
    })
    .catch(orStale(desk, target))
  await removePhotoFiles(desk.media, photo)
}
