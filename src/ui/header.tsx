import { dateline, seoulDay } from '../korean/date.ts'
import { hrefTo } from '../urls.ts'
import { mark } from './mark.tsx'
import { sectionMenu, type wholeMenu } from './menu.tsx'
import type { View } from './shell.tsx'
import { WeatherStrip } from './weather-strip.tsx'

interface HeaderProps {
  view: View
  section: string
  /** Printed in the folded menu. */
  menu: typeof wholeMenu
}

export function Header({ view, section, menu }: HeaderProps) {
  const { frame } = view
  return (
    <header class="head">
      <div class="ears wrap">
        <Day view={view} />
        <WeatherStrip strip={view.strip} />
      </div>
      <div class="name wrap">
        <p>
          <a href={hrefTo.home()} rel="home">
            {mark}
            {frame.masthead.name}
          </a>
          {frame.masthead.slogan && <span>{frame.masthead.slogan}</span>}
        </p>
        <a class="tool" href={hrefTo.search()}>
          검색
        </a>
        {menu(frame, section)}
      </div>
      {sectionMenu(frame, section)}
    </header>
  )
}

function Day({ view }: { view: View }) {
  const { youthOfficer } = view.frame.masthead
  return (
    <p class="day">
      <time datetime={seoulDay(view.now)}>{dateline(view.now)}</time>{' '}
      {youthOfficer && <span>청소년보호책임자 {youthOfficer}</span>}
    </p>
  )
}
