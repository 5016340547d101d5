import * as z from 'zod/mini'
import type { Bulletin, Observed } from './observation.ts'

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

const observedShape = z.object({
  source: z.enum(['surface-map', 'sfctm2']),
  observedAt: z.int(),
  fetchedAt: z.int(),
  stations: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      sky: z.nullable(z.string()),
      temperature: z.nullable(z.number()),
      rain: z.nullable(z.number()),
      observedAt: z.int(),
    }),
  ),
})

// One parse per isolate and value: the text is the same for every page until the clock writes again.
let memo: { raw: string; observed: Observed | null } | undefined

function parseObserved(raw: string): Observed | null {
  const parsed = observedShape.safeParse(jsonIn(raw))
  if (parsed.success) return parsed.data
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

function contentOf({ source, observedAt, stations }: Bulletin): string {
  return JSON.stringify([source, observedAt, stations])
}
