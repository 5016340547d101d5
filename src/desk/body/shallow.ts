import type { ListItem } from '../../news/body.ts'
import { limits } from './limits.ts'

/** Items nested deeper than a list may go follow their parent as its neighbours. */
export function shallow(items: readonly ListItem[], depth = 1): ListItem[] {
  return items.flatMap((item) => {
    if (!item.items) return [item]
    if (depth < limits.listDepth) return [{ ...item, items: shallow(item.items, depth + 1) }]
    return [{ text: item.text }, ...shallow(item.items, depth)]
  })
}
