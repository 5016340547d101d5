import type { ListItem } from '../../../news/body.ts'
import { hasWords } from '../inline.ts'
import { limits } from '../limits.ts'
import type { Rough } from '../rough.ts'
import { condense, isPicture, linesOfBlock } from './condense.ts'
import type { Reading } from './reading.ts'
import { attribute, type Element, isElement, type Node } from './tree.ts'

type List = Extract<Rough, { type: 'list' }>

/** A list with what its items nest; pictures inside it follow it. */
export function readList(element: Element, reading: Reading): Rough[] {
  const ordered = element.tagName === 'ol'
  const start = Number.parseInt(attribute(element, 'start'), 10)
  const contents = itemNodes(element).map((nodes) => reading.blocksIn(nodes))
  const items: ListItem[] = []
  for (const blocks of contents) addItem(items, blocks)
  const lifted = contents.flatMap((blocks) => blocks.filter(isPicture))
  const list: List = { type: 'list', ordered, items }
  if (items.length === 0) return lifted
  return [startsElsewhere(ordered, start) ? { ...list, start } : list, ...lifted]
}

function startsElsewhere(ordered: boolean, start: number): boolean {
  return ordered && start >= 0 && start <= limits.start && start !== 1
}

/** Old editors put a nested list, or bare text, beside the items and not inside them. */
function itemNodes(element: Element): Node[][] {
  return element.childNodes.map((node) => {
    return isElement(node) && node.tagName === 'li' ? node.childNodes : [node]
  })
}

function addItem(items: ListItem[], blocks: readonly Rough[]): void {
  const at = blocks.findIndex((block) => block.type === 'list')
  const own = at < 0 ? blocks : blocks.slice(0, at)
  const { text } = condense(own)
  if (hasWords(text)) items.push({ text })
  if (at >= 0) nest(items, blocks.slice(at))
}

/** Words after a nested list stay behind it, as its last item. */
function nest(items: ListItem[], blocks: readonly Rough[]): void {
  const first = blocks.find((block) => block.type === 'list')
  const below = blocks.flatMap((block) =>
    block.type === 'list' ? block.items : linesOfBlock(block).map((text) => ({ text })),
  )
  const parent = items.pop()
  if (!parent) items.push({ text: '', ordered: first?.ordered, items: below })
  else
    items.push({
      ...parent,
      ordered: parent.items ? parent.ordered : first?.ordered,
      items: [...(parent.items ?? []), ...below],
    })
}
