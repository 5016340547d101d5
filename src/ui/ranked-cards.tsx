import type { ArticleCard } from '../news/article.ts'
import { type Frame, sectionName } from '../news/frame.ts'
import { RowCard } from './card.tsx'

/** Rows in the order of their rank, which stands before each; how often they were read is the desk's to know. */
export function RankedCards({ cards, frame }: { cards: readonly ArticleCard[]; frame: Frame }) {
  return (
    <ol class="rows places">
      {cards.map((card) => (
        <li>
          <RowCard card={card} level={2} section={sectionName(frame, card.section)} />
        </li>
      ))}
    </ol>
  )
}
