import type { Entry } from './entry.ts'
import type { Store } from './store.ts'
import { longestTag } from './tags.ts'
import { TokenBucket } from './token-bucket.ts'

/** `ctx.cache` over a store: the limits of the Free tier, on the given clock (milliseconds). */
export function cacheContext(store: Store, now: () => number): CacheContext {
  const bucket = new TokenBucket(25, 5)
  const order = (act: (key: string) => void) => async (options: CachePurgeOptions) => {
    const refusal = refusalOf(options) ?? (bucket.take(now()) ? null : tooMany)
    if (refusal) return { success: false, errors: [refusal] }
    for (const key of store.keysOf(matcher(options))) act(key)
    return { success: true, errors: [] }
  }
  return {
    purge: order((key) => store.remove(key)),
    invalidate: order((key) => store.expire(key, now())),
  }
}

const mostItems = 100
const tooMany: CachePurgeError = { code: 10429, message: 'Purge rate limit exceeded' }

function refusalOf({ tags = [], pathPrefixes = [], purgeEverything }: CachePurgeOptions) {
  const items = tags.length + pathPrefixes.length
  if (purgeEverything && items > 0) return refuse('purgeEverything stands alone')
  if (!purgeEverything && items === 0) return refuse('nothing to purge')
  if (items > mostItems) return refuse(`at most ${mostItems} tags and prefixes a call`)
  if (tags.some((tag) => tag.length > longestTag)) return refuse(`a tag has at most ${longestTag} characters`)
  if (pathPrefixes.some(notAPath)) return refuse('a prefix is a path without scheme, host, query or fragment')
  return null
}

function refuse(message: string): CachePurgeError {
  return { code: 10400, message }
}

function notAPath(prefix: string): boolean {
  return prefix === '' || /^\/\/|:\/\/|[?#]/.test(prefix)
}

function matcher({ tags = [], pathPrefixes = [], purgeEverything }: CachePurgeOptions) {
  const wanted = new Set(tags.map((tag) => tag.toLowerCase()))
  const prefixes = pathPrefixes.map((prefix) => (prefix.startsWith('/') ? prefix : `/${prefix}`))
  return (entry: Entry) =>
    purgeEverything === true ||
    entry.tags.some((tag) => wanted.has(tag)) ||
    prefixes.some((prefix) => entry.path.startsWith(prefix))
}
