import { cleanText } from '../../korean/characters.ts'
import type { Block, Inline, ListItem, TableCell } from '../../news/body.ts'
import { safeHref } from './href.ts'
import { hasWords, inlineOf, runsOf, tidy } from './inline.ts'
import type { Written, WrittenPhoto } from './rough.ts'
import { shallow } from './shallow.ts'

/** Blocks with clean characters and canonical inline text; blocks that say nothing are dropped. */
export function tidyBlocks(blocks: readonly Written[]): Written[] {
  return blocks.flatMap((block) => {
    const clean = tidyBlock(block)
    return clean ? [clean] : []
  })
}

function tidyBlock(block: Written): Written | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return withWords({ ...block, text: tidyInline(block.text) })
    case 'list':
      return tidyList({ ...block, items: shallow(tidyItems(block.items)) })
    case 'quote':
      return tidyQuote(block)
    case 'photo':
      return { ...block, ...tidyPhoto(block) }
    case 'gallery':
      return block.photos.length > 0 ? { ...block, photos: block.photos.map(tidyPhoto) } : null
    case 'table':
      return tidyTable(block)
    case 'embed':
      return { ...block, title: tidyWords(block.title) }
    case 'rule':
      return block
  }
}

function tidyInline(inline: Inline): Inline {
  const clean = runsOf(inline).map(({ href, ...run }) => ({
    ...run,
    text: cleanText(run.text),
    href: href && (safeHref(href) ?? undefined),
  }))
  return tidy(inlineOf(clean))
}

function withWords<T extends { text: Inline }>(block: T): T | null {
  return hasWords(block.text) ? block : null
}

function tidyList({ start, ...block }: Extract<Block, { type: 'list' }>): Block | null {
  if (block.items.length === 0) return null
  return block.ordered && start !== undefined && start !== 1 ? { ...block, start } : block
}

/** An item without words of its own gives its place to the items below it. */
function tidyItems(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => {
    const text = tidyInline(item.text)
    const below = tidyItems(item.items ?? [])
    if (!hasWords(text)) return below
    if (below.length === 0) return [{ text }]
    return [{ text, ...(item.ordered ? { ordered: true } : {}), items: below }]
  })
}

function tidyQuote(block: Extract<Block, { type: 'quote' }>): Block | null {
  const paragraphs = block.paragraphs.map(tidyInline).filter(hasWords)
  const cite = tidyWords(block.cite ?? '')
  if (paragraphs.length === 0) return cite ? { type: 'paragraph', text: cite } : null
  return { type: 'quote', paragraphs, ...(cite ? { cite } : {}) }
}

function tidyPhoto({ photo, ...words }: WrittenPhoto): WrittenPhoto {
  const given = Object.entries(words).flatMap(([word, text]) =>
    text === undefined ? [] : [[word, tidyWords(text)]],
  )
  return { photo, ...Object.fromEntries(given) }
}

function tidyTable(block: Extract<Block, { type: 'table' }>): Block | null {
  const rows = block.rows.map((row) => row.map(tidyCell)).filter((row) => row.length > 0)
  const caption = tidyWords(block.caption ?? '')
  if (!rows.flat().some((cell) => hasWords(cell.text))) {
    return caption ? { type: 'paragraph', text: caption } : null
  }
  return { type: 'table', ...(caption ? { caption } : {}), rows }
}

function tidyCell({ text, header, colspan = 1, rowspan = 1 }: TableCell): TableCell {
  return {
    text: tidyInline(text),
    ...(header ? { header } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  }
}

function tidyWords(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
