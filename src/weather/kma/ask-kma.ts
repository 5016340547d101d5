import { isoSeoul, type Seconds } from '../../korean/date.ts'
import { type Bulletin, isEmpty } from '../observation.ts'
import { ask } from './client.ts'
import type { NameOf } from './readings.ts'
import { parseSfctm2, sfctm2Url } from './sfctm2.ts'
import { parseSurfaceMap } from './surface-map.ts'
import { isKmaTrouble, type KmaTrouble, KmaUnavailable } from './trouble.ts'

export interface Question {
  feedUrl: string
  apihubUrl: string
  apihubKey: string | null
  /** Milliseconds for everything, retry and fallback included. */
  budget: number
  now: Seconds
  nameOf: NameOf
}

/** What KMA has to say, if anything, and in plain English what went wrong and what to do about it. */
export type Word = { bulletin: Bulletin; trouble: string | null } | { bulletin: null; trouble: string }

/** Asks the surface map, and kma_sfctm2 if that fails and there is a key; never throws for what KMA does. */
export async function askKma(question: Question): Promise<Word> {
  const whole = AbortSignal.timeout(question.budget)
  const fallback = fallbackOf(question)
  const share = fallback ? AbortSignal.timeout(question.budget * FEED_SHARE) : whole
  const first = await hear(feedOf(question), AbortSignal.any([whole, share]), question.now)
  if (first.bulletin || !fallback) return first
  const second = await hear(fallback, whole, question.now)
  return { ...second, trouble: [first.trouble, second.trouble].filter(Boolean).join(' ') }
}

const FEED_SHARE = 5 / 8
const MOST_AHEAD = 3600

interface Source {
  title: string
  mend: string
  bulletin: (signal: AbortSignal) => Promise<Bulletin>
}

function feedOf({ feedUrl, nameOf }: Question): Source {
  return {
    title: `The KMA feed ${feedUrl.split('?')[0]}`,
    mend: 'open that address, compare it with src/weather/kma/surface-map.ts, then mend KMA_FEED_URL or the parser',
    bulletin: async (signal) => parseSurfaceMap(await ask(feedUrl, signal), nameOf),
  }
}

function fallbackOf({ apihubUrl, apihubKey, nameOf }: Question): Source | null {
  if (!apihubKey) return null
  return {
    title: `The fallback ${apihubUrl}`,
    mend: 'look whether KMA_APIHUB_KEY is valid and approved for kma_sfctm2, then at src/weather/kma/sfctm2.ts',
    bulletin: async (signal) => parseSfctm2(await ask(sfctm2Url(apihubUrl, apihubKey), signal), nameOf),
  }
}

async function hear(source: Source, signal: AbortSignal, now: Seconds): Promise<Word> {
  try {
    const bulletin = await source.bulletin(signal)
    requireSense(bulletin, now)
    return { bulletin, trouble: null }
  } catch (reason) {
    if (!isKmaTrouble(reason)) throw reason
    return { bulletin: null, trouble: `${source.title} ${reason.message}. ${adviceOn(reason, source)}` }
  }
}

function adviceOn(trouble: KmaTrouble, { mend }: Source): string {
  if (trouble instanceof KmaUnavailable) return 'Nothing to do: the next tick asks again.'
  return `The contract changed and waiting will not mend it: ${mend}.`
}

function requireSense({ observedAt, stations }: Bulletin, now: Seconds): void {
  if (observedAt > now + MOST_AHEAD) {
    throw new KmaUnavailable(`is stamped ${isoSeoul(observedAt)}, more than an hour ahead`)
  }
  if (stations.every(isEmpty)) throw new KmaUnavailable('reports nothing from any station')
}
