import { type ListItem, plain, type Sign } from '../../news/body.ts'
import { dropStart } from './inline.ts'
import { lineMark } from './line-mark.ts'
import type { Rough } from './rough.ts'

/** Signs written inside real headings and bullet lists become their `sign`, so that none is printed twice. */
export function liftSigns(blocks: readonly Rough[]): Rough[] {
  return blocks.map((block) => {
    if (block.type === 'heading') return signedHeading(block)
    return block.type === 'list' && !block.ordered ? signedList(block) : block
  })
}

function signedHeading(block: Extract<Rough, { type: 'heading' }>): Rough {
  const mark = lineMark(plain(block.text))
  return mark?.sign ? { ...block, text: dropStart(block.text, mark.width), sign: mark.sign } : block
}

function signedList(block: Extract<Rough, { type: 'list' }>): Rough {
  const sign = commonSign(block.items)
  if (!sign) return block
  const items = block.items.map((item) => ({
    ...item,
    text: dropStart(item.text, lineMark(plain(item.text))?.width ?? 0),
  }))
  return { ...block, sign, items }
}

function commonSign(items: readonly ListItem[]): Sign | undefined {
  const [first, ...others] = items.map((item) => lineMark(plain(item.text))?.sign)
  return others.every((sign) => sign === first) ? first : undefined
}
