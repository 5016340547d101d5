import type { FormerPaths as Former } from '../db/former-paths.ts'
import { type Findable, facet } from './text.ts'

/** The word of the year in an FTS5 query, before the index completes it by the row that is asked for. */
export const yearAsked = '"year:"'

const wordsAPhrase = 100
const mostPhrases = 40
// FTS5 opens all terms of a query at once.
const [phrasesAQuery, termsAQuery] = [20, 2_000]

/**
 * FTS5 queries that the row of a story answers only when it holds all its words, in their order, and its facets.
 * Of a story of more than some four thousand words, all words are asked for, but only stretches of it in their order.
 */
export function wordProofs({ words, facets }: Findable, former: Former): string[] {
  const all = words.split(' ').filter(Boolean)
  const phrases = overlapping(all)
  const asked =
    phrases.length <= mostPhrases
      ? queries(phrases, phrasesAQuery)
      : [...queries([...new Set(all)], termsAQuery), ...queries(spread(phrases), phrasesAQuery)]
  const inPlace = [
    ...asked.map((query) => `words : (${query})`),
    `facets : (${facetsAsked(facets, former).join(' AND ')})`,
  ]
  return inPlace.map(inItsYear)
}

/** The same for the index of syllables. */
export function syllableProofs({ syllables, facets }: Findable, former: Former): string[] {
  const asked = queries(syllables.split(' ').filter(Boolean), termsAQuery)
  return [...asked, facetsAsked(facets, former).join(' AND ')].map(inItsYear)
}

/**
 * How many words the row of a story has in the columns of both indexes, as far as that is certain: SQLite may count
 * otherwise, and so may facets of sections that have moved since.
 */
export function sizesOf(
  { words, syllables, facets }: Findable,
  former: Former,
): { words: number[]; syllables: number[] } {
  if (words.search(notLetters) >= 0 || syllables.search(notLetters) >= 0) return { words: [], syllables: [] }
  const moved = facets.split(' ').some((name) => formerFacets(name, former).length > 0)
  const beside = countOf(facets) + yearsARow
  return moved
    ? { words: [countOf(words)], syllables: [] }
    : { words: [countOf(words), beside], syllables: [countOf(syllables) + beside] }
}

// `unicode61` of SQLite 3.53 takes these for signs between words: New Tai Lue, two Vedic signs, radicals, tone marks.
const notLetters = /[\u19B0-\u19C9\u1CF2\u1CF3\u2E80-\u2EFF\u302E\u302F]/g

// The index itself adds the word of the year.
const yearsARow = 1

const sectionMark = facet.section('')

/** An FTS5 query for each facet of a story, by whatever path the index may have it. */
export function facetsAsked(facets: string, former: Former): string[] {
  return facets
    .split(' ')
    .map((name) => `(${[name, ...formerFacets(name, former)].map(quoted).join(' OR ')})`)
}

// FTS5 then begins to look where the year begins.
function inItsYear(query: string): string {
  return `${query} AND ${yearAsked}`
}

function formerFacets(name: string, former: Former): string[] {
  return name.startsWith(sectionMark) ? former(name.slice(sectionMark.length)).map(facet.section) : []
}

// Each phrase begins with the last word of the one before, so that they follow each other in the index too.
function overlapping(words: readonly string[]): string[] {
  const step = wordsAPhrase - 1
  const starts = Array.from(
    { length: Math.max(1, Math.ceil((words.length - 1) / step)) },
    (_, nth) => nth * step,
  )
  return words.length === 0 ? [] : starts.map((start) => words.slice(start, start + wordsAPhrase).join(' '))
}

// Each phrase is looked for along the whole row, so that all phrases of a very long story would take minutes.
function spread(phrases: readonly string[]): string[] {
  const step = (phrases.length - 1) / (mostPhrases - 1)
  return Array.from({ length: mostPhrases }, (_, nth) => phrases[Math.round(nth * step)] ?? '')
}

function queries(phrases: readonly string[], most: number): string[] {
  const starts = Array.from({ length: Math.ceil(phrases.length / most) }, (_, nth) => nth * most)
  return starts.map((start) =>
    phrases
      .slice(start, start + most)
      .map(quoted)
      .join(' '),
  )
}

/** The words of a text that FTS5 takes for words too. */
export function wordsIn(text: string): string[] {
  return text.split(' ').filter((word) => word.replaceAll(notLetters, '') !== '')
}

/** Words as FTS5 takes a phrase. */
export function quoted(words: string): string {
  return `"${words}"`
}

function countOf(words: string): number {
  return words.split(' ').filter(Boolean).length
}
