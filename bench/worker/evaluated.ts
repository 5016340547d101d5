import type { Env } from '../../src/config.ts'
import worker from '../../src/index.ts'

export { ReadCounter } from '../../src/index.ts'

/** Maru, which tells at one address of its own which lazy modules have run so far. */
export default {
  ...worker,
  async fetch(request, env, ctx) {
    if (new URL(request.url).pathname !== '/evaluated') return worker.fetch(request, env, ctx)
    return Response.json((globalThis as { evaluated?: string[] }).evaluated ?? [])
  },
} satisfies ExportedHandler<Env>
