import { openCache, type SimulatorOptions } from './simulate-cache.ts'

/** A whole edge for tests: the Worker, its cache, readers who fetch and a clock that strikes. */
export function createSimulatedEdge<Env>(
  worker: ExportedHandler<Env>,
  { env, ...options }: SimulatorOptions<Env> & { env: Env },
) {
  const { handler, store, cache, stats } = openCache(worker, options)
  const work: Promise<unknown>[] = []
  const ctx = executionContext(work)
  return {
    fetch: async (asked: Request | string): Promise<Response> => handler.fetch(incoming(asked), env, ctx),
    scheduled: async (controller: ScheduledController): Promise<void> => {
      await handler.scheduled(controller, env, ctx)
    },
    /** Resolves when nothing runs in the background any more. */
    settled: async (): Promise<void> => {
      while (work.length > 0) await Promise.allSettled(work.splice(0))
    },
    cache,
    stats,
    keys: () => store.keys(),
    size: () => store.size,
  }
}

type Incoming = Request<unknown, IncomingRequestCfProperties>

function incoming(asked: Request | string): Incoming {
  const request = typeof asked === 'string' ? new Request(new URL(asked, 'http://localhost')) : asked
  return request as Incoming
}

function executionContext(work: Promise<unknown>[]): ExecutionContext {
  const ctx: Pick<ExecutionContext, 'waitUntil' | 'passThroughOnException' | 'props'> = {
    waitUntil: (promise) => work.push(Promise.resolve(promise)),
    passThroughOnException() {},
    props: {},
  }
  return ctx as ExecutionContext
}
