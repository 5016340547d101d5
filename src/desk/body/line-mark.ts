import { type Sign, signs } from '../../news/body.ts'

/** What a line begins with as an item of a list; `width` is the characters to drop, spaces included. */
export interface LineMark {
  family: string
  width: number
  sign?: Sign
  value?: number
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The sign, bullet or number a line begins with; null where the same sign goes on inside it ("▲ a ▲ b"). */
export function lineMark(line: string): LineMark | null {
  return signMark(line) ?? bulletMark(line) ?? numberMark(line)
}

export function continues(before: LineMark, next: LineMark): boolean {
  return (
    before.family === next.family &&
    next.value === (before.value === undefined ? undefined : before.value + 1)
  )
}

export function opensList(mark: LineMark): boolean {
  return mark.value === undefined || mark.value === 1
}

function signMark(line: string): LineMark | null {
  const sign = signs.find((candidate) => line.startsWith(candidate))
  if (!sign || line.includes(sign, 1)) return null
  const after = line.slice(1)
  return mayFollow(sign, after) ? { family: sign, sign, width: 1 + spacesBefore(after) } : null
}

/** ▲1.3% is a rise and ○씨 a name withheld: a sign stands before a space or a word, ○ only before a space. */
function mayFollow(sign: Sign, after: string): boolean {
  return /^\s+\S/.test(after) || (sign !== '○' && /^[\p{L}‘“'"「『<([]/u.test(after))
}

function bulletMark(line: string): LineMark | null {
  const [all, bullet = ''] = line.match(/^(?:([-–])\s+|([·ㆍ•])\s*)(?=\S)/)?.filter(Boolean) ?? []
  if (!all || (bullet !== '-' && bullet !== '–' && line.slice(all.length).includes(` ${bullet} `)))
    return null
  return { family: bullet, width: all.length }
}

function numberMark(line: string): LineMark | null {
  const value = circled.indexOf(line.charAt(0)) + 1
  if (line && value > 0) {
    const next = circled.charAt(value)
    if (!line.slice(1).trim() || (next && line.includes(next))) return null
    return { family: circled, value, width: 1 + spacesBefore(line.slice(1)) }
  }
  const [all, digits = '', style = ''] = line.match(/^(\d{1,3})([.)])(?:\s+|(?=\D))(?=\S)/) ?? []
  return all ? { family: style, value: Number(digits), width: all.length } : null
}

function spacesBefore(text: string): number {
  return text.length - text.trimStart().length
}
