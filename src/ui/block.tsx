import type { Child } from '../jsx/jsx-runtime.ts'
import type { ArticleCard } from '../news/article.ts'
import { excerpt } from '../news/excerpt.ts'
import type { SectionBlock } from '../news/front.ts'
import { remember } from '../news/remember.ts'
import { hrefTo } from '../urls.ts'
import { PhotoCard, TeaserCard } from './card.tsx'
import { RankedTitles, Titles } from './titles.tsx'

/** As much of a teaser as two lines of a block can show. */
const inTwoLines = remember((teaser) => excerpt(teaser, 72))

interface BlockProps {
  title: string
  /** Where "더보기" leads. */
  more?: string | undefined
  id?: string | undefined
  class?: string | undefined
  children?: Child
}

/** A block of the newspaper under its heavy rule. */
export function Block({ title, more, children, ...attributes }: BlockProps) {
  return (
    <section {...attributes}>
      <div class="bar">
        <h2>{title}</h2>
        {more && (
          <a href={more}>
            <span class="vh">{title} </span>더보기
          </a>
        )}
      </div>
      {children}
    </section>
  )
}

export function SectionBlockView({ block, class: name }: { block: SectionBlock; class?: string }) {
  const { section, teaser, titles } = block
  return (
    <Block title={section.name} more={hrefTo.section(section.path)} class={name}>
      <TeaserCard card={{ ...teaser, teaser: inTwoLines(teaser.teaser) }} level={3} />
      <Titles cards={titles} />
    </Block>
  )
}

/** 많이 본 기사 of the whole paper; nothing before anything was read. */
export function PopularBlock({ cards }: { cards: readonly ArticleCard[] }) {
  if (cards.length === 0) return null
  return (
    <Block title="많이 본 기사" more={hrefTo.popular()}>
      <RankedTitles cards={cards} />
    </Block>
  )
}

export function PhotoBlock({ cards, class: name }: { cards: readonly ArticleCard[]; class?: string }) {
  if (cards.length === 0) return null
  return (
    <Block title="포토이슈" more={hrefTo.photos()} class={name}>
      <ul class="pics">
        {cards.map((card) => (
          <li>
            <PhotoCard card={card} level={3} />
          </li>
        ))}
      </ul>
    </Block>
  )
}
