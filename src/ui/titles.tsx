import type { ArticleCard } from '../news/article.ts'
import { TitleLink } from './headline.tsx'
import { ShortStamp } from './time.tsx'

export function Titles({ cards }: { cards: readonly ArticleCard[] }) {
  if (cards.length === 0) return null
  return (
    <ul class="titles">
      {cards.map((card) => (
        <li>
          <TitleLink card={card} />
        </li>
      ))}
    </ul>
  )
}

export function TimedTitles({ cards }: { cards: readonly ArticleCard[] }) {
  return (
    <ol class="titles timed">
      {cards.map((card) => (
        <li>
          <TitleLink card={card} />
          <ShortStamp at={card.releasedAt} />
        </li>
      ))}
    </ol>
  )
}

export function RankedTitles({ cards }: { cards: readonly ArticleCard[] }) {
  return (
    <ol class="titles ranked">
      {cards.map((card) => (
        <li>
          <TitleLink card={card} />
        </li>
      ))}
    </ol>
  )
}
