import { monthStart, seoulDay } from '../korean/date.ts'
import { type Place, placeCursor, readCursor } from './list.ts'

/** What a part of the sitemap is called: `2026-03` where it begins a month, else the place at which it begins. */
export function partName(begins: Place): string {
  return begins.id === 0 ? seoulDay(begins.releasedAt).slice(0, 7) : (placeCursor(begins) ?? '')
}

/** The place at which the part of that name begins; null for no name of a part. */
export function partNamed(name: string): Place | null {
  const releasedAt = monthStart(name)
  return releasedAt === null ? readCursor(name) : { releasedAt, id: 0 }
}
