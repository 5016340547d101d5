import * as z from 'zod'
import { photoQuestion, savePhoto, widenPhoto } from '../db/photos.ts'
import { ask } from '../db/statement.ts'
import { type Cleaned, UnreadablePicture } from '../media/clean/bytes.ts'
import { cleanPicture, isOnItsSide } from '../media/clean/clean.ts'
import { makeCopies } from '../media/make-copies.ts'
import { type Measured, measure } from '../media/measure.ts'
import { savePhotoFiles } from '../media/photo-store.ts'
import type { Photo } from '../news/photo.ts'
import { licences } from '../news/source.ts'
import { line } from './article-command.ts'
import { allowInHouse, commit, type Deed, type Desk } from './desk.ts'
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
  const copies = await makeCopies(desk.images, { key, bytes, width: size.width })
  await savePhotoFiles(desk.media, key, { bytes, type, copies })
  const facts = {
    key,
    type,
    ...size,
    bytes: bytes.length,
    widths: copies.filter((copy) => copy.type === 'image/webp').map((copy) => copy.width),
    ...given,
  }
  if (known) return { photo: await widened(desk, known, facts.widths), isNew: false }
  return save(desk, { ...facts, createdAt: desk.now })
}

type NewPhoto = Parameters<typeof savePhoto>[1]

// Of two who send the same picture at once, the one whose row is there first has given it its words.
async function save(desk: Desk, facts: NewPhoto): Promise<{ photo: Photo; isNew: boolean }> {
  const statements = savePhoto(desk.db, facts, photoIndex(facts))
  const isNew = await add(desk, facts.key, { revision: 1, statements }).then(
    () => true,
    (error: unknown) => unless(error, 'photo.key'),
  )
  const photo = await find(desk, facts.key)
  return { photo: isNew ? photo : await widened(desk, photo, facts.widths), isNew }
}

async function widened(desk: Desk, known: Photo, made: readonly number[]): Promise<Photo> {
  const widths = [...new Set([...known.widths, ...made])].sort((one, other) => one - other)
  if (widths.length === known.widths.length) return known
  const { key, revision } = known
  const statements = [widenPhoto(desk.db, { key, revision, widths })]
  const isDone = await add(desk, key, {
    revision: revision + 1,
    detail: { before: wordsOf(known) },
    statements,
  }).then(
    () => true,
    (error: unknown) => unless(error, 'photo.revision'),
  )
  const photo = await find(desk, key)
  return isDone ? photo : widened(desk, photo, made)
}

function add(desk: Desk, key: string, deed: Pick<Deed, 'revision' | 'detail' | 'statements'>) {
  return commit(desk, { verb: 'photo.add', subject: `photos/${key}`, tags: [], ...deed })
}

async function find(desk: Desk, key: string): Promise<Photo> {
  const [photo] = await ask(desk.db, photoQuestion(desk.db, key))
  if (!photo) throw new WrongState(deleted)
  return photo
}

function unless(error: unknown, race: string): false {
  if (error instanceof Error && error.message.includes(race)) return false
  throw error
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
