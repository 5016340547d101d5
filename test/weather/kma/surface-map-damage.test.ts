import { expect, it } from 'vitest'
import { parseSurfaceMap } from '../../../src/weather/kma/surface-map.ts'
import { isKmaTrouble, KmaUnavailable } from '../../../src/weather/kma/trouble.ts'
import type { Bulletin } from '../../../src/weather/observation.ts'
import { defaultStations } from '../../../src/weather/stations.ts'
import { local, surfaceMap } from '../../kma/documents.ts'

const whole = surfaceMap({
  stations: defaultStations.map(({ id, name }) => local(id, name, { rn_hr1: '0.0' })),
})

function outcomeOf(text: string): Bulletin | Error {
  try {
    return parseSurfaceMap({ status: 200, text }, () => null)
  } catch (reason) {
    if (isKmaTrouble(reason)) return reason
    throw new Error(`A parser's own fault on ${JSON.stringify(text)}`, { cause: reason })
  }
}

it('a document cut anywhere is left to the next tick', () => {
  const cut = Array.from({ length: whole.trimEnd().length - 1 }, (_, length) => whole.slice(0, length))
  const believed = cut.filter((text) => !(outcomeOf(text) instanceof KmaUnavailable))
  expect(believed).toEqual([])
})

it('a document damaged at random is refused by name or gives readings within reason', () => {
  const random = seeded(20251119)
  for (let round = 0; round < 3000; round += 1) {
    const outcome = outcomeOf(damaged(whole, random))
    if (outcome instanceof Error) continue
    expect(outcome.stations.length).toBeGreaterThan(0)
    for (const { temperature } of outcome.stations) expect(Math.abs(temperature ?? 0)).toBeLessThanOrEqual(45)
  }
})

const debris = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-',
  '9',
  '\uFEFF',
  '\uD800',
  '\0',
  ' ',
  '</local>',
  'ta=""',
]

function damaged(text: string, random: () => number): string {
  let result = text
  for (let wounds = 1 + Math.floor(random() * 3); wounds > 0; wounds -= 1) {
    const from = Math.floor(random() * result.length)
    const lost = Math.floor(random() * random() * 40)
    const piece = debris[Math.floor(random() * debris.length)] ?? ''
    result = result.slice(0, from) + piece + result.slice(from + lost)
  }
  return result
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
