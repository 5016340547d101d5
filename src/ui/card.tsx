import type { ArticleCard } from '../news/article.ts'
import { Headline, type HeadlineProps } from './headline.tsx'
import { Picture } from './picture.tsx'
import { ShortStamp } from './time.tsx'

interface PlacedProps extends HeadlineProps {
  /** Name of the section, where the list does not say it already. */
  section?: string | undefined
}

/** The story of the day: large photo, section, headline, subtitle and lead. */
export function LeadCard({ card, level, section }: PlacedProps) {
  return (
    <div class="card lead">
      {card.photo && <Picture photo={card.photo} shown="lead" eager />}
      {section && <p class="label">{section}</p>}
      <Headline card={card} level={level} />
      {card.subtitle && <p class="sub">{card.subtitle}</p>}
      <Teaser card={card} />
    </div>
  )
}

/** A photo, a headline and the first lines. */
export function TeaserCard({ card, level }: HeadlineProps) {
  return (
    <div class="card">
      {card.photo && <Picture photo={card.photo} shown="teaser" />}
      <Headline card={card} level={level} />
      <Teaser card={card} />
    </div>
  )
}

/** A row of a list: headline, first lines and time beside a small photo. */
export function RowCard({ card, level, section }: PlacedProps) {
  return (
    <div class="card row">
      {card.photo && <Picture photo={card.photo} shown="row" />}
      <Headline card={card} level={level} />
      <Teaser card={card} />
      <p class="when">
        {section && <span class="label">{section}</span>} <ShortStamp at={card.releasedAt} />
      </p>
    </div>
  )
}

/** A photo with its headline as the caption. */
export function PhotoCard({ card, level }: HeadlineProps) {
  return (
    <div class="card pic">
      {card.photo ? <Picture photo={card.photo} shown="pic" /> : <i class="blank" />}
      <Headline card={card} level={level} />
    </div>
  )
}

function Teaser({ card }: { card: ArticleCard }) {
  return card.teaser ? <p class="teaser">{card.teaser}</p> : null
}
