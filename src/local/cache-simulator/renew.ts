import type { CacheStatus } from './answer.ts'
import { workersRequest } from './conditions.ts'
import { covers, type Entry, makeEntry } from './entry.ts'
import type { Store } from './store.ts'
import { mayStore } from './storing.ts'
import { readWhole } from './whole-body.ts'

export interface Visit {
  request: Request
  key: string
  run(request: Request): Promise<Response>
  waitUntil(work: Promise<unknown>): void
}

export interface Shelf {
  store: Store
  /** Bytes of the longest body that is kept. */
  longest: number
  /** Milliseconds since 1970. */
  now(): number
}

/** What a run of the Worker came to: something stored, an answer for one reader only, or a failure. */
export type Renewal =
  | { status: CacheStatus; entry: Entry }
  | { status: CacheStatus; response: Response }
  | { error: unknown }

/** Runs the Worker for an entry that is missing or stale, and stores what may be stored. */
export async function renew(shelf: Shelf, visit: Visit, stale: Entry | null): Promise<Renewal> {
  try {
    const response = await visit.run(workersRequest(visit.request, stale))
    if (response.status === 304 && stale) return confirm(shelf, visit, { stale, response })
    if (response.status < 500 || !stale || !covers(stale, shelf.now())) {
      return await take(shelf, visit, { stale, response })
    }
    await response.body?.cancel()
    return { status: 'STALE', entry: stale }
  } catch (error) {
    return stale && covers(stale, shelf.now()) ? { status: 'STALE', entry: stale } : { error }
  }
}

interface Answered {
  stale: Entry | null
  response: Response
}

function confirm(shelf: Shelf, visit: Visit, { stale, response }: Answered & { stale: Entry }): Renewal {
  const headers = new Headers(stale.headers.map(([name, value]) => [name, value]))
  for (const [name, value] of response.headers) if (!ofTheBody.includes(name)) headers.set(name, value)
  const merged = { status: stale.status, headers }
  const entry = makeEntry(visit.request, merged, { body: stale.body, now: shelf.now() })
  const storable = mayStore(visit.request, new Response(null, merged)) === 'store'
  if (storable) shelf.store.put(visit.key, entry)
  else shelf.store.remove(visit.key)
  return { status: 'REVALIDATED', entry }
}

async function take(shelf: Shelf, visit: Visit, { stale, response }: Answered): Promise<Renewal> {
  const status = stale ? 'EXPIRED' : 'MISS'
  const verdict = mayStore(visit.request, response)
  if (verdict !== 'store') return { status: verdict === 'bypass' ? 'BYPASS' : status, response }
  const body = await readWhole(response, shelf.longest)
  if ('stream' in body) return { status, response: new Response(body.stream, response) }
  const entry = makeEntry(visit.request, response, { body: body.bytes, now: shelf.now() })
  shelf.store.put(visit.key, entry)
  return { status, entry }
}

const ofTheBody = ['content-length', 'content-type', 'content-encoding', 'content-range']
