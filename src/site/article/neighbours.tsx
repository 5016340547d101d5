import type { ArticleCard, ReporterCard } from '../../news/article.ts'
import type { Neighbours } from '../../news/neighbours.ts'
import { Block } from '../../ui/block.tsx'
import { TitleLink } from '../../ui/headline.tsx'
import { Titles } from '../../ui/titles.tsx'
import { hrefTo } from '../../urls.ts'

interface NeighboursProps {
  neighbours: Neighbours
  reporter: ReporterCard | undefined
}

/** What leads on below a story. */
export function NeighboursView({ neighbours, reporter }: NeighboursProps) {
  const { byReporter, related } = neighbours
  return (
    <>
      {related.length > 0 && (
        <Block title="관련 기사" class="after">
          <Titles cards={related} />
        </Block>
      )}
      <Turn neighbours={neighbours} />
      {reporter && byReporter.length > 0 && (
        <Block
          title={`${reporter.name} ${reporter.title || '기자'}의 다른 기사`}
          more={hrefTo.reporter(reporter.slug)}
          class="after"
        >
          <Titles cards={byReporter} />
        </Block>
      )}
    </>
  )
}

function Turn({ neighbours: { previous, next } }: { neighbours: Neighbours }) {
  if (!previous && !next) return null
  return (
    <nav class="turn" aria-label="이전·다음 기사">
      {previous && <TurnLink card={previous} rel="prev" label="이전 기사" />}
      {next && <TurnLink card={next} rel="next" label="다음 기사" />}
    </nav>
  )
}

function TurnLink({ card, rel, label }: { card: ArticleCard; rel: 'prev' | 'next'; label: string }) {
  return (
    <p>
      <span class="label">{label}</span> <TitleLink card={card} rel={rel} />
    </p>
  )
}
