import { plain } from '../../../news/body.ts'
import type { Rough } from '../rough.ts'
import { condense, isPicture, linesOfBlock } from './condense.ts'
import type { Reading } from './reading.ts'
import { type Element, isElement, type Node } from './tree.ts'

/** A quotation; pictures inside it follow it. */
export function readQuote(element: Element, reading: Reading): Rough[] {
  const citing = element.childNodes.filter(isCitation)
  const quoted = element.childNodes.filter((node) => !isCitation(node))
  const blocks = reading.blocksIn(quoted)
  const cite = plain(condense(reading.blocksIn(citing)).text)
  return [
    { type: 'quote', paragraphs: blocks.flatMap(linesOfBlock), ...(cite ? { cite } : {}) },
    ...blocks.filter(isPicture),
  ]
}

function isCitation(node: Node): boolean {
  return isElement(node) && (node.tagName === 'cite' || node.tagName === 'footer')
}
