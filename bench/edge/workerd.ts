import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** One Worker to be stood up: its modules, the first one the entry, and text that it reads from its environment. */
export interface Stood {
  name: string
  modules: readonly Module[]
  vars?: Record<string, string>
}

export interface Module {
  path: string
  contents: string
}

export interface Workerd {
  /** Where each Worker answers, by its name, each on a socket of its own. */
  addresses: Record<string, string>
  miniflare: Miniflare
}

const settings = {
  compatibilityDate: '2026-10-23',
  compatibilityFlags: ['new_module_registry'],
  d1Databases: { DB: 'bench' },
  kvNamespaces: { WEATHER: 'weather', FRAME: 'frame' },
  r2Buckets: { MEDIA: 'media' },
}

const vars = {
  KMA_FEED_URL: 'https://www.kma.go.kr/XML/weather/sfc_web_map.xml',
  SITE_URL: 'http://localhost:8787',
}

/** Starts plain workerd with Workers that share one D1, one KV and one R2 kept in the folder. */
export async function startWorkerd(
  folder: string,
  workers: readonly Stood[],
  inspectorPort?: number,
): Promise<Workerd> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      resourcePersistencePath: folder,
      ...(inspectorPort !== undefined && { inspectorPort }),
      workers: workers.map(({ name, modules, vars: own }) => ({
        ...settings,
        name,
        modules: modules.map((module) => ({ type: 'ESModule' as const, ...module })),
        bindings: { ...vars, ...own },
        unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      })),
    }),
  )
  await miniflare.ready
  const addresses: Record<string, string> = {}
  for (const { name } of workers) {
    addresses[name] = (await miniflare.unsafeGetDirectURL(name)).origin
  }
  return { addresses, miniflare }
}
