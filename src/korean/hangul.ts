const IDEOGRAPHIC = /[\p{Script=Hangul}\p{Script=Han}]/u
const RUN = /[\p{Script=Hangul}\p{Script=Han}]+|[\p{L}\p{N}]+/gu
const GAP_BETWEEN_HANGUL = /(?<=\p{Script=Hangul})\s+(?=\p{Script=Hangul})/gu
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]/g

/** One form for one text: NFC, no invisible characters, every space a plain one. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
}

/** The same for a single line, such as a title: no line breaks, no doubled spaces, none at the ends. */
export function tidyLine(text: string): string {
  return tidy(text).replace(/\s+/g, ' ').trim()
}

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
  return text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(GAP_BETWEEN_HANGUL, '')
}
