/** A text as brute force walks it: its lines letter by letter, and the letters alone to pass most lines over quickly. */
export type Lines = { letters: Letter[]; plain: string }[]

export function linesOf(text: string): Lines {
  return text.split('\n').map((line) => {
    const letters = lettersOf(line)
    return { letters, plain: letters.map(({ sign }) => sign).join('') }
  })
}

/** Says whether a text holds a word by walking it letter by letter, without an index or a pattern. */
export function holds(lines: Lines, word: string): boolean {
  const wanted = lettersOf(word)
  const plain = wanted.map(({ sign }) => sign).join('')
  return plain !== '' && lines.some((line) => line.plain.includes(plain) && stands(line.letters, wanted))
}

function stands(line: readonly Letter[], wanted: readonly Letter[]): boolean {
  return line.some((_, at) => at + wanted.length <= line.length && standsAt(line, wanted, at))
}

interface Letter {
  sign: string
  script: 'hangul' | 'latin' | 'digit' | 'other'
  /** What stands between this letter and the one before it. */
  gap: string
}

/** The letters of a text in lower case, compatibility forms folded. */
function lettersOf(text: string): Letter[] {
  const letters: Letter[] = []
  let gap = ''
  for (const sign of text.normalize('NFKC').toLowerCase()) {
    const script = scriptOf(sign)
    if (script === null) {
      gap += sign
      continue
    }
    letters.push({ sign, script, gap })
    gap = ''
  }
  return letters
}

function standsAt(line: readonly Letter[], wanted: readonly Letter[], at: number): boolean {
  for (let nth = 0; nth < wanted.length; nth += 1) {
    const letter = line[at + nth] as Letter
    if (letter.sign !== wanted[nth]?.sign) return false
    if (nth === 0) continue
    const joint = { text: gapOf(line, at + nth), word: gapOf(wanted, nth) }
    if (line[at + nth - 1]?.script === letter.script) {
      if (joint.text !== joint.word || joint.text === 'far') return false
    } else if (joint.text === 'far') return false
  }
  return isEdge(line, at) && isEdge(line, at + wanted.length)
}

/** How a letter follows the one before: as one word, joined by a sign or a space, or too far to be one expression. */
function gapOf(line: readonly Letter[], at: number): 'none' | 'joint' | 'far' {
  const [before, letter] = [line[at - 1] as Letter, line[at] as Letter]
  const { gap } = letter
  if (gap === '') return 'none'
  if (before.script === 'hangul' && letter.script === 'hangul' && /^ +$/.test(gap)) return 'none'
  if (letter.script === 'digit' && gap === ',' && isThousand(line.slice(at, at + 4))) return 'none'
  return gap.length === 1 && " -–·ㆍ.'’/".includes(gap) ? 'joint' : 'far'
}

function isThousand(next: readonly Letter[]): boolean {
  const three = next.slice(0, 3)
  const fourth = next[3]
  return (
    three.length === 3 &&
    three.every((letter, at) => letter.script === 'digit' && (at === 0 || letter.gap === '')) &&
    !(fourth?.script === 'digit' && fourth.gap === '')
  )
}

/** A Latin word or a number is found whole, Hangul anywhere. */
function isEdge(line: readonly Letter[], at: number): boolean {
  const [before, after] = [line[at - 1], line[at]]
  if (!before || !after || before.script !== after.script) return true
  if (after.script === 'hangul' || after.script === 'other') return true
  return gapOf(line, at) !== 'none'
}

function scriptOf(sign: string): Letter['script'] | null {
  if (/\p{Script=Hangul}/u.test(sign)) return 'hangul'
  if (/\p{Nd}/u.test(sign)) return 'digit'
  if (/[\p{L}\p{N}]/u.test(sign)) return /\p{Script=Latin}/u.test(sign) ? 'latin' : 'other'
  return null
}
