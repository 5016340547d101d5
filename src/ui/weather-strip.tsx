import { raw } from 'hono/html'
import { isoSeoul, type Seconds, stamp } from '../korean/date.ts'
import { hrefTo } from '../urls.ts'
import type { StationView, Strip } from '../weather/observation.ts'
import { SkyMark, skyDrawings } from './sky-sign.tsx'

export function WeatherStrip({ strip }: { strip: Strip | null }) {
  if (!strip) return <p class="wx-none">날씨 정보를 불러오지 못했습니다</p>
  const seen = JSON.stringify(strip)
  if (last?.seen !== seen) last = { seen, markup: raw(String(<Stations strip={strip} />)) }
  return last.markup
}

// Every page shows the same hour: one rendering per isolate and observation.
let last: { seen: string; markup: ReturnType<typeof raw> } | undefined

function Stations({ strip }: { strip: Strip }) {
  const night = isNight(strip.observedAt)
  return (
    <div class="wx">
      {skyDrawings(strip.stations, night)}
      <section class="wx-strip" tabindex={0} aria-label="지역별 현재 날씨">
        <ul>
          {strip.stations.map((station) => (
            <StationItem station={station} night={night} />
          ))}
        </ul>
      </section>
      <ObservedNote strip={strip} />
    </div>
  )
}

export function StationSky({ station, night }: { station: StationView; night: boolean }) {
  return (
    <span>
      {station.sky && <SkyMark sky={station.sky} night={night} />}
      {station.sky}
    </span>
  )
}

export function isNight(at: Seconds): boolean {
  const hour = Number(hourOf(at))
  return hour >= 18 || hour < 7
}

function StationItem({ station, night }: { station: StationView; night: boolean }) {
  const { id, name, sky, temperature } = station
  const unseen = <span class="unseen">관측 없음</span>
  return (
    <li data-station={id}>
      {sky && [<StationSky station={station} night={night} />, ' ']}
      {!sky && temperature && [unseen, ' ']}
      <span>
        {name} {temperature ? <b>{temperature}℃</b> : unseen}
      </span>
    </li>
  )
}

function ObservedNote({ strip }: { strip: Strip }) {
  const at = strip.observedAt
  return (
    <p class="wx-note">
      <a href={hrefTo.weather()}>
        <time datetime={isoSeoul(at)} class={strip.old ? 'old' : undefined}>
          {strip.old ? `오래된 관측 ${stamp(at).slice(5, 13)}시` : `${hourOf(at)}시 관측`}
        </time>{' '}
        <span>기상청 제공</span> <i class="vh">전국 날씨</i>
      </a>
    </p>
  )
}

function hourOf(at: Seconds): string {
  return stamp(at).slice(11, 13)
}
