import type { CacheStatus } from './answer.ts'
import { Flights } from './flights.ts'
import { keyOf } from './key.ts'
import { cacheContext } from './purge.ts'
import { serve } from './serve.ts'
import { Store } from './store.ts'

export interface SimulatorOptions<Env> {
  /** The Worker's version, part of every key; without it versions share the cache. */
  version?: (env: Env) => string
  /** Milliseconds since 1970. */
  now?: () => number
  /** Memory for stored answers; longer ones are never kept. */
  mostBytes?: number
}

export interface SimulatedCache<Env> {
  handler: ExportedHandler<Env> & Required<Pick<ExportedHandler<Env>, 'fetch' | 'scheduled'>>
  store: Store
  cache: CacheContext
  stats: { runs: number; answers: Partial<Record<CacheStatus, number>> }
}

/** The Worker behind a cache that follows the documented rules of Workers Cache, in this isolate's memory. */
export function simulateCache<Env>(worker: ExportedHandler<Env>, options: SimulatorOptions<Env> = {}) {
  return openCache(worker, options).handler
}

/** The same with its inside open for inspection. */
export function openCache<Env>(
  worker: ExportedHandler<Env>,
  { version, now = () => Date.now(), mostBytes = 128 * megabyte }: SimulatorOptions<Env> = {},
): SimulatedCache<Env> {
  const store = new Store(mostBytes)
  const cache = cacheContext(store, now)
  const stats: SimulatedCache<Env>['stats'] = { runs: 0, answers: {} }
  const shelf = { store, flights: new Flights(), longest: Math.min(mostBytes, 512 * megabyte), now }
  const fetch: ExportedHandlerFetchHandler<Env> = async (request, env, ctx) => {
    const inner = withCache(ctx, cache)
    const response = await serve(shelf, {
      request,
      key: keyOf(request, version?.(env) ?? '', ctx.props),
      run: async (asked) => {
        stats.runs += 1
        return ask(worker, asked as typeof request, { env, ctx: inner })
      },
      waitUntil: (work) => ctx.waitUntil(work),
    })
    count(stats.answers, response)
    return response
  }
  const scheduled: ExportedHandlerScheduledHandler<Env> = (controller, env, ctx) =>
    worker.scheduled?.(controller, env, withCache(ctx, cache))
  return { handler: { ...worker, fetch, scheduled }, store, cache, stats }
}

const megabyte = 1024 * 1024

type FetchParameters<Env> = Parameters<ExportedHandlerFetchHandler<Env>>

function ask<Env>(
  worker: ExportedHandler<Env>,
  request: FetchParameters<Env>[0],
  { env, ctx }: { env: Env; ctx: ExecutionContext },
) {
  if (!worker.fetch) throw new TypeError('Handler does not export a fetch() function.')
  return worker.fetch(request, env, ctx)
}

function withCache(ctx: ExecutionContext, cache: CacheContext): ExecutionContext {
  return new Proxy(ctx, {
    has: (target, name) => name === 'cache' || name in target,
    get(target, name) {
      if (name === 'cache') return cache
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function count(answers: Partial<Record<CacheStatus, number>>, response: Response): void {
  const status = response.headers.get('CF-Cache-Status') as CacheStatus | null
  if (status) answers[status] = (answers[status] ?? 0) + 1
}
