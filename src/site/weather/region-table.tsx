import { StationSky } from '../../ui/weather-strip.tsx'
import type { StationView } from '../../weather/observation.ts'
import type { Region } from '../../weather/stations.ts'

export function RegionTable({ region, night }: { region: Region; night: boolean }) {
  return (
    <section class="region">
      <h2>{region.name}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">지점</th>
            <th scope="col">하늘</th>
            <th scope="col">기온(℃)</th>
          </tr>
        </thead>
        <tbody>
          {region.stations.map((station) => (
            <StationRow station={station} night={night} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StationRow({ station, night }: { station: StationView; night: boolean }) {
  const { name, sky, temperature } = station
  const unseen = <span class="unseen">관측 없음</span>
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{sky ? <StationSky station={station} night={night} /> : unseen}</td>
      <td>{temperature ?? unseen}</td>
    </tr>
  )
}
