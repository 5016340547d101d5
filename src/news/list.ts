import { readTime, type Seconds, stamp } from '../korean/date.ts'
import type { ArticleCard } from './article.ts'

/** A place in a list: the story that stands there. */
export interface Place {
  releasedAt: Seconds
  id: number
}

/** Stories released from its first second on, and before `until`. */
export interface Span {
  from: Seconds
  until: Seconds
}

/** Which stretch of a list to show: the top, what is older than a place, or what is newer. */
export type Stretch = { from: 'top' } | { from: 'before' | 'after'; place: Place }

/** One page of a list, newest first; `newer` and `older` are cursors for URLs, null at an end. */
export interface ListPage {
  cards: ArticleCard[]
  newer: string | null
  older: string | null
}

/** `20251119074012-345`: the second of release in Seoul, then the id. Null for no story. */
export function placeCursor(story: Place | undefined): string | null {
  if (!story) return null
  const seconds = String(((story.releasedAt % 60) + 60) % 60).padStart(2, '0')
  return `${stamp(story.releasedAt).replace(/\D/g, '')}${seconds}-${story.id}`
}

/** Reads a cursor as `placeCursor` writes it; null when it is not one. */
export function readCursor(cursor: string): Place | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)-(0|[1-9]\d{0,8})$/.exec(cursor)
  if (!parts) return null
  const [, year, month, day, hour, minute, second, id] = parts
  const releasedAt = readTime(`${year}-${month}-${day}T${hour}:${minute}:${second}`)
  return releasedAt === null ? null : { releasedAt, id: Number(id) }
}
