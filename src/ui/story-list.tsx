import type { ArticleCard } from '../news/article.ts'
import { type Frame, sectionName } from '../news/frame.ts'
import type { ListPage } from '../news/list.ts'
import { LeadCard, RowCard } from './card.tsx'
import { Nothing, type WayOn } from './nothing.tsx'
import { Pager } from './pager.tsx'
import { ShortStamp } from './time.tsx'

interface StoryListProps {
  list: ListPage
  frame: Frame
  /** Path of the list itself, without a cursor. */
  at: string
  /** Where an empty list leads. */
  up: WayOn
  /** Section every story of the list lies in, so that no row repeats it. */
  section?: string | undefined
  /** Whether the first story of the newest page stands large. */
  lead?: boolean | undefined
}

/** A page of a list, newest first. */
export function StoryList({ list, frame, at, up, section, lead }: StoryListProps) {
  if (list.cards.length === 0) return <NoStories list={list} at={at} up={up} />
  const first = lead && !list.newer ? list.cards[0] : undefined
  return (
    <>
      <ol class="rows">
        {list.cards.map((card) => (
          <li>
            {card === first ? (
              <>
                <LeadCard card={card} level={2} section={labelOf(card, frame, section)} />
                <p class="when">
                  <ShortStamp at={card.releasedAt} />
                </p>
              </>
            ) : (
              <RowCard card={card} level={2} section={labelOf(card, frame, section)} />
            )}
          </li>
        ))}
      </ol>
      <Pager list={list} at={at} />
    </>
  )
}

function NoStories({ list, at, up }: Pick<StoryListProps, 'list' | 'at' | 'up'>) {
  return (
    <>
      <Nothing text="여기에 실린 기사가 없습니다." up={up} />
      <Pager list={list} at={at} />
    </>
  )
}

function labelOf(card: ArticleCard, frame: Frame, section: string | undefined): string | undefined {
  return card.section === section ? undefined : sectionName(frame, card.section)
}
