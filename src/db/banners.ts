import type { Seconds } from '../korean/date.ts'
import type { BannerSlot } from '../news/banner.ts'
import { sql } from './sql.ts'
import { prepare, type Question } from './statement.ts'
import { banner, photo } from './tables.ts'

/** A banner as the desk sets it; times are null for "since always" and "until removed". */
export interface PlacedBanner {
  /** Null for a new one. */
  id: number | null
  photo: string
  href: string
  alt: string
  from: Seconds | null
  until: Seconds | null
}

const p = sql.placeholder

const inSlot = prepare<'slot'>`
  SELECT id, photo, href, alt, from_at, until_at, clicks FROM ${banner}
  WHERE slot = ${p('slot')} ORDER BY position, id`
const removeOthers = prepare<'slot' | 'banners'>`
  UPDATE ${banner} SET slot = NULL, photo = NULL WHERE slot = ${p('slot')}
    AND id NOT IN (SELECT j.value ->> 'id' FROM json_each(${p('banners')}) j WHERE j.value ->> 'id' IS NOT NULL)`
const put = prepare<'slot' | 'banners'>`
  INSERT INTO ${banner} (id, slot, photo, href, alt, from_at, until_at, position)
  SELECT j.value ->> 'id', ${p('slot')}, j.value ->> 'photo', j.value ->> 'href', j.value ->> 'alt',
    coalesce(j.value ->> 'from', 0), j.value ->> 'until', j.key
  FROM json_each(${p('banners')}) j WHERE true
  ON CONFLICT (id) DO UPDATE SET photo = excluded.photo, href = excluded.href, alt = excluded.alt,
    from_at = excluded.from_at, until_at = excluded.until_at, position = excluded.position`
const click = prepare<'id'>`
  UPDATE ${banner} SET clicks = clicks + 1 WHERE id = ${p('id')} RETURNING href`
const way = prepare<'id'>`SELECT href FROM ${banner} WHERE id = ${p('id')}`

/** The banners of all slots as JSON for the frame, those of a picture that is gone left out; an SQL expression. */
export const framedBanners = sql`(SELECT json_group_array(json_object('id', b.id, 'slot', b.slot,
    'photo', json_object('key', ph.key, 'alt', b.alt, 'width', ph.width, 'height', ph.height,
      'widths', json(ph.widths)), 'from', b.from_at, 'until', b.until_at))
  FROM (SELECT * FROM ${banner} WHERE slot IS NOT NULL ORDER BY slot, position, id) b
  JOIN ${photo} ph ON ph.key = b.photo AND ph.taken_down_at IS NULL)`

/** What the desk has put in a slot, now or later, with the clicks so far. */
export function slotBannersQuestion(
  db: D1Database,
  slot: BannerSlot,
): Question<(PlacedBanner & { id: number; clicks: number })[]> {
  return {
    statement: inSlot(db, { slot }),
    read: (rows) =>
      rows.map((row) => ({
        id: row.id as number,
        photo: row.photo as string,
        href: row.href as string,
        alt: row.alt as string,
        from: row.from_at === 0 ? null : (row.from_at as number),
        until: row.until_at as number | null,
        clicks: row.clicks as number,
      })),
  }
}

/** Fills a slot anew: banners with an id stay the same ones, those left out go but keep their count. */
export function fillBannerSlot(
  db: D1Database,
  slot: BannerSlot,
  placed: readonly PlacedBanner[],
): D1PreparedStatement[] {
  const banners = JSON.stringify(placed)
  return [removeOthers(db, { slot, banners }), put(db, { slot, banners })]
}

/** Where a banner leads, and one click more in its count; null for a banner that never was. */
export function clickQuestion(db: D1Database, id: number): Question<string | null> {
  return { statement: click(db, { id }), read: ([row]) => (row?.href as string | undefined) ?? null }
}

/** Where a banner leads, uncounted. */
export function bannerWayQuestion(db: D1Database, id: number): Question<string | null> {
  return { statement: way(db, { id }), read: ([row]) => (row?.href as string | undefined) ?? null }
}
