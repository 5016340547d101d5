import type { Rough } from '../rough.ts'
import { condense } from './condense.ts'
import { readFigure } from './figure.ts'
import { readList } from './list.ts'
import { readIframe, readImage } from './media.ts'
import { readQuote } from './quote.ts'
import type { Reading } from './reading.ts'
import { readTable } from './table.ts'
import type { Element } from './tree.ts'

type BlockReader = (element: Element, reading: Reading) => Rough[]

const headings = [1, 2, 3, 4, 5, 6].map((level): [string, BlockReader] => [`h${level}`, readHeading(level)])

/** Elements that are a block of their own kind. */
export const blockReaders = new Map<string, BlockReader>([
  ...headings,
  ['ul', readList],
  ['ol', readList],
  ['menu', readList],
  ['dir', readList],
  ['blockquote', readQuote],
  ['table', readTable],
  ['figure', readFigure],
  ['img', readImage],
  ['iframe', readIframe],
  ['hr', () => [{ type: 'rule' }]],
])

function readHeading(level: number): BlockReader {
  return (element, reading) => {
    const { text, lifted } = condense(reading.blocksIn(element.childNodes))
    return [{ type: 'heading', level, text }, ...lifted]
  }
}
