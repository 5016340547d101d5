import { plain } from '../../news/body.ts'
import { dropStart } from './inline.ts'
import { lineMark } from './line-mark.ts'
import type { Rough } from './rough.ts'
import { endsLikeSentence } from './sentence.ts'
import { isTitle, wantsCaption } from './title-line.ts'

const shortestProse = 20

/** ※ and ☞ mark a note to the reader, never what follows them. */
const notes: readonly string[] = ['※', '☞']

/** A lone short sign line that is no sentence and has prose below it becomes a heading. */
export function signHeadings(blocks: readonly Rough[]): Rough[] {
  return blocks.map((block, at) => {
    if (block.type !== 'paragraph') return block
    const line = plain(block.text)
    const mark = lineMark(line)
    if (!mark?.sign || notes.includes(mark.sign) || !isTitle(line)) return block
    if (wantsCaption(blocks[at - 1]) || !hasSubstance(blocks[at + 1], mark.sign)) return block
    if (items.includes(mark.sign) && isUnderSign(blocks[at - 1])) return block
    return { type: 'heading', level: 0, text: dropStart(block.text, mark.width), sign: mark.sign }
  })
}

/** In "□ 추진 배경" over "○ 화재 127건" the ○ line is what the □ heading says, however many it has below. */
const items: readonly string[] = ['○', '●']

function isUnderSign(before: Rough | undefined): boolean {
  return before?.type === 'paragraph' && isTitle(plain(before.text)) && !!lineMark(plain(before.text))?.sign
}

function hasSubstance(next: Rough | undefined, sign: string): boolean {
  if (next?.type !== 'paragraph')
    return next?.type === 'list' || next?.type === 'table' || next?.type === 'quote'
  const line = plain(next.text)
  const below = lineMark(line)?.sign
  return line.length >= shortestProse || endsLikeSentence(line) || (!!below && below !== sign)
}
