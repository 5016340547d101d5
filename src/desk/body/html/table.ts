import { type Inline, plain, type TableCell } from '../../../news/body.ts'
import { hasWords } from '../inline.ts'
import { limits } from '../limits.ts'
import type { Rough } from '../rough.ts'
import { condense } from './condense.ts'
import type { Reading } from './reading.ts'
import { attribute, type Element, isElement, type Node } from './tree.ts'

interface Cell {
  element: Element
  blocks: Rough[]
  inHead: boolean
}

/** A table of data; a table that only lays out one column of pictures or one cell is unwrapped. */
export function readTable(table: Element, reading: Reading): Rough[] {
  const rows = rowsOf(table).map(({ row, inHead }) => cellsOf(row, inHead, reading))
  const captions = reading.blocksIn(table.childNodes.filter((node) => isNamed(node, 'caption')))
  if (isLayout(rows)) return [...captions, ...rows.flat().flatMap((cell) => cell.blocks)]
  const { text: caption, lifted: abovePictures } = condense(captions)
  const lifted = rows.flat().flatMap((cell) => condense(cell.blocks).lifted)
  return [...abovePictures, dataTable(rows, caption), ...lifted]
}

function rowsOf(table: Element): { row: Element; inHead: boolean }[] {
  return elementsIn(table).flatMap((part) => {
    if (part.tagName === 'tr') return [{ row: part, inHead: false }]
    if (!/^t(?:head|body|foot)$/.test(part.tagName)) return []
    const inHead = part.tagName === 'thead'
    return elementsIn(part)
      .filter((row) => row.tagName === 'tr')
      .map((row) => ({ row, inHead }))
  })
}

function cellsOf(row: Element, inHead: boolean, reading: Reading): Cell[] {
  return elementsIn(row)
    .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
    .map((element) => ({ element, inHead, blocks: reading.blocksIn(element.childNodes) }))
}

function isLayout(rows: readonly Cell[][]): boolean {
  const filled = rows.flat().filter((cell) => cell.blocks.length > 0)
  if (filled.length <= 1) return true
  const isOneColumn = rows.every((row) => row.filter((cell) => cell.blocks.length > 0).length <= 1)
  return isOneColumn && filled.some((cell) => cell.blocks.some((block) => block.type !== 'paragraph'))
}

function dataTable(rows: readonly Cell[][], caption: Inline): Rough {
  const filled = rows.filter((row) => row.length > 0)
  const cells = filled.map((row, at) => row.map((cell) => dataCell(cell, filled.length - at)))
  const isSpanned = cells.flat().some((cell) => (cell.rowspan ?? 1) > 1)
  return {
    type: 'table',
    ...(hasWords(caption) ? { caption: plain(caption) } : {}),
    rows: isSpanned ? cells : cells.filter((row) => row.some((cell) => hasWords(cell.text))),
  }
}

function dataCell({ element, blocks, inHead }: Cell, rowsLeft: number): TableCell {
  const header = inHead || element.tagName === 'th'
  const colspan = spanOf(element, 'colspan', limits.columns)
  const rowspan = spanOf(element, 'rowspan', rowsLeft)
  return { text: condense(blocks).text, header, colspan, rowspan }
}

function spanOf(element: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(element, name), 10)
  return span >= 1 ? Math.min(span, most) : 1
}

function elementsIn(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

function isNamed(node: Node, name: string): boolean {
  return isElement(node) && node.tagName === name
}
