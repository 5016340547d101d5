import { nextMidnight, type Seconds } from '../korean/date.ts'

const hour = 3600
const day = 24 * hour

/** Seconds a kind of page is fresh at the edge, may be served stale while it is made anew, and may cover for an error. */
export const pageKinds = {
  home: { fresh: 60, stale: 600, onError: 3 * day },
  list: { fresh: 120, stale: 1200, onError: 3 * day },
  article: { fresh: 300, stale: 3 * hour, onError: 7 * day },
  weather: { fresh: 60, stale: 600, onError: day },
  about: { fresh: 300, stale: 3 * hour, onError: 7 * day },
  missing: { fresh: 30, stale: 0, onError: day },
} as const

export type PageKind = keyof typeof pageKinds

/** Seconds; null means the page must not be stored at all. */
export type Lifetime = { fresh: number; stale: number; onError: number } | null

/**
 * How long a page may live: never past the next change of what it shows, nor past midnight in Seoul,
 * because the date stands in its header.
 */
export function lifetime(
  kind: PageKind,
  { now, nextChange }: { now: Seconds; nextChange: Seconds | null },
): Lifetime {
  const { fresh, stale, onError } = pageKinds[kind]
  const left = Math.min(nextChange ?? Number.POSITIVE_INFINITY, nextMidnight(now)) - now
  if (left < 1) return null
  const capped = Math.min(fresh, left)
  return { fresh: capped, stale: Math.max(0, Math.min(stale, left - capped)), onError }
}
