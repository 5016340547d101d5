import { monthName } from '../../korean/date.ts'
import type { Calendar } from '../../news/calendar.ts'
import type { ListPage } from '../../news/list.ts'
import { frontPage } from '../../ui/nothing.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { StoryList } from '../../ui/story-list.tsx'
import { hrefTo } from '../../urls.ts'
import { CalendarTable } from './calendar.tsx'
import { Months } from './months.tsx'

interface MonthProps {
  view: View
  calendar: Calendar
  list: ListPage
}

export function ArchiveMonthPage({ view, calendar, list }: MonthProps) {
  const title = `${monthName(calendar.month)} 지난 기사`
  return (
    <Shell
      view={view}
      dress="archive"
      title={title}
      description={`${view.frame.masthead.name}의 ${monthName(calendar.month)} 기사를 날짜별로 찾아볼 수 있습니다.`}
      robots={list.cards.length === 0 ? 'noindex' : undefined}
    >
      <div class="with-head">
        <div class="about-list">
          <h1>{title}</h1>
          <div class="after">
            <CalendarTable calendar={calendar} />
            <Months calendar={calendar} now={view.now} />
          </div>
        </div>
        <div class="list">
          <StoryList list={list} frame={view.frame} at={hrefTo.archived(calendar.month)} up={frontPage} />
        </div>
      </div>
    </Shell>
  )
}
