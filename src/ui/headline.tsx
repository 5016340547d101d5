import type { ArticleCard } from '../news/article.ts'
import { hrefTo } from '../urls.ts'

export interface HeadlineProps {
  card: ArticleCard
  /** Level of the headline: one below the heading it stands under. */
  level: 2 | 3
}

export function Headline({ card, level }: HeadlineProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <Heading>
      <TitleLink card={card} />
    </Heading>
  )
}

/** Nothing but the headline, for lists of titles. */
export function TitleLink({ card, rel }: { card: ArticleCard; rel?: 'prev' | 'next' }) {
  return (
    <a href={hrefTo.article(card)} rel={rel}>
      <Advertised card={card} />
      {card.title}
    </a>
  )
}

// 신문법 §6③: readers must be able to tell an advertisement from a story, in lists too.
function Advertised({ card }: { card: ArticleCard }) {
  return card.kind === 'sponsored' ? (
    <>
      <span class="ad">광고</span>{' '}
    </>
  ) : null
}
