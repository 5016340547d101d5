import type { Bulletin, Observed, StationReport } from './observation.ts'

/** The last good observations; null, with a line in the log, when they are absent, damaged or out of reach. */
export async function readObserved(kv: KVNamespace): Promise<Observed | null> {
  try {
    return await lastObserved(kv)
  } catch (reason) {
    console.warn(
      `Weather left out of a page: KV did not answer (${reason}). Nothing to do: it is asked again.`,
    )
    return null
  }
}

/** Like readObserved, but throws when KV itself fails, so that the clock never takes an outage for an empty store. */
export async function lastObserved(kv: KVNamespace): Promise<Observed | null> {
  const raw = await kv.get(KEY)
  if (raw === null) return null
  if (memo?.raw !== raw) memo = { raw, observed: parseObserved(raw) }
  return memo.observed
}

/** Writes the one JSON value if more than the time of fetching changed, and tells whether it did. */
export async function saveObserved(
  kv: KVNamespace,
  before: Observed | null,
  after: Observed,
): Promise<boolean> {
  if (before && contentOf(before) === contentOf(after)) return false
  await kv.put(KEY, JSON.stringify(after))
  return true
}

const KEY = 'observed'

// One parse per isolate and value: the text is the same for every page until the clock writes again.
let memo: { raw: string; observed: Observed | null } | undefined

function parseObserved(raw: string): Observed | null {
  const value = jsonIn(raw)
  if (isObserved(value)) return value
  console.error('Weather in KV is damaged: pages go without it. Nothing to do: the next tick writes it anew.')
  return null
}

function jsonIn(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch (reason) {
    if (reason instanceof SyntaxError) return null
    throw reason
  }
}

function isObserved(value: unknown): value is Observed {
  const { source, observedAt, fetchedAt, stations } = (value ?? {}) as Partial<Observed>
  return (
    (source === 'surface-map' || source === 'sfctm2') &&
    Number.isInteger(observedAt) &&
    Number.isInteger(fetchedAt) &&
    Array.isArray(stations) &&
    stations.every(isReport)
  )
}

function isReport(value: unknown): value is StationReport {
  const { id, name, sky, temperature, rain, observedAt } = (value ?? {}) as Partial<StationReport>
  return (
    Number.isInteger(id) &&
    typeof name === 'string' &&
    (sky === null || typeof sky === 'string') &&
    isReading(temperature) &&
    isReading(rain) &&
    Number.isInteger(observedAt)
  )
}

function isReading(value: unknown): boolean {
  return value === null || Number.isFinite(value)
}

function contentOf({ source, observedAt, stations }: Bulletin): string {
  return JSON.stringify([source, observedAt, stations])
}
