import { fieldsKeptBack, rulingDirectives } from './directives.ts'
import { ageOnArrival, lifetimeOf } from './lifetime.ts'
import { readTags } from './tags.ts'

/** A stored answer; moments in milliseconds since 1970, windows in seconds. */
export interface Entry {
  path: string
  status: number
  headers: readonly (readonly [string, string])[]
  body: Uint8Array<ArrayBuffer>
  /** Request headers that this variant was made for. */
  variant: readonly (readonly [string, string | null])[]
  tags: readonly string[]
  bornAt: number
  staleAt: number
  whileRevalidate: number
  ifError: number
}

export type Freshness = 'fresh' | 'renewable' | 'stale'

export function makeEntry(
  request: Request,
  { status, headers }: { status: number; headers: Headers },
  { body, now }: { body: Uint8Array<ArrayBuffer>; now: number },
): Entry {
  const age = ageOnArrival(headers, now)
  const { fresh, whileRevalidate, ifError } = lifetimeOf(status, headers, now)
  const keptBack = fieldsKeptBack(rulingDirectives(headers)?.directives ?? new Map())
  return {
    path: new URL(request.url).pathname,
    status,
    headers: [...headers].filter(([name]) => name !== 'age' && !keptBack.includes(name)),
    body,
    variant: variedNames(headers).map((name) => [name, request.headers.get(name)]),
    tags: readTags(headers),
    bornAt: now - age * 1000,
    staleAt: now + (fresh - age) * 1000,
    whileRevalidate,
    ifError,
  }
}

export function freshnessOf({ staleAt, whileRevalidate }: Entry, now: number): Freshness {
  if (now < staleAt) return 'fresh'
  return now < staleAt + whileRevalidate * 1000 ? 'renewable' : 'stale'
}

/** Whether a stale entry may stand in for a Worker that failed. */
export function covers({ status, staleAt, ifError }: Entry, now: number): boolean {
  return status < 500 && now < staleAt + ifError * 1000
}

export function isFor(entry: Entry, headers: Headers): boolean {
  return entry.variant.every(([name, value]) => headers.get(name) === value)
}

function variedNames(headers: Headers): string[] {
  const names = (headers.get('Vary') ?? '').split(',').map((name) => name.trim().toLowerCase())
  return [...new Set(names)].filter(Boolean).sort()
}
