import { type Inline, plain, type Sign } from '../../news/body.ts'
import { dropStart, joinLines, linesOf } from './inline.ts'
import { lineMark } from './line-mark.ts'
import type { Rough } from './rough.ts'
import { endsLikeSentence } from './sentence.ts'
import { isTitle, wantsCaption } from './title-line.ts'

interface Around {
  before: Rough | undefined
  after: Rough | undefined
}

/** Sign lines become headings where they stand directly over their prose, as mails paste them, or lead a list of the same sign. */
export function partHeadings(blocks: readonly Rough[]): Rough[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'paragraph') return [block]
    const lines = linesOf(block.text)
    const around = { before: blocks[at - 1], after: blocks[at + 1] }
    const areHeadings = lines.map(
      (_, line) => standsOverProse(lines, line, around) || leadsList(lines, around),
    )
    return areHeadings.includes(true) ? parted(lines, areHeadings) : [block]
  })
}

const longest = 40
const enoughProse = 20

/** ※ and ☞ mark notes to the reader, ○ and ● what a □ heading says. */
const noHeadings: readonly Sign[] = ['※', '☞', '○', '●']

/** A line that goes on below was broken by its mail: "…를", "…를 위한". */
const goesOn = /(?:[는를,·]|및|[위통대관]한|에서)$/

function standsOverProse(lines: readonly Inline[], at: number, { before }: Around): boolean {
  const sign = headingSign(lines[at])
  const prose = proseFrom(lines, at + 1)
  if (!sign || !endsLikeSentence(prose)) return false
  if (at === 0 && wantsCaption(before)) return false
  const above = at > 0 ? lines[at - 1] : lastLine(before)
  return signOf(above) !== sign || (at === 0 && prose.length >= enoughProse)
}

/** "▲ 개요" and a blank line above two ▲ lines; below another lone ▲ line it is an item of a list with gaps. */
function leadsList(lines: readonly Inline[], { before, after }: Around): boolean {
  const sign = headingSign(lines[0])
  if (!sign || lines.length > 1 || wantsCaption(before) || after?.type !== 'paragraph') return false
  const isGap = before?.type === 'paragraph' && linesOf(before.text).length === 1
  if (isGap && signOf(lastLine(before)) === sign) return false
  const [first, second] = linesOf(after.text)
  return signOf(first) === sign && signOf(second) === sign
}

function headingSign(line: Inline | undefined): Sign | undefined {
  const words = plain(line ?? '')
  const sign = signOf(line)
  if (!sign || noHeadings.includes(sign) || words.length > longest) return undefined
  return isTitle(words) && !goesOn.test(words) ? sign : undefined
}

function signOf(line: Inline | undefined): Sign | undefined {
  return lineMark(plain(line ?? ''))?.sign
}

function lastLine(block: Rough | undefined): Inline | undefined {
  return block?.type === 'paragraph' ? linesOf(block.text).at(-1) : undefined
}

function proseFrom(lines: readonly Inline[], from: number): string {
  let end = from
  while (end < lines.length && lineMark(plain(lines[end] ?? '')) === null) end += 1
  return lines.slice(from, end).map(plain).join('\n')
}

function parted(lines: readonly Inline[], areHeadings: readonly boolean[]): Rough[] {
  const prose: Inline[] = []
  const parts: Rough[] = []
  for (const [at, line] of lines.entries()) {
    if (areHeadings[at]) parts.push(...proseOf(prose.splice(0)), headingOf(line))
    else prose.push(line)
  }
  return [...parts, ...proseOf(prose)]
}

function headingOf(line: Inline): Rough {
  const mark = lineMark(plain(line))
  return { type: 'heading', level: 0, text: dropStart(line, mark?.width ?? 0), sign: mark?.sign }
}

function proseOf(lines: readonly Inline[]): Rough[] {
  return lines.length > 0 ? [{ type: 'paragraph', text: joinLines(lines) }] : []
}
