import { app } from './app.tsx'
import type { Env } from './config.ts'

export { ReadCounter } from './counter/read-counter.ts'

export default {
  fetch: app.fetch,
  async scheduled(controller, env, ctx) {
    const { strike } = await import('./clock/strike.ts')
    await strike(controller, env, ctx)
  },
} satisfies ExportedHandler<Env>
