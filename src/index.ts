import { app } from './app.tsx'
import { strike } from './clock/strike.ts'
import type { Env } from './config.ts'

export { ReadCounter } from './counter/read-counter.ts'

export default {
  fetch: app.fetch,
  scheduled: (controller, env, ctx) => strike(controller, env, ctx),
} satisfies ExportedHandler<Env>
