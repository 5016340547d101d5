import type { CardsBy } from '../../news/front.ts'
import { popularList, type Span, spanNames, spans } from '../../news/popular.ts'
import { shelves } from '../../news/shelves.ts'
import { Block } from '../../ui/block.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { RankedCards } from '../../ui/ranked-cards.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { RankedTitles } from '../../ui/titles.tsx'
import { hrefTo } from '../../urls.ts'

interface PopularProps {
  view: View
  span: Span
  ranked: CardsBy
}

const title = '많이 본 기사'

export function PopularPage({ view, span, ranked }: PopularProps) {
  const { frame } = view
  const all = ranked[popularList(span, shelves.all)] ?? []
  return (
    <Shell
      view={view}
      dress="list"
      title={`${title} - ${spanNames[span]}`}
      description={`${frame.masthead.name} 독자가 ${spanNames[span]} 동안 많이 본 기사입니다.`}
    >
      <div class="with-aside">
        <div class="list">
          <ListHead title={title}>
            <Spans current={span} />
          </ListHead>
          {all.length > 0 ? <RankedCards cards={all} frame={frame} /> : <NothingYet span={span} />}
        </div>
        {all.length > 0 && <BySection view={view} span={span} ranked={ranked} />}
      </div>
    </Shell>
  )
}

function Spans({ current }: { current: Span }) {
  return (
    <nav aria-label="기간">
      <ul class="spans">
        {spans.map((span) => (
          <li>
            <a
              href={hrefTo.popular(span === 'day' ? undefined : span)}
              aria-current={span === current ? 'page' : undefined}
            >
              {spanNames[span]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NothingYet({ span }: { span: Span }) {
  return (
    <p class="none">
      {spanNames[span]} 동안 읽힌 기사를 아직 세지 못했습니다. 독자가 기사를 읽으면 몇 분 뒤 여기에 나옵니다.
    </p>
  )
}

function BySection({ view, span, ranked }: PopularProps) {
  return (
    <aside aria-label="섹션별 많이 본 기사">
      {view.frame.sections.map((section) => {
        const cards = ranked[popularList(span, shelves.section(section.path))] ?? []
        return cards.length > 0 ? (
          <Block title={section.name} more={hrefTo.section(section.path)}>
            <RankedTitles cards={cards} />
          </Block>
        ) : null
      })}
    </aside>
  )
}
