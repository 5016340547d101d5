import { type Inline, plain } from '../../news/body.ts'
import { dropStart, joinLines, linesOf } from './inline.ts'
import { continues, type LineMark, lineMark, opensList } from './line-mark.ts'
import type { Rough } from './rough.ts'

interface Line {
  type: 'line'
  text: Inline
  mark: LineMark | null
  /** Index of the paragraph the line stands in. */
  paragraph: number
}

/** Two or more lines in a row with the same sign, bullet or running numbers from 1 become a list, also over blank lines. */
export function signLists(blocks: readonly Rough[]): Rough[] {
  const entries = blocks.flatMap(entriesOf)
  const pieces: (Rough | Line[])[] = []
  for (let at = 0; at < entries.length; ) {
    const items = listAt(entries, at)
    const entry = entries[at]
    if (items.length > 1) pieces.push(listOf(items))
    else if (entry?.type === 'line') addProse(pieces, entry)
    else if (entry) pieces.push(entry)
    at += Math.max(1, items.length)
  }
  return pieces.map((piece) => (Array.isArray(piece) ? proseOf(piece) : piece))
}

function entriesOf(block: Rough, paragraph: number): (Rough | Line)[] {
  if (block.type !== 'paragraph') return [block]
  const { text } = block
  const isCode = typeof text !== 'string' && typeof text[0] === 'object' && text[0].marks?.includes('code')
  return linesOf(text).map((line) => {
    return { type: 'line', text: line, mark: isCode ? null : lineMark(plain(line)), paragraph }
  })
}

function listAt(entries: readonly (Rough | Line)[], from: number): Line[] {
  const items: Line[] = []
  for (let at = from; ; at++) {
    const entry = entries[at]
    if (entry?.type !== 'line' || !entry.mark) return items
    const before = items.at(-1)?.mark
    if (before ? !continues(before, entry.mark) : !opensList(entry.mark)) return items
    items.push(entry)
  }
}

function listOf(lines: readonly Line[]): Rough {
  const mark = lines[0]?.mark
  return {
    type: 'list',
    ordered: mark?.value !== undefined,
    ...(mark?.sign ? { sign: mark.sign } : {}),
    items: lines.map((line) => ({ text: dropStart(line.text, line.mark?.width ?? 0) })),
  }
}

function addProse(pieces: (Rough | Line[])[], line: Line): void {
  const open = pieces.at(-1)
  if (Array.isArray(open) && open[0]?.paragraph === line.paragraph) open.push(line)
  else pieces.push([line])
}

function proseOf(lines: readonly Line[]): Rough {
  return { type: 'paragraph', text: joinLines(lines.map((line) => line.text)) }
}
