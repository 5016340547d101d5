import { dateline, dayStart, monthName } from '../../korean/date.ts'
import type { Calendar } from '../../news/calendar.ts'
import type { ListPage } from '../../news/list.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { StoryList } from '../../ui/story-list.tsx'
import { hrefTo } from '../../urls.ts'
import { CalendarTable } from './calendar.tsx'

interface DayProps {
  view: View
  calendar: Calendar
  list: ListPage
  /** `2025-11-19` */
  day: string
}

export function ArchiveDayPage({ view, calendar, list, day }: DayProps) {
  const title = `${spelled(day)} 기사`
  const month = { href: hrefTo.archived(calendar.month), name: `${monthName(calendar.month)} 지난 기사` }
  return (
    <Shell
      view={view}
      dress="archive"
      title={title}
      description={`${view.frame.masthead.name}의 ${spelled(day)} 기사 목록입니다.`}
      robots={list.cards.length === 0 ? 'noindex' : undefined}
    >
      <div class="with-aside">
        <div class="list">
          <ListHead label={month.name} up={month.href} title={title} />
          <StoryList list={list} frame={view.frame} at={hrefTo.archived(day)} up={month} />
          <OtherDays calendar={calendar} />
        </div>
        <aside aria-label="날짜로 찾기">
          <CalendarTable calendar={calendar} shown={day} />
        </aside>
      </div>
    </Shell>
  )
}

function OtherDays({ calendar: { previous, next } }: { calendar: Calendar }) {
  if (!previous && !next) return null
  return (
    <nav class="turn" aria-label="다른 날 기사">
      {previous && (
        <a href={hrefTo.archived(previous)}>
          <span class="label">이전 날</span> {spelled(previous)}
        </a>
      )}
      {next && (
        <a href={hrefTo.archived(next)}>
          <span class="label">다음 날</span> {spelled(next)}
        </a>
      )}
    </nav>
  )
}

function spelled(day: string): string {
  return dateline(dayStart(day) ?? 0)
}
