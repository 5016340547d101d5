import { readPhoto } from '../media/photo-store.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { requirePhoto } from './find-photos.ts'
import { findOriginal } from './keep-original.ts'
import { NoSuch } from './refusals.ts'

/** The kept file of a picture that was taken down, for a claimant or a court; throws `NoSuch`. */
export async function readOriginal(desk: Desk, key: string): Promise<R2ObjectBody> {
  allowInHouse(desk, 'read-original')
  const { photo } = await requirePhoto(desk.db, key)
  const kept = await findOriginal(desk, photo.key)
  const file = kept && (await readPhoto(desk.media, kept.storedAs))
  if (!file)
    throw new NoSuch(`사진 ${key}의 남겨 둔 원본이 없습니다. 내린 사진의 원본만 여섯 달 동안 있습니다.`)
  return file
}
