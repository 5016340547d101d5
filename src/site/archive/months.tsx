import { monthName, type Seconds, seoulDay } from '../../korean/date.ts'
import { type Calendar, monthWithin } from '../../news/calendar.ts'
import { hrefTo } from '../../urls.ts'

/** Ways to the other months of the year and to the same month of other years, as far as the archive reaches. */
export function Months({ calendar, now }: { calendar: Calendar; now: Seconds }) {
  const { month } = calendar
  const reach = { first: seoulDay(calendar.begins).slice(0, 7), last: seoulDay(now).slice(0, 7) }
  if (reach.first === reach.last) return null
  return (
    <nav aria-label="달 고르기">
      <ul class="tags">
        {monthsOf(month.slice(0, 4), reach).map((other) => (
          <MonthLink month={other} current={other === month} text={`${Number(other.slice(5))}월`} />
        ))}
      </ul>
      <ul class="tags">
        {yearsOf(reach).map((year) => (
          <MonthLink
            month={monthWithin(`${year}${month.slice(4)}`, reach)}
            current={month.startsWith(year)}
            text={`${year}년`}
          />
        ))}
      </ul>
    </nav>
  )
}

interface Reach {
  first: string
  last: string
}

function MonthLink({ month, current, text }: { month: string; current: boolean; text: string }) {
  return (
    <li>
      {current ? (
        <b aria-current="true">{text}</b>
      ) : (
        <a href={hrefTo.archived(month)} aria-label={monthName(month)}>
          {text}
        </a>
      )}
    </li>
  )
}

function monthsOf(year: string, { first, last }: Reach): string[] {
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  return months.filter((month) => month >= first && month <= last)
}

function yearsOf({ first, last }: Reach): string[] {
  const newest = Number(last.slice(0, 4))
  return Array.from({ length: newest - Number(first.slice(0, 4)) + 1 }, (_, back) => String(newest - back))
}
