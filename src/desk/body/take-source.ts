import { type Inline, plain } from '../../news/body.ts'
import { joinLines, linesOf } from './inline.ts'
import { Notes } from './notes.ts'
import type { Rough } from './rough.ts'
import { type SourceLine, sourceIn } from './source-line.ts'

/** Copyright lines, hashtags and a reporter's address may follow the source line, an article may not. */
const trailingLines = 3

/** Source lines in a row, and characters of their names, that are one source. */
const most = 5
const longestTogether = 100

const leftOver = /^[[【<(]\s*뉴스\s*출처\s*[:：=]/

/** Takes the source lines out of the last lines of a body, several in a row as one; without any the blocks come back as they were. */
export function takeSource(blocks: readonly Rough[]): {
  blocks: Rough[]
  source?: SourceLine
  removed: string[]
} {
  const taken = sourcesAtEnd(blocks)
  const rest = blocks.map((block, at) => without(block, taken, at))
  const [only] = taken
  const names = namesOf(taken)
  const notes = new Notes()
  if (names.length > 1) notes.add(`뉴스출처 줄 ${names.length}개를 하나로 적었습니다: ${names.join(', ')}`)
  for (const line of rest.flatMap(leftIn)) notes.add(line)
  const source = names.length > 1 ? { name: names.join(', ') } : only?.source
  return { blocks: rest, ...(source && { source }), removed: notes.list() }
}

interface Taken extends Line {
  source: SourceLine
}

function sourcesAtEnd(blocks: readonly Rough[]): Taken[] {
  const taken: Taken[] = []
  let passed = 0
  for (const line of linesFromEnd(blocks)) {
    const source = sourceIn(line.text)
    if (source) taken.unshift({ ...line, source })
    if (!source && (taken.length > 0 || ++passed > trailingLines)) break
    if (taken.length === most) break
  }
  return namesOf(taken).join(', ').length <= longestTogether ? taken : taken.slice(-1)
}

interface Line {
  /** Index of the block. */
  at: number
  /** Index of the line in it. */
  line: number
  text: Inline
}

function* linesFromEnd(blocks: readonly Rough[]): Generator<Line> {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block?.type === 'photo' || block?.type === 'rule') continue
    if (block?.type !== 'paragraph') return
    const lines = linesOf(block.text)
    for (const [nth, text] of lines.toReversed().entries()) yield { at, line: lines.length - 1 - nth, text }
  }
}

function without(block: Rough, taken: readonly Taken[], at: number): Rough {
  const lines = taken.flatMap((line) => (line.at === at ? line.line : []))
  if (block.type !== 'paragraph' || lines.length === 0) return block
  return { ...block, text: joinLines(linesOf(block.text).filter((_, line) => !lines.includes(line))) }
}

function namesOf(taken: readonly Taken[]): string[] {
  return [...new Set(taken.map(({ source }) => [source.name, source.department].filter(Boolean).join(' ')))]
}

function leftIn(block: Rough): string[] {
  if (block.type !== 'paragraph') return []
  const left = linesOf(block.text)
    .map(plain)
    .filter((line) => leftOver.test(line))
  return left.map(
    (line) =>
      `“${line.slice(0, longestTogether).toWellFormed()}” 줄은 본문에 남았습니다. 출처로 읽는 것은 맨 끝의 줄뿐입니다.`,
  )
}
