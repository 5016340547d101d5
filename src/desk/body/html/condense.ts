import type { Inline, ListItem } from '../../../news/body.ts'
import { joinLines } from '../inline.ts'
import type { Rough } from '../rough.ts'

interface Condensed {
  text: Inline
  /** Pictures and videos, which no line of text can hold. */
  lifted: Rough[]
}

/** Blocks as lines of one text, for a place that holds no blocks: a heading, a cell, an item. */
export function condense(blocks: readonly Rough[]): Condensed {
  return {
    text: joinLines(blocks.flatMap(linesOfBlock)),
    lifted: blocks.filter(isPicture),
  }
}

export function isPicture(block: Rough): boolean {
  return block.type === 'photo' || block.type === 'gallery' || block.type === 'embed'
}

/** The lines of a block that has words of its own. */
export function linesOfBlock(block: Rough): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.text]
    case 'list':
      return linesOfItems(block.items)
    case 'quote':
      return [...block.paragraphs, ...(block.cite ? [block.cite] : [])]
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.rows.map(lineOfRow)]
    case 'photo':
    case 'gallery':
    case 'embed':
    case 'rule':
      return []
  }
}

function linesOfItems(items: readonly ListItem[]): Inline[] {
  return items.flatMap((item) => [item.text, ...linesOfItems(item.items ?? [])])
}

function lineOfRow(row: readonly { text: Inline }[]): Inline {
  return row.flatMap((cell, i) => [i === 0 ? '' : ' ', cell.text].flat())
}
