import { cleanText } from './characters.ts'

const IDEOGRAPHIC = /[\p{Script=Hangul}\p{Script=Han}]/u
const RUN = /[\p{Script=Hangul}\p{Script=Han}]+|[\p{L}\p{N}]+/gu
const GAP_BETWEEN_HANGUL = /(?<=\p{Script=Hangul})\s+(?=\p{Script=Hangul})/gu

/**
 * Index words of a text, separated by spaces: Hangul and Hanja as overlapping pairs, each run closed by its
 * last syllable alone so that one syllable is found by prefix; Latin words and numbers whole.
 */
export function bigrams(text: string): string {
  return runs(text)
    .flatMap((run) => (IDEOGRAPHIC.test(run) ? [...pairs(run), [...run].at(-1) ?? ''] : [run]))
    .join(' ')
}

/** An FTS5 query for `bigrams`: every word of the text must occur. Null when there is nothing to look for. */
export function bigramQuery(text: string): string | null {
  const words = text.split(/\s+/).flatMap(runs).map(phrase)
  return words.length > 0 ? words.join(' AND ') : null
}

function phrase(run: string): string {
  if (!IDEOGRAPHIC.test(run)) return `"${run}"`
  const syllables = [...run]
  return syllables.length === 1 ? `"${run}"*` : `"${pairs(run).join(' ')}"`
}

function runs(text: string): string[] {
  return fold(text).match(RUN)?.flatMap(byScript) ?? []
}

function byScript(run: string): string[] {
  return run.match(/[\p{Script=Hangul}\p{Script=Han}]+|[^\p{Script=Hangul}\p{Script=Han}]+/gu) ?? []
}

function pairs(run: string): string[] {
  const syllables = [...run]
  return syllables.slice(1).map((syllable, at) => `${syllables[at]}${syllable}`)
}

function fold(text: string): string {
  return cleanText(text).normalize('NFKC').toLowerCase().replace(GAP_BETWEEN_HANGUL, '')
}
