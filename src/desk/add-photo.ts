import * as z from 'zod'
import { photoQuestion, savePhoto } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { type Cleaned, UnreadablePicture } from '../media/clean/bytes.ts'
import { cleanPicture, isOnItsSide } from '../media/clean/clean.ts'
import { makeCopies } from '../media/make-copies.ts'
import { type Measured, measure } from '../media/measure.ts'
import { savePhotoFiles } from '../media/photo-store.ts'
import type { Photo } from '../news/photo.ts'
import { licences } from '../news/source.ts'
import { line } from './article-command.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { photoIndex, wordsOf } from './find-photos.ts'
import { BadOrder, WrongState } from './refusals.ts'

export { mostPhotoBytes } from '../media/measure.ts'

const words = {
  alt: line(300),
  caption: line(500),
  credit: line(100),
  licence: z.enum(licences).nullable(),
}

/** The words that belong to a picture; an article may say its own. A form sends an empty field for no licence. */
export const photoWords = z.strictObject({
  alt: words.alt.default(''),
  caption: words.caption.default(''),
  credit: words.credit.default(''),
  licence: z.preprocess((sent) => (sent === '' ? null : sent), words.licence).default(null),
})

export const photoChange = z.strictObject(words).partial()

/**
 * Stores a picture without its metadata, under a key made of its bytes, so the same picture twice is one: its words
 * stay as they are, for whoever changes them must have read them.
 */
export async function addPhoto(
  desk: Desk,
  sent: Uint8Array<ArrayBuffer>,
  given: z.output<typeof photoWords>,
): Promise<{ photo: Photo; isNew: boolean }> {
  allowInHouse(desk, 'add-photo')
  const { type, ending, ...pixels } = read(() => measure(sent))
  const cleaned = read(() => cleanPicture(type, sent))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', cleaned.bytes), 0, 10)
  const key = `${digest.toHex()}.${ending}`
  const [known] = await ask(desk.db, photoQuestion(desk.db, key))
  if (known && known.takenDownAt !== null) throw new WrongState(takenDown)
  const size = asSeen(pixels, cleaned)
  const { bytes } = cleaned
  const copies = await makeCopies(desk.images, { bytes, width: size.width })
  await savePhotoFiles(desk.media, key, { bytes, type, copies })
  const made = copies.map((copy) => copy.width)
  const widths = [...new Set([...(known?.widths ?? []), ...made])].sort((one, other) => one - other)
  if (known?.widths.length === widths.length) return { photo: known, isNew: false }
  const facts = { key, type, ...size, bytes: bytes.length, widths, ...(known ? wordsOf(known) : given) }
  return {
    photo: await save(desk, { ...facts, createdAt: known?.createdAt ?? desk.now }, known),
    isNew: !known,
  }
}

type NewPhoto = Parameters<typeof savePhoto>[1]

async function save(desk: Desk, facts: NewPhoto, known: Photo | null): Promise<Photo> {
  await commit(desk, {
    verb: 'photo.add',
    subject: `photos/${facts.key}`,
    revision: (known?.revision ?? 0) + 1,
    ...(known && { detail: { before: wordsOf(known) } }),
    statements: savePhoto(desk.db, facts, photoIndex(facts)),
    tags: [],
  })
  const [photo] = await ask(desk.db, photoQuestion(desk.db, facts.key))
  if (!photo) throw new WrongState(deleted)
  return photo
}

function asSeen({ width, height }: Omit<Measured, 'type' | 'ending'>, cleaned: Cleaned) {
  return isOnItsSide(cleaned) ? { width: height, height: width } : { width, height }
}

function read<Read>(reading: () => Read): Read {
  try {
    return reading()
  } catch (error) {
    if (error instanceof UnreadablePicture) throw new BadOrder([{ path: 'photo', message: error.message }])
    throw error
  }
}

const takenDown =
  '이 사진은 내린 사진이라 다시 올릴 수 없습니다. 다시 싣기로 했으면 데스크가 사진을 지운 뒤(DELETE) 올려 주세요.'
const deleted = '올리는 사이에 다른 사람이 이 사진을 지웠습니다. 다시 올려 주세요.'
