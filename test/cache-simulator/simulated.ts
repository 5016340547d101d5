import { createSimulatedEdge } from '../../src/local/cache-simulator/simulated-edge.ts'

type Answer = (request: Request, ctx: ExecutionContext) => Response | Promise<Response>

interface Options {
  version?: () => string
  mostBytes?: number
}

/** A small Worker behind the simulator, with a clock that only the test moves. */
export function simulated(answer: Answer, options: Options = {}) {
  const clock = { now: Date.UTC(2026, 10, 23) }
  const seen: Request[] = []
  const edge = createSimulatedEdge(
    {
      fetch: (request, _env, ctx) => {
        seen.push(request)
        return answer(request, ctx)
      },
      scheduled: async (_controller, _env, ctx) => {
        await ctx.cache?.purge({ tags: ['struck'] })
      },
    },
    { env: {}, now: () => clock.now, ...options },
  )
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    edge.fetch(new Request(`http://maru.test${path}`, { method, headers }))
  return {
    edge,
    seen,
    get,
    /** Moves the clock, in seconds. */
    forward: (seconds: number) => {
      clock.now += seconds * 1000
    },
    head: (path: string) => get(path, {}, 'HEAD'),
    status: async (path: string, headers: Record<string, string> = {}) => statusOf(await get(path, headers)),
  }
}

export function statusOf(response: Response): string | null {
  return response.headers.get('cf-cache-status')
}

/** A Worker that counts its runs in the body, under the given headers. */
export function numbered(headers: Record<string, string>, status = 200): Answer {
  let run = 0
  return () => new Response(status === 204 ? null : `run ${++run}`, { status, headers })
}

/** A Worker whose body is `words.now`, with an ETag of it, that answers 304 to whoever has it. */
export function edited(cacheControl: string, words: { now: string }): Answer {
  return (request) => {
    const headers = { ETag: `W/"${words.now}"`, 'Cache-Control': cacheControl, 'Cache-Tag': 'a1' }
    const has = request.headers.get('If-None-Match') === headers.ETag
    return new Response(has ? null : words.now, { status: has ? 304 : 200, headers })
  }
}
