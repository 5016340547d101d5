import type { Block, ListItem } from '../../news/body.ts'

/**
 * Blocks as plain newsroom text, the way it is written most often; null where they hold what such text cannot say.
 * Texts in store are told from this spelling, so it may never change.
 */
export function spellText(blocks: readonly Block[]): string | null {
  const parts = blocks.map(spellBlock)
  return parts.includes(null) ? null : parts.join('\n\n')
}

function spellBlock(block: Block): string | null {
  switch (block.type) {
    case 'paragraph':
      return typeof block.text === 'string' ? block.text : null
    case 'heading':
      return block.sign && typeof block.text === 'string' ? `${block.sign} ${block.text}` : null
    case 'list':
      return spellList(block)
    default:
      return null
  }
}

function spellList({ ordered, start = 1, sign, items }: Extract<Block, { type: 'list' }>): string | null {
  const lines = items.map((item, at) => spellItem(item, ordered ? `${start + at}.` : (sign ?? '-')))
  return lines.includes(null) ? null : lines.join('\n')
}

function spellItem({ text, items }: ListItem, mark: string): string | null {
  return typeof text === 'string' && !items ? `${mark} ${text}` : null
}
