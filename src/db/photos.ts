import { sql } from 'drizzle-orm'
import type { Seconds } from '../korean/date.ts'
import type { Photo } from '../news/photo.ts'
import { photo } from './schema.ts'
import { prepare, type Question, type Row } from './statement.ts'

const columns = sql`key, type, width, height, bytes, alt, caption, credit, licence, taken_down_at`
const byKey = prepare<'key'>(sql`SELECT ${columns} FROM ${photo} WHERE key = ${sql.placeholder('key')}`)
const byKeys = prepare<'keys'>(sql`
  SELECT ${columns} FROM ${photo} WHERE key IN (SELECT value FROM json_each(${sql.placeholder('keys')}))`)
const put = prepare<Exclude<keyof Photo, 'takenDownAt'> | 'createdAt'>(sql`
  INSERT INTO ${photo} (key, type, width, height, bytes, alt, caption, credit, licence, created_at)
  VALUES (${sql.placeholder('key')}, ${sql.placeholder('type')}, ${sql.placeholder('width')},
    ${sql.placeholder('height')}, ${sql.placeholder('bytes')}, ${sql.placeholder('alt')},
    ${sql.placeholder('caption')}, ${sql.placeholder('credit')}, ${sql.placeholder('licence')},
    ${sql.placeholder('createdAt')})
  ON CONFLICT (key) DO UPDATE SET alt = excluded.alt, caption = excluded.caption, credit = excluded.credit,
    licence = excluded.licence`)

/** The picture of that key, taken down or not; null when there never was one. */
export function photoQuestion(db: D1Database, key: string): Question<Photo | null> {
  return { statement: byKey(db, { key }), read: ([row]) => (row ? toPhoto(row) : null) }
}

/** Those of the keys that are stored. */
export function photosQuestion(db: D1Database, keys: readonly string[]): Question<Photo[]> {
  return { statement: byKeys(db, { keys: JSON.stringify(keys) }), read: (rows) => rows.map(toPhoto) }
}

/** Stores a picture's facts; the same picture again only renews its words. */
export function savePhoto(db: D1Database, saved: Photo, now: Seconds): D1PreparedStatement {
  const { takenDownAt: _, ...facts } = saved
  return put(db, { ...facts, createdAt: now })
}

function toPhoto(row: Row): Photo {
  const { taken_down_at: takenDownAt, ...facts } = row
  return { ...facts, takenDownAt } as unknown as Photo
}
