import type { Seconds } from '../../korean/date.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { skyDrawings } from '../../ui/sky-sign.tsx'
import { Stamp } from '../../ui/time.tsx'
import { isNight } from '../../ui/weather-strip.tsx'
import { isOld, type Observed } from '../../weather/observation.ts'
import { regionsOf } from '../../weather/stations.ts'
import { RegionTable } from './region-table.tsx'

interface WeatherProps {
  view: View
  observed: Observed | null
}

export function WeatherPage({ view, observed }: WeatherProps) {
  return (
    <Shell
      view={view}
      dress="page"
      title="전국 날씨"
      description="기상청이 관측한 전국의 하늘 상태와 기온입니다."
    >
      <ListHead title="전국 날씨">
        {observed ? <When observed={observed} now={view.now} /> : <p>날씨 정보를 불러오지 못했습니다.</p>}
      </ListHead>
      {observed && <Regions observed={observed} view={view} />}
    </Shell>
  )
}

interface ObservedAt {
  observed: Observed
  now: Seconds
}

function When({ observed, now }: ObservedAt) {
  return (
    <p>
      {isOld(observed, now) && <b class="old">오래된 관측</b>} <Stamp at={observed.observedAt} /> 관측 ·
      기상청 제공
    </p>
  )
}

function Regions({ observed, view: { now, strip } }: { observed: Observed; view: View }) {
  const night = isNight(observed.observedAt)
  const regions = regionsOf(observed, now)
  const stations = regions.flatMap((region) => region.stations)
  return (
    <div class="regions">
      {skyDrawings(stations, night, strip?.stations)}
      {regions.map((region) => (
        <RegionTable region={region} night={night} />
      ))}
    </div>
  )
}
