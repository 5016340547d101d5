import { fold } from '../korean/hangul.ts'

const between = {
  hangul: '[^\\S\\n]*',
  digits: ',?',
  scripts: "[ \\-–·ㆍ.'’/]?",
} as const

const starts = { latin: '(?<![A-Za-z])', digit: '(?<!\\d|\\d,)' } as const
const ends = { latin: '(?![A-Za-z])', digit: '(?!\\d|,\\d{3})' } as const

/** Where a word or phrase stands in a text as it was written, spaces between Hangul and commas in numbers aside. */
export function patternOf(text: string): RegExp {
  const signs = [...fold(text)].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  const written = signs.map((sign, at) => (at === 0 ? sign : `${gap(signs[at - 1] ?? '', sign)}${sign}`))
  return new RegExp(`${edge(signs[0], starts)}${written.join('')}${edge(signs.at(-1), ends)}`, 'iu')
}

function gap(before: string, after: string): string {
  const [one, other] = [scriptOf(before), scriptOf(after)]
  if (one !== other) return between.scripts
  if (one === 'digit') return between.digits
  return one === 'hangul' ? between.hangul : ''
}

function edge(sign: string | undefined, edges: Record<'latin' | 'digit', string>): string {
  const script = scriptOf(sign ?? '')
  return script === 'latin' || script === 'digit' ? edges[script] : ''
}

function scriptOf(sign: string): 'hangul' | 'digit' | 'latin' | 'other' {
  if (/\p{Script=Hangul}/u.test(sign)) return 'hangul'
  if (/\d/.test(sign)) return 'digit'
  return /[a-z]/i.test(sign) ? 'latin' : 'other'
}
