import { isoSeoul, type Seconds } from '../korean/date.ts'
import { askKma, type Word } from './kma/ask-kma.ts'
import { kmaSfctm2 } from './kma/client.ts'
import type { NameOf } from './kma/readings.ts'
import { merge } from './merge.ts'
import type { Bulletin, Observed } from './observation.ts'
import { knownName } from './stations.ts'
import { lastObserved, saveObserved } from './store.ts'

/** One tick's question to KMA; `budget` is milliseconds for everything, retry and fallback included. */
export interface Tick {
  kv: KVNamespace
  feedUrl: string
  now: Seconds
  apihubKey: string | null
  apihubUrl?: string
  budget?: number
  log?: (line: string) => void
}

/** What is known after the tick; `trouble` is what the log said, null when all went well. */
export type Refresh =
  | { outcome: 'stored' | 'unchanged'; observed: Observed; trouble: string | null }
  | { outcome: 'older' | 'kept'; observed: Observed | null; trouble: string }

/** Keeps KMA's newest good answer in KV; whatever KMA does wrong costs one line in the log and loses nothing. */
export async function refreshWeather(tick: Tick): Promise<Refresh> {
  const { feedUrl, now, apihubKey, apihubUrl = kmaSfctm2, budget = 8000, log = console.warn } = tick
  const before = await lastObserved(tick.kv)
  const word = await askKma({ feedUrl, apihubUrl, apihubKey, budget, now, nameOf: namesOf(before) })
  const refresh = await keep(tick, before, word)
  if (refresh.trouble) log(`${HEADLINES[refresh.outcome]}. ${refresh.trouble}`)
  return refresh
}

const HEADLINES: Record<Refresh['outcome'], string> = {
  stored: 'Weather taken from the fallback',
  unchanged: 'Weather taken from the fallback, where nothing is new',
  older: 'Weather left as it was',
  kept: 'Weather left as it was',
}

function namesOf(observed: Observed | null): NameOf {
  const names = new Map(observed?.stations.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? knownName(id)
}

async function keep({ kv, now }: Tick, before: Observed | null, word: Word): Promise<Refresh> {
  if (!word.bulletin) return { outcome: 'kept', observed: before, trouble: word.trouble }
  if (before && !mayReplace(before, word.bulletin)) {
    const troubles = [word.trouble, notNewer(before, word.bulletin)]
    return { outcome: 'older', observed: before, trouble: troubles.filter(Boolean).join(' ') }
  }
  const after = { ...merge(before, word.bulletin), fetchedAt: now }
  const stored = await saveObserved(kv, before, after)
  return { outcome: stored ? 'stored' : 'unchanged', observed: after, trouble: word.trouble }
}

// The feed mends its own hour, and mends the fallback's; the fallback never overwrites words of the feed.
function mayReplace(before: Observed, { source, observedAt }: Bulletin): boolean {
  if (observedAt !== before.observedAt) return observedAt > before.observedAt
  return source === 'surface-map' || before.source === 'sfctm2'
}

function notNewer(before: Observed, { source, observedAt }: Bulletin): string {
  const known = `${before.source} of ${isoSeoul(before.observedAt)}`
  return `KMA offers ${source} of ${isoSeoul(observedAt)} after ${known}. Nothing to do: only a newer hour replaces it.`
}
