import type { ListItem, Sign } from '../../news/body.ts'
import { inline } from './inline.tsx'

interface ListProps {
  ordered: boolean
  sign?: Sign | undefined
  items: readonly ListItem[]
}

export function BodyList({ ordered, sign, items }: ListProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List class={sign ? 'signs' : undefined}>
      {items.map((item) => (
        <li data-sign={sign}>
          {inline(item.text)}
          {item.items && item.items.length > 0 && <BodyList ordered={ordered} items={item.items} />}
        </li>
      ))}
    </List>
  )
}
