import { type Photo, type PhotoWords, stemOf } from '../news/photo.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { photo } from './tables.ts'

const p = sql.placeholder
const columns = sql`key, number, revision, type, width, height, widths, bytes, alt, caption, credit, licence,
  created_at, taken_down_at`

// '/' follows '.': all keys that are the stem and an ending, by the primary key.
const byStem = prepare<'stem'>`
  SELECT ${columns} FROM ${photo} WHERE key >= ${p('stem')} || '.' AND key < ${p('stem')} || '/' LIMIT 1`
const byKeys = prepare<'keys'>`
  SELECT ${columns} FROM ${photo} WHERE key IN (SELECT value FROM json_each(${p('keys')}))`
const newest = prepare<'before' | 'most'>`
  SELECT ${columns} FROM ${photo} WHERE number < ${p('before')} ORDER BY number DESC LIMIT ${p('most')}`
const matching = prepare<'query' | 'before' | 'most'>`
  SELECT ${columns} FROM photo_search f CROSS JOIN ${photo} ON ${photo.number} = f.rowid
  WHERE f.photo_search MATCH ${p('query')} AND f.rowid < CAST(${p('before')} AS INTEGER)
  ORDER BY f.rowid DESC LIMIT CAST(${p('most')} AS INTEGER)`

const put = prepare`
  INSERT INTO ${photo} (key, number, type, width, height, widths, bytes, alt, caption, credit, licence, created_at)
  SELECT ${p('key')}, coalesce(max(number), 0) + 1, ${p('type')}, ${p('width')}, ${p('height')}, ${p('widths')},
    ${p('bytes')}, ${p('alt')}, ${p('caption')}, ${p('credit')}, ${p('licence')}, ${p('createdAt')}
  FROM ${photo} WHERE true`
// The CASE without ELSE is null for any other revision, which fails and with it the whole batch.
const describe = prepare<'key' | 'revision' | keyof PhotoWords>`
  UPDATE ${photo} SET revision = CASE revision WHEN ${p('revision')} THEN revision + 1 END, alt = ${p('alt')},
    caption = ${p('caption')}, credit = ${p('credit')}, licence = ${p('licence')}
  WHERE key = ${p('key')}`
const widen = prepare<'key' | 'revision' | 'widths'>`
  UPDATE ${photo} SET revision = CASE revision WHEN ${p('revision')} THEN revision + 1 END, widths = ${p('widths')}
  WHERE key = ${p('key')}`
const forget = prepare<'key'>`
  DELETE FROM photo_search WHERE rowid = (SELECT number FROM ${photo} WHERE key = ${p('key')})`
const remember = prepare<'key' | 'words'>`
  INSERT INTO photo_search (rowid, words) SELECT number, ${p('words')} FROM ${photo} WHERE key = ${p('key')}`

/** The picture that a file name belongs to, taken down or not; null when there never was one. */
export function photoQuestion(db: D1Database, name: string): Question<Photo | null> {
  return { statement: byStem(db, { stem: stemOf(name) }), read: ([row]) => (row ? toPhoto(row) : null) }
}

/** Those of the keys that are stored. */
export function photosQuestion(db: D1Database, keys: readonly string[]): Question<Photo[]> {
  return { statement: byKeys(db, { keys: JSON.stringify(keys) }), read: (rows) => rows.map(toPhoto) }
}

/** Photos, newest first, below a number; `query` is an FTS5 query over their words. */
export function photoListQuestion(
  db: D1Database,
  { query, before, most }: { query: string | null; before: number; most: number },
): Question<Photo[]> {
  const statement = query === null ? newest(db, { before, most }) : matching(db, { query, before, most })
  return { statement, read: (rows) => rows.map(toPhoto) }
}

/** Stores a new picture's facts and how it is found; `photo.key` fails when it is there already. */
export function savePhoto(
  db: D1Database,
  saved: Omit<Photo, 'number' | 'revision' | 'takenDownAt'>,
  words: string,
): D1PreparedStatement[] {
  return [
    put(db, { ...saved, widths: JSON.stringify(saved.widths) }),
    remember(db, { key: saved.key, words }),
  ]
}

/** Writes down which copies a picture has now; its words stay. `photo.revision` fails as in `describePhoto`. */
export function widenPhoto(
  db: D1Database,
  { key, revision, widths }: Pick<Photo, 'key' | 'revision' | 'widths'>,
): D1PreparedStatement {
  return widen(db, { key, revision, widths: JSON.stringify(widths) })
}

/** Renews a picture's words; `photo.revision` fails when the given revision is no longer the live one. */
export function describePhoto(
  db: D1Database,
  { key, revision, alt, caption, credit, licence }: Pick<Photo, 'key' | 'revision' | keyof PhotoWords>,
  words: string,
): D1PreparedStatement[] {
  return [
    describe(db, { key, revision, alt, caption, credit, licence }),
    forget(db, { key }),
    remember(db, { key, words }),
  ]
}

function toPhoto({ created_at: createdAt, taken_down_at: takenDownAt, widths, ...facts }: Row): Photo {
  return { ...facts, widths: JSON.parse(widths as string), createdAt, takenDownAt } as unknown as Photo
}
