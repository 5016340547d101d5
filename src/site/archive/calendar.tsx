import { monthName, weekdays } from '../../korean/date.ts'
import { type Calendar, type Square, weeksOf } from '../../news/calendar.ts'
import { hrefTo } from '../../urls.ts'

interface CalendarProps {
  calendar: Calendar
  /** The day whose stories the page shows. */
  shown?: string
}

/** The month as a table; a day with stories is a link. */
export function CalendarTable({ calendar, shown }: CalendarProps) {
  return (
    <table class="calendar">
      <caption>{monthName(calendar.month)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th scope="col">
              {weekday}
              <span class="vh">요일</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar.month).map((week) => (
          <tr>
            {week.map((day) => (
              <td>
                <DayInMonth day={day} calendar={calendar} shown={shown} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayInMonth({
  day,
  calendar,
  shown,
}: {
  day: Square
  calendar: Calendar
  shown?: string | undefined
}) {
  if (day === null) return null
  const number = <time datetime={day}>{Number(day.slice(8))}</time>
  const current = day === shown ? 'page' : undefined
  if (!calendar.written.includes(day)) return <span aria-current={current}>{number}</span>
  return (
    <a href={hrefTo.archived(day)} aria-current={current}>
      {number}
      <span class="vh">일 기사</span>
    </a>
  )
}
