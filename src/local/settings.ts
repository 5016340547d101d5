import { resolve } from 'node:path'

export interface LocalSettings {
  port: number
  /** Where the local D1, KV and R2 live. */
  stateDir: string
  demo: boolean
  feedUrl: string | null
  siteUrl: string
}

/** Settings of the laptop's edge, from the environment: PORT, STATE_DIR, DEMO, KMA_FEED_URL, SITE_URL. */
export function localSettings(env: NodeJS.ProcessEnv): LocalSettings {
  const port = Number(env.PORT || 8787)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a port number, not "${env.PORT}"`)
  }
  return {
    port,
    stateDir: resolve(env.STATE_DIR || '.wrangler/state'),
    demo: env.DEMO !== '0',
    feedUrl: env.KMA_FEED_URL || null,
    siteUrl: env.SITE_URL || `http://localhost:${port}`,
  }
}
