import { raw } from 'hono/html'
import { type SkySign, skySign } from '../weather/observation.ts'

type Drawing = SkySign | 'moon'

const CLOUD = 'M5 13a3.7 3.7 0 0 1 1-7 5 5 0 0 1 9 1 3 3 0 0 1 0 6z'

const drawings: Record<Drawing, string> = {
  sun: 'M10 6a4 4 0 1 0 .1 0zM10 1v2M10 17v2M1 10h2M17 10h2M4 4l1 1M15 15l1 1M16 4l-1 1M5 15l-1 1',
  moon: 'M16 12A7 7 0 1 1 8 3a6 6 0 0 0 8 9z',
  'cloud-sun':
    'M5 16a3.7 3.7 0 0 1 1-7 5 5 0 0 1 9 1 3 3 0 0 1 0 6zM12 6a3 3 0 0 1 5 3M14 1v1M19 6h-1M18 2l-1 1',
  cloud: CLOUD,
  rain: `${CLOUD}M7 15l-1 3M11 15l-1 3M15 15l-1 3`,
  snow: `${CLOUD}M6 16h.1M10 16h.1M14 16h.1M8 19h.1M12 19h.1`,
  thunder: `${CLOUD}M11 13l-2 3h3l-2 3`,
  fog: 'M3 6h14M5 10h12M3 14h10',
  dust: 'M3 6h9M15 6h2M3 10h2M8 10h9M3 14h7M13 14h4',
}

const signs = Object.fromEntries(
  Object.keys(drawings).map((drawing) => [
    drawing,
    raw(`<svg class="sky" viewBox="0 0 20 20" aria-hidden="true"><use href="#${drawing}"/></svg>`),
  ]),
)

export function SkyMark({ sky, night }: { sky: string; night: boolean }) {
  const drawing = drawingOf(sky, night)
  return drawing && signs[drawing]
}

/** What the marks of these words point at, less what stands on the page already: before the first of them. */
export function skyDrawings(words: readonly SkyWord[], night: boolean, standing: readonly SkyWord[] = []) {
  const there = namesOf(standing, night)
  const wanted = [...namesOf(words, night)].filter((drawing) => !there.has(drawing))
  const shapes = wanted.map((drawing) => `<path id="${drawing}" d="${drawings[drawing]}"/>`)
  return raw(`<svg class="defs" width="0" height="0"><defs>${shapes.join('')}</defs></svg>`)
}

interface SkyWord {
  sky: string | null
}

function namesOf(words: readonly SkyWord[], night: boolean): Set<Drawing> {
  return new Set(words.flatMap(({ sky }) => (sky && drawingOf(sky, night)) || []))
}

function drawingOf(sky: string, night: boolean): Drawing | null {
  const sign = skySign(sky)
  return sign === 'sun' && night ? 'moon' : sign
}
