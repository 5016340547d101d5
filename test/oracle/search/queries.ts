import type { Dice } from '../../../bench/archive/dice.ts'

/** A query as readers type it, with the words it must be taken as. */
export interface Probe {
  kind: string
  q: string
  words: string[]
}

/** How many of each kind make the thousand. */
const shares: [string, number, (text: string, dice: Dice) => string[] | null][] = [
  ['one syllable', 100, (text, dice) => stretch(text, dice, 1)],
  ['two syllables', 250, (text, dice) => stretch(text, dice, 2)],
  ['three syllables', 200, (text, dice) => stretch(text, dice, 3)],
  ['four to eight syllables', 150, (text, dice) => stretch(text, dice, 4 + dice.below(5))],
  ['written apart', 50, apart],
  ['written together', 50, together],
  ['mixed scripts', 100, mixed],
  ['two words', 60, (text, dice) => pair(text, dice, 2)],
  ['a word and a syllable', 20, (text, dice) => pair(text, dice, 1)],
  ['absent', 20, (text, dice) => stretch(text, dice, 3)?.map((word) => [...word].reverse().join('')) ?? null],
]

/** A thousand queries cut from the texts themselves, the same ones every time. */
export function probesFrom(texts: readonly string[], dice: Dice): Probe[] {
  return shares.flatMap(([kind, count, cut]) =>
    Array.from({ length: count }, () => {
      for (;;) {
        const words = cut(dice.pick(texts), dice)
        if (words) return { kind, q: words.join(' '), words }
      }
    }),
  )
}

/** So many syllables on, spaces between them left out, as a reader would type a word. */
function stretch(text: string, dice: Dice, length: number): string[] | null {
  const runs = text.match(/[가-힣]+(?: [가-힣]+)*/g) ?? []
  const syllables = [...(runs.length > 0 ? dice.pick(runs) : '')].filter((sign) => sign !== ' ')
  if (syllables.length < length) return null
  const from = dice.below(syllables.length - length + 1)
  return [syllables.slice(from, from + length).join('')]
}

function apart(text: string, dice: Dice): string[] | null {
  const [word] = stretch(text, dice, 4) ?? []
  return word ? [word.slice(0, 2), word.slice(2)] : null
}

function together(text: string, dice: Dice): string[] | null {
  const pairs = text.match(/[가-힣]{2,4} [가-힣]{2,4}/g)
  return pairs ? [dice.pick(pairs).replace(' ', '')] : null
}

function mixed(text: string, dice: Dice): string[] | null {
  const found = text.match(/(?:[A-Za-z]+[- ]?[가-힣]{1,3}|\d[\d,]*[ ]?[가-힣]{1,3}|[A-Z]{2,})/g)
  return found ? [dice.pick(found).replace(/[ ]/g, '')] : null
}

function pair(text: string, dice: Dice, second: number): string[] | null {
  const [one, other] = [stretch(text, dice, 2), stretch(text, dice, second)]
  return one && other && one[0] !== other[0] ? [...one, ...other] : null
}
