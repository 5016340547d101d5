import { answerFrom, type CacheStatus, passOn } from './answer.ts'
import { type Entry, freshnessOf, isFor } from './entry.ts'
import type { Flights } from './flights.ts'
import { type Renewal, renew, type Shelf, type Visit } from './renew.ts'

export interface Cache extends Shelf {
  flights: Flights
}

/** Answers from the cache, or through it; a Worker that fails with nothing to cover for it fails here too. */
export async function serve(cache: Cache, visit: Visit): Promise<Response> {
  const { request } = visit
  if (request.method !== 'GET' && request.method !== 'HEAD') return bypass(visit)
  if (request.headers.get('Upgrade')?.toLowerCase() === 'websocket') return bypass(visit)
  const entry = cache.store.find(visit.key, request.headers)
  const freshness = entry && freshnessOf(entry, cache.now())
  if (entry && freshness === 'fresh') return show(cache, visit, { status: 'HIT', entry })
  if (entry && freshness === 'renewable') {
    refresh(cache, visit, entry)
    return show(cache, visit, { status: 'UPDATING', entry })
  }
  return cache.flights.has(visit.key) ? join(cache, visit, entry) : lead(cache, visit, entry)
}

async function bypass({ request, run }: Visit): Promise<Response> {
  return passOn(await run(request), request, 'BYPASS')
}

function refresh(cache: Cache, visit: Visit, stale: Entry): void {
  if (cache.flights.has(visit.key)) return
  const landing = cache.flights.begin(visit.key, () => renew(cache, visit, stale))
  visit.waitUntil(landing.then(discard))
}

async function discard(landed: Renewal): Promise<void> {
  if ('response' in landed) await landed.response.body?.cancel()
}

async function lead(cache: Cache, visit: Visit, stale: Entry | null): Promise<Response> {
  const landing = cache.flights.begin(visit.key, () => renew(cache, visit, stale))
  visit.waitUntil(landing)
  return show(cache, visit, await landing)
}

async function join(cache: Cache, visit: Visit, stale: Entry | null): Promise<Response> {
  const landed = await cache.flights.join(visit.key)
  if (!landed || 'response' in landed) return show(cache, visit, await renew(cache, visit, stale))
  if ('error' in landed) return show(cache, visit, landed)
  if (!isFor(landed.entry, visit.request.headers)) return serve(cache, visit)
  const status: CacheStatus = landed.status === 'STALE' ? 'STALE' : 'HIT'
  return show(cache, visit, { status, entry: landed.entry })
}

function show(cache: Cache, { request }: Visit, landed: Renewal): Response {
  if ('error' in landed) throw landed.error
  if ('response' in landed) return passOn(landed.response, request, landed.status)
  return answerFrom(landed.entry, request, { status: landed.status, now: cache.now() })
}
