import type { FormerPaths } from '../db/former-paths.ts'
import { facetsAsked, quoted, wordsIn, yearAsked } from './proof.ts'
import type { Findable } from './text.ts'

const pairs = 6
const signs = 8

/**
 * FTS5 queries that the row of a story answers when it holds some of its words in their order, the first and the last
 * among them, and all its facets. Each is short and asked alone: FTS5 goes straight to a row only for a single word.
 */
export function wordSamples({ words, facets }: Findable, former: FormerPaths): string[] {
  const all = wordsIn(words)
  const starts = spread(Math.max(all.length - 1, Math.min(all.length, 1)), pairs)
  return [
    ...starts.map((start) => `words : ${quoted(all.slice(start, start + 2).join(' '))}`),
    ...[...facetsAsked(facets, former), yearAsked].map((query) => `facets : ${query}`),
  ]
}

/** The same for the index of syllables, which has no order. */
export function syllableSamples({ syllables, facets }: Findable, former: FormerPaths): string[] {
  const all = wordsIn(syllables)
  const some = spread(all.length, signs).map((at) => quoted(all[at] ?? ''))
  return [...some, ...facetsAsked(facets, former), yearAsked]
}

// Places from the first to the last of so many, evenly.
function spread(length: number, most: number): number[] {
  const count = Math.min(length, most)
  return Array.from({ length: count }, (_, nth) => Math.round((nth * (length - 1)) / Math.max(count - 1, 1)))
}
