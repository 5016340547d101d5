/** What became of the pages an order changed: gone from the edge, to be purged by the clock, or no edge here. */
export type Purged = 'done' | 'queued' | 'unavailable'

/** The purge call of Workers Cache, as far as Maru uses it. */
export interface EdgeCache {
  purge(options: { tags: string[] } | { purgeEverything: true }): Promise<{
    success: boolean
    errors: readonly { code: number; message: string }[]
  }>
}

/** The cache in front of this Worker; null where there is none, as on a plain laptop. */
export function edgeCacheOf(ctx: unknown): EdgeCache | null {
  const cache = (ctx as { cache?: Partial<EdgeCache> } | null)?.cache
  return typeof cache?.purge === 'function' ? (cache as EdgeCache) : null
}
