import { readTime, type Seconds } from '../../korean/date.ts'
import type { Bulletin, StationReport } from '../observation.ts'
import { knownName } from '../stations.ts'
import type { Answer } from './client.ts'
import { celsius, millimetres, type NameOf, onePerStation, skyWord, stationName } from './readings.ts'
import { isWebPage, refusalIn } from './refusal.ts'
import { type LocalElement, readElements } from './surface-map-xml.ts'
import { KmaContractChanged } from './trouble.ts'
import { localShape, weatherShape } from './wire.ts'

/** sfc_web_map.xml as a bulletin; throws KmaUnavailable or KmaContractChanged, never anything else. */
export function parseSurfaceMap({ status, text }: Answer, nameOf: NameOf): Bulletin {
  const document = text.trim()
  if (status !== 200 || !document.startsWith('<') || isWebPage(document)) throw refusalIn(text, status)
  const { root, weathers, locals } = readElements(document)
  if (root !== 'current') throw refusalIn(text, status)
  const observedAt = stampOf(weathers)
  const stations = onePerStation(locals.flatMap((local) => reportOf(local, { observedAt, nameOf })))
  if (!stations.some(({ id }) => knownName(id)))
    throw new KmaContractChanged('names no station that Maru knows')
  return { source: 'surface-map', observedAt, stations }
}

function stampOf(weathers: readonly unknown[]): Seconds {
  const [stamp, ...more] = weathers.map((weather) => weatherShape.safeParse(weather))
  if (!stamp?.success || more.length > 0) throw new KmaContractChanged('has no single <weather> with a stamp')
  const { year, month, day, hour } = stamp.data
  const observedAt = readTime(`${year}-${month}-${day}T${hour}:00`)
  if (observedAt === null)
    throw new KmaContractChanged(`is stamped ${year}-${month}-${day} ${hour} h, which never was`)
  return observedAt
}

interface Context {
  observedAt: Seconds
  nameOf: NameOf
}

function reportOf(local: LocalElement, { observedAt, nameOf }: Context): StationReport[] {
  const entry = localShape.safeParse(local.attributes)
  if (!entry.success) return []
  const id = Number(entry.data.stn_id)
  return [
    {
      id,
      name: stationName(local.text) ?? nameOf(id) ?? `지점 ${id}`,
      sky: skyWord(entry.data.desc),
      temperature: celsius(entry.data.ta),
      rain: millimetres(entry.data.rn_hr1),
      observedAt,
    },
  ]
}
