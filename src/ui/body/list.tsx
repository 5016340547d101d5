import type { ListItem, Sign } from '../../news/body.ts'
import { inline } from './inline.tsx'

interface ListProps {
  ordered: boolean
  start?: number | undefined
  sign?: Sign | undefined
  items: readonly ListItem[]
}

export function BodyList({ ordered, start, sign, items }: ListProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List class={sign ? 'signs' : undefined} start={ordered ? start : undefined}>
      {items.map((item) => (
        <li data-sign={sign}>
          {inline(item.text)}
          {item.items && item.items.length > 0 && (
            <BodyList ordered={item.ordered ?? false} items={item.items} />
          )}
        </li>
      ))}
    </List>
  )
}
