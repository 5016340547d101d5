import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

// Files share an isolate, which is much quicker, but each begins with an empty newsroom.
await reset()
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
