import { plain } from '../../../news/body.ts'
import type { Rough } from '../rough.ts'
import { condense } from './condense.ts'
import type { Reading } from './reading.ts'
import { type Element, isElement, type Node } from './tree.ts'

/** A figure's caption goes to its last picture, or below what else it holds. */
export function readFigure(element: Element, reading: Reading): Rough[] {
  const blocks = reading.blocksIn(element.childNodes.filter((node) => !isCaption(node)))
  const captions = reading.blocksIn(element.childNodes.filter(isCaption))
  const last = blocks.at(-1)
  if (!element.childNodes.some(isCaption)) return blocks
  if (last?.type !== 'photo' || last.caption) return [...blocks, ...captions]
  return [...blocks.slice(0, -1), { ...last, caption: plain(condense(captions).text) }]
}

function isCaption(node: Node): boolean {
  return isElement(node) && node.tagName === 'figcaption'
}
