import type { Seconds } from '../korean/date.ts'
import type { PictureSizes, Status } from '../news/article.ts'
import { shelves } from '../news/shelves.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { article, banner, photo, photoUse, shelf, slot, story } from './tables.ts'

/** A story that prints a picture. */
export interface PhotoUser {
  id: number
  title: string
  status: Status
}

const p = sql.placeholder

const users = prepare<'key'>`
  SELECT ${article.id}, ${article.title}, ${article.status}
  FROM ${photoUse} JOIN ${article} ON ${article.id} = ${photoUse.articleId}
  WHERE ${photoUse.photo} = ${p('key')} ORDER BY ${photoUse.articleId} DESC`
const inSlots = prepare<'key'>`SELECT slot FROM ${banner} WHERE photo = ${p('key')}`

const ofPhoto = sql`(SELECT article_id FROM ${photoUse} WHERE photo = ${p('key')})`
const withCard = sql`id IN ${ofPhoto} AND ${article.photo} ->> '$.key' = ${p('key')}`

// The CASE without ELSE is null for any other revision, which fails and with it the whole batch.
const takeDown = prepare<'key' | 'revision' | 'now'>`
  UPDATE ${photo} SET revision = CASE revision WHEN ${p('revision')} THEN revision + 1 END,
    taken_down_at = ${p('now')}
  WHERE key = ${p('key')}`
const withoutPicture = prepare<'key'>`
  UPDATE ${story} SET pictures = json_set(pictures, '$."' || ${p('key')} || '"', NULL)
  WHERE article_id IN ${ofPhoto}`
const leaveShelf = prepare<'key'>`
  DELETE FROM ${shelf} WHERE (shelf, released_at, article_id) IN
    (SELECT ${shelves.photo}, released_at, id FROM ${article} WHERE ${withCard})`
const withoutCardPhoto = prepare<'key'>`
  UPDATE ${article} SET photo = NULL, shelves = (SELECT json_group_array(value) FROM
    (SELECT value FROM json_each(${article.shelves}) WHERE value <> ${shelves.photo} ORDER BY key))
  WHERE ${withCard}`
const turnSlots = prepare<'key'>`
  UPDATE ${slot} SET revision = revision + 1
  WHERE name IN (SELECT b.slot FROM ${banner} b WHERE b.photo = ${p('key')})`
const leaveSlots = prepare<'key'>`
  UPDATE ${banner} SET slot = NULL, photo = NULL WHERE photo = ${p('key')}`

const forget = prepare<'key'>`
  DELETE FROM photo_search WHERE rowid = (SELECT number FROM ${photo} WHERE key = ${p('key')})`
const claim = prepare<'key' | 'revision'>`
  UPDATE ${photo} SET revision = CASE revision WHEN ${p('revision')} THEN revision + 1 END WHERE key = ${p('key')}`
const remove = prepare<'key'>`DELETE FROM ${photo} WHERE key = ${p('key')}`

// A new article has no id yet when its batch is written: the order that creates it names it.
const itsId = sql`coalesce(${p('id')}, (SELECT id FROM article WHERE created_order = ${p('order')}))`
const unuse = prepare<'id'>`DELETE FROM ${photoUse} WHERE article_id = ${p('id')}`
// The CASE without ELSE is null for a picture that was taken down or deleted while the story was being written.
const use = prepare<'id' | 'order' | 'pictures'>`
  INSERT INTO ${photoUse} (photo, article_id)
  SELECT CASE WHEN ph.taken_down_at IS NULL OR j.type = 'null' THEN ph.key END, ${itsId}
  FROM json_each(${p('pictures')}) j LEFT JOIN ${photo} ph ON ph.key = j.key`

/** The stories that print a picture, in whatever state, newest first. */
export function photoUsersQuestion(db: D1Database, key: string): Question<PhotoUser[]> {
  return { statement: users(db, { key }), read: (rows) => rows as unknown as PhotoUser[] }
}

/** The slots in which a banner shows the picture. */
export function bannerSlotsQuestion(db: D1Database, key: string): Question<string[]> {
  return { statement: inSlots(db, { key }), read: (rows) => rows.map((row) => row.slot as string) }
}

/** Takes a picture out of every story, card, list and banner that shows it; the stories keep their words. */
export function takePhotoDown(
  db: D1Database,
  { key, revision, now }: { key: string; revision: number; now: Seconds },
): D1PreparedStatement[] {
  return [
    takeDown(db, { key, revision, now }),
    withoutPicture(db, { key }),
    leaveShelf(db, { key }),
    withoutCardPhoto(db, { key }),
    turnSlots(db, { key }),
    leaveSlots(db, { key }),
  ]
}

/** Counts a change of a picture; `photo.revision` fails when the given revision is no longer the live one. */
export function claimPhoto(db: D1Database, key: string, revision: number): D1PreparedStatement {
  return claim(db, { key, revision })
}

/** Forgets a picture; a use that came in the meantime makes the batch fail (FOREIGN KEY). */
export function removePhoto(db: D1Database, key: string, revision: number): D1PreparedStatement[] {
  return [claim(db, { key, revision }), forget(db, { key }), remove(db, { key })]
}

/** Notes which pictures a new story prints; `photo_use.photo` fails when one may not be shown any more. */
export function usePhotos(
  db: D1Database,
  story: { id: number | null; order: string | null },
  pictures: PictureSizes,
): D1PreparedStatement {
  return use(db, { ...story, pictures: JSON.stringify(pictures) })
}

/** The same for a story that is changed. */
export function usePhotosAnew(db: D1Database, id: number, pictures: PictureSizes): D1PreparedStatement[] {
  return [unuse(db, { id }), usePhotos(db, { id, order: null }, pictures)]
}
