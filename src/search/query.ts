import { cleanLine } from '../korean/characters.ts'
import { fold, type Sought, soughtOf } from '../korean/hangul.ts'

const mostWords = 10

/** One thing looked for: a word, or a phrase in quotation marks. */
export interface Word {
  text: string
  sought: Sought
}

/** What a reader asks for: all of the one, none of the other. */
export interface Query {
  all: Word[]
  none: Word[]
}

/** Reads `창원 "일자리 도시" -행사`; words past the tenth and signs alone are left out. */
export function readQuery(text: string): Query {
  const parts = [
    ...cleanLine(text)
      .replace(/[“”„]/g, '"')
      .matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g),
  ]
  const words = parts.flatMap(([, minus, phrase, word]) => {
    const said = phrase ?? word ?? ''
    const sought = soughtOf(said)
    return sought ? [{ text: said.trim(), sought, without: minus === '-' }] : []
  })
  const once = words.filter((word, at) => at === words.findIndex((other) => same(word, other)))
  return {
    all: once.filter((word) => !word.without).slice(0, mostWords),
    none: once.filter((word) => word.without).slice(0, mostWords),
  }
}

/** The question as FTS5 reads it: the index that leads, and what the other one must and must not hold. */
export interface Match {
  lead: 'story' | 'syllable'
  match: string
  /** ` NOT (…)`, which goes behind all that is added to the match; or nothing. */
  unless: string
  also: string | null
  never: string | null
  /** Whether FTS5 walks one list alone: all others it may have to walk to their ends before two of them meet. */
  isLight: boolean
}

/** Null when nothing is looked for. A facet is a word of the index, such as `section:economy`. */
export function matchOf({ all, none }: Query, facets: readonly string[] = []): Match | null {
  if (all.length === 0) return null
  const lead = all.some(isPhrase) ? 'story' : 'syllable'
  const leads = (word: Word) => isPhrase(word) === (lead === 'story')
  const wanted = [...all.filter(leads).map(spell), ...facets.map(quoted)]
  const unwanted = none.filter(leads).map(spell).join(' OR ')
  const others = (words: readonly Word[], between: string) =>
    words
      .filter((word) => !leads(word))
      .map(spell)
      .join(between) || null
  return {
    lead,
    match: wanted.join(' AND '),
    unless: unwanted && ` NOT (${unwanted})`,
    also: others(all, ' AND '),
    never: others(none, ' OR '),
    isLight: wanted.length === 1 && !wanted[0]?.includes(' ') && unwanted === '',
  }
}

function same(one: Word & { without: boolean }, other: Word & { without: boolean }): boolean {
  return one.without === other.without && fold(one.text) === fold(other.text)
}

function isPhrase({ sought }: Word): boolean {
  return 'phrase' in sought
}

function spell({ sought }: Word): string {
  return quoted('phrase' in sought ? sought.phrase : sought.syllable)
}

function quoted(words: string): string {
  return `"${words}"`
}
