import { nextMidnight, type Seconds } from '../korean/date.ts'

const hour = 3600
const day = 24 * hour

/** Seconds a kind of page is fresh at the edge, may be served stale while it is made anew, and may cover for an error. */
export const pageKinds = {
  home: { fresh: 60, stale: 600, onError: 3 * day, dated: true },
  list: { fresh: 120, stale: 1200, onError: 3 * day, dated: true },
  archive: { fresh: 300, stale: 3 * hour, onError: 7 * day, dated: true },
  search: { fresh: 60, stale: 60, onError: day, dated: true },
  article: { fresh: 300, stale: 3 * hour, onError: 7 * day, dated: true },
  weather: { fresh: 60, stale: 600, onError: day, dated: true },
  about: { fresh: 300, stale: 3 * hour, onError: 7 * day, dated: true },
  missing: { fresh: 30, stale: 0, onError: day, dated: true },
  feed: { fresh: 300, stale: 3 * hour, onError: 7 * day, dated: false },
  file: { fresh: day, stale: 3 * hour, onError: 7 * day, dated: false },
  moved: { fresh: day, stale: 3 * hour, onError: 7 * day, dated: false },
  media: { fresh: 365 * day, stale: 3 * hour, onError: 7 * day, dated: false },
} as const

export type PageKind = keyof typeof pageKinds

/** Seconds; null means the page must not be stored at all. */
export type Lifetime = { fresh: number; stale: number; onError: number } | null

/**
 * How long a page may live: never past the next change of what it shows, nor, where the date stands in its
 * header, past midnight in Seoul.
 */
export function lifetime(
  kind: PageKind,
  { now, nextChange }: { now: Seconds; nextChange: Seconds | null },
): Lifetime {
  const { fresh, stale, onError, dated } = pageKinds[kind]
  const ends = Math.min(
    nextChange ?? Number.POSITIVE_INFINITY,
    dated ? nextMidnight(now) : Number.POSITIVE_INFINITY,
  )
  const left = ends - now
  if (left < 1) return null
  const capped = Math.min(fresh, left)
  return { fresh: capped, stale: Math.max(0, Math.min(stale, left - capped)), onError }
}
