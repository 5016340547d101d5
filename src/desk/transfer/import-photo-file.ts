import type { Purged } from '../../cache/purge.ts'
import { mediaTag } from '../../cache/tags.ts'
import { photoQuestion } from '../../db/photos.ts'
import { ask } from '../../db/statement.ts'
import { UnreadablePicture } from '../../media/clean/bytes.ts'
import { type Measured, measure } from '../../media/measure.ts'
import { savePhotoFiles } from '../../media/photo-store.ts'
import { type DerivedFile, derivedFilesOf, type Photo } from '../../news/photo.ts'
import { allowInHouse, commit, type Desk } from '../desk.ts'
import { BadOrder, NoSuch, WrongState } from '../refusals.ts'

/** Takes the file of a picture whose facts are there, or one of its copies; the same file twice changes nothing. */
export async function takePhotoFile(desk: Desk, name: string, bytes: Uint8Array<ArrayBuffer>) {
  allowInHouse(desk, 'transfer')
  const [photo] = await ask(desk.db, photoQuestion(desk.db, name))
  const derived = photo && derivedFilesOf(photo).find((file) => file.name === name)
  if (!photo || (!derived && name !== photo.key))
    throw new NoSuch(`사진 ${name}의 기록이 없습니다. 먼저 photo 줄을 들여오세요.`)
  if (photo.takenDownAt !== null) throw new WrongState('내린 사진이라 다시 들이지 않습니다.')
  await (derived ? requireDerived(derived, bytes) : requireOriginal(photo, bytes))
  const stored = await desk.media.head(name)
  if (stored?.size === bytes.length) return { key: name, added: false, purged: 'done' as Purged }
  await savePhotoFiles(desk.media, name, { bytes, type: derived?.type ?? photo.type, copies: [] })
  const purged = await commit(desk, {
    verb: 'transfer.photo',
    subject: `photos/${photo.key}`,
    detail: { file: name },
    statements: [],
    tags: [mediaTag(photo.key)],
  })
  return { key: name, added: true, purged }
}

async function requireOriginal({ key, type }: Photo, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 10).toHex()
  if (!key.startsWith(`${digest}.`)) throw wrong('파일의 해시가 키와 다릅니다. 파일이 상했는지 확인하세요.')
  if (read(bytes).type !== type) throw wrong(`${type} 파일이 아닙니다.`)
}

// A copy's name does not tell its bytes; it must at least be a picture of its kind and width.
function requireDerived({ type, width }: DerivedFile, bytes: Uint8Array): void {
  const found = read(bytes)
  if (found.type !== type || found.width !== width)
    throw wrong(`이름이 말하는 너비 ${width}화소의 ${type} 파일이 아닙니다.`)
}

function read(bytes: Uint8Array): Measured {
  try {
    return measure(bytes)
  } catch (error) {
    if (error instanceof UnreadablePicture) throw wrong(error.message)
    throw error
  }
}

function wrong(message: string): BadOrder {
  return new BadOrder([{ path: 'photo', message }])
}
