import { everyPage } from './tags.ts'

/** What became of the pages an order changed: gone from the edge, to be purged by the clock, or no edge here. */
export type Purged = 'done' | 'queued' | 'unavailable'

/** The purge call of Workers Cache, as far as Maru uses it. */
export interface EdgeCache {
  purge(options: { tags: string[] } | { purgeEverything: true }): Promise<{
    success: boolean
    errors: readonly { code: number; message: string }[]
  }>
}

/** The cache in front of this Worker; null where there is none, as in tests of the Worker alone. */
export function edgeCacheOf(ctx: unknown): EdgeCache | null {
  const cache = (ctx as { cache?: Partial<EdgeCache> } | null)?.cache
  return typeof cache?.purge === 'function' ? (cache as EdgeCache) : null
}

const mostTagsACall = 100
const mostTags = 300
const patience = 5000

/** Purges every page with one of the tags, in as few calls as possible (100 tags each); false when a call failed. */
export async function purge(cache: EdgeCache, tags: readonly string[]): Promise<boolean> {
  if (tags.length > mostTags || tags.includes(everyPage)) return succeeds(cache, { purgeEverything: true })
  for (let at = 0; at < tags.length; at += mostTagsACall) {
    if (!(await succeeds(cache, { tags: tags.slice(at, at + mostTagsACall) }))) return false
  }
  return true
}

async function succeeds(cache: EdgeCache, options: Parameters<EdgeCache['purge']>[0]): Promise<boolean> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    const { success, errors } = await Promise.race([cache.purge(options), late])
    if (!success) console.warn(`Purge refused (${errors.map(({ message }) => message).join('; ')}). ${waits}`)
    return success
  } catch (error) {
    // Whatever the platform throws, the outbox still holds the tags.
    console.warn(`Purge failed (${error}). ${waits}`)
    return false
  }
}

const waits = 'Nothing to do: the outbox keeps the tags, the next order or tick tries again.'
