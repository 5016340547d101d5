import { cleanText } from './characters.ts'

const SYLLABIC = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const RUN = new RegExp(`${SYLLABIC.source}+|\\p{Nd}+|(?:(?!${SYLLABIC.source})[\\p{L}\\p{N}])+`, 'gu')
const GAP_BETWEEN_HANGUL = /(?<=\p{Script=Hangul})[^\S\n]+(?=\p{Script=Hangul})/gu
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g
// Most words are such already, and a search folds hundreds.
const FOLDED = /^[가-힣a-z0-9]*$/

/** What may stand between two runs of one expression: nothing, a space or a hyphen as in K-방산, 3.1절, 25억 원. */
const JOINT = /^[ \-–·ㆍ.'’/]?$/

/** Stands where two words or numbers follow each other but are no one expression. */
const BREAK = '_'

/**
 * Index words of a text, in its order: Hangul and Hanja as overlapping pairs, Latin words and numbers whole. Spaces
 * between Hangul do not count. A syllable that touches another script stands alone as well, so that K방산 is a phrase.
 */
export function bigrams(text: string): string[] {
  return runsOf(text).flatMap((run) => [...(run.apart ? [BREAK] : []), ...wordsOf(run)])
}

/** Every syllable of a text, once: what one syllable is looked for in. */
export function syllables(text: string): string[] {
  return [...new Set([...fold(text)].filter((sign) => SYLLABIC.test(sign)))]
}

/** Words of a short text for an index in which single syllables are found too. */
export function shortText(text: string): string {
  return [...bigrams(text), BREAK, ...syllables(text)].join(' ')
}

/** How a word or an exact phrase is looked for: as one syllable, or as a phrase of index words. */
export type Sought = { syllable: string } | { phrase: string }

/** Null when the text holds no letter and no number. */
export function soughtOf(text: string): Sought | null {
  const runs = runsOf(text)
  const [only] = runs
  if (!only) return null
  if (runs.length === 1 && isSyllabic(only) && lengthOf(only) === 1) return { syllable: only.text }
  return { phrase: runs.flatMap(wordsOf).join(' ') }
}

/** An FTS5 query for `shortText`: every word of the text must occur. Null when there is nothing to look for. */
export function shortTextQuery(text: string): string | null {
  const words = text.split(/\s+/).flatMap((word) => soughtOf(word) ?? [])
  const terms = words.map((word) => ('syllable' in word ? `"${word.syllable}"` : `"${word.phrase}"`))
  return terms.length > 0 ? terms.join(' AND ') : null
}

/** Text as it is compared: NFKC, lower case, no spaces between Hangul, no commas in numbers. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text
  return cleanText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(GAP_BETWEEN_HANGUL, '')
    .replace(THOUSANDS, '')
}

interface Run {
  text: string
  /** Whether another script follows or went before within one expression. */
  before: boolean
  after: boolean
  /** Whether it must not be read on from the run before. */
  apart: boolean
}

function runsOf(text: string): Run[] {
  const folded = fold(text)
  const found = [...folded.matchAll(RUN)]
  const joined = found.map((run, at) => at > 0 && JOINT.test(folded.slice(endOf(found[at - 1]), run.index)))
  return found.map((run, at) => ({
    text: run[0],
    before: joined[at] ?? false,
    after: joined[at + 1] ?? false,
    apart: at > 0 && !joined[at] && !SYLLABIC.test(run[0]) && !SYLLABIC.test(found[at - 1]?.[0] ?? ''),
  }))
}

function endOf(run: RegExpExecArray | undefined): number {
  return run ? run.index + run[0].length : 0
}

function wordsOf(run: Run): string[] {
  if (!isSyllabic(run)) return [run.text]
  const signs = [...run.text]
  if (signs.length === 1) return signs
  const pairs = signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
  return [...(run.before ? signs.slice(0, 1) : []), ...pairs, ...(run.after ? signs.slice(-1) : [])]
}

function isSyllabic(run: Run): boolean {
  return SYLLABIC.test(run.text)
}

function lengthOf(run: Run): number {
  return [...run.text].length
}
