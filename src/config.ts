/** What Cloudflare hands the Worker: bindings by name, settings as strings. */
export interface Env {
  DB: D1Database
  WEATHER: KVNamespace
  FRAME: KVNamespace
  MEDIA: R2Bucket
  /** Makes smaller copies of photos; without it readers get the originals. */
  IMAGES?: ImagesBinding
  VERSION?: WorkerVersionMetadata
  /** Orders a minute by token, and refused tokens a minute by address; without them nothing is counted. */
  ORDER_LIMIT?: RateLimit
  GUESS_LIMIT?: RateLimit
  /** Searches by address that the edge has no answer for. */
  SEARCH_LIMIT?: RateLimit
  /** Counts reads; without it nobody does. */
  READS?: DurableObjectNamespace<Rpc.DurableObjectBranded & ReadCounting>
  /** Beacons of one address in ten seconds. */
  READ_LIMIT?: RateLimit
  KMA_FEED_URL: string
  SITE_URL: string
  MEDIA_URL?: string
  KMA_APIHUB_KEY?: string
  /** With it, search engines are told of every story; the addresses (separated by commas) are theirs. */
  INDEXNOW_KEY?: string
  INDEXNOW_URLS?: string
  /** Set by the preview door alone: the moment to show, in seconds since 1970. Cloudflare never sets it. */
  PREVIEW?: { at: number }
}

/** What the counter of reads does; `address` and `agent` (the browser's name for itself) are kept nowhere. */
export interface ReadCounting {
  /** Counts a read of the story; false when it is left out. */
  count(read: { article: number; address: string; agent: string }): Promise<boolean>
}

/** The environment of every Hono app in Maru; `now` (seconds since 1970) is read once, at the door. */
export interface Visit {
  Bindings: Env
  Variables: { now: number; settings: Settings }
}

export interface Settings {
  /** Address of KMA's public surface observations. */
  feedUrl: string
  /** The one origin of every absolute link, without a slash at its end. */
  site: string
  /** Where pictures are found under their names, without a slash at the end; null on this site itself. */
  mediaUrl: string | null
  apihubKey: string | null
  /** Who is told of stories that come, change and go; null without a key. */
  indexNow: { key: string; endpoints: readonly string[] } | null
  /** Changes with every deployment; part of every ETag. */
  version: string
}

export class BadSetting extends Error {
  override name = 'BadSetting'
}

const known = new WeakMap<Env, Settings>()

/** Reads all settings at once; a missing or malformed one throws `BadSetting`, which names it. */
export function readSettings(env: Env): Settings {
  const before = known.get(env)
  if (before) return before
  const wrong = wrongIn(env)
  if (wrong.length > 0) throw new BadSetting(`wrangler.toml [vars] or secrets: ${wrong.join('; ')}`)
  const values = {
    feedUrl: env.KMA_FEED_URL,
    site: new URL(env.SITE_URL).origin,
    mediaUrl: env.MEDIA_URL?.replace(/\/+$/, '') ?? null,
    apihubKey: env.KMA_APIHUB_KEY ?? null,
    indexNow: indexNowOf(env),
    version: env.VERSION?.id ?? 'local',
  }
  known.set(env, values)
  return values
}

interface Shape {
  words: string
  holds: (value: string) => boolean
  optional?: true
}

const webAddress = { words: 'must be an http or https address', holds: isWebAddress }

const shapes: Readonly<Record<string, Shape>> = {
  KMA_FEED_URL: webAddress,
  SITE_URL: webAddress,
  MEDIA_URL: { ...webAddress, optional: true },
  KMA_APIHUB_KEY: { words: 'must not be empty', holds: (value) => value !== '', optional: true },
  INDEXNOW_KEY: {
    words: 'must be 8 to 128 of A-Z, a-z, 0-9 and -',
    holds: (value) => /^[A-Za-z0-9-]{8,128}$/.test(value),
    optional: true,
  },
  INDEXNOW_URLS: {
    words: 'must be http or https addresses, separated by commas',
    holds: (value) => value.split(',').every((url) => !/\s/.test(url) && isWebAddress(url)),
    optional: true,
  },
}

// By hand: a validator would be read and built at every start of the Worker, for six strings.
function wrongIn(env: Env): string[] {
  return Object.entries(shapes).flatMap(([name, { words, holds, optional }]) => {
    const value: unknown = Reflect.get(env, name)
    const sound = value === undefined ? optional : typeof value === 'string' && holds(value)
    return sound ? [] : [`${name}: ${words}`]
  })
}

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '')
}

const searchEngines = 'https://searchadvisor.naver.com/indexnow,https://api.indexnow.org/indexnow'

function indexNowOf({ INDEXNOW_KEY: key, INDEXNOW_URLS: urls }: Env): Settings['indexNow'] {
  return key === undefined ? null : { key, endpoints: (urls ?? searchEngines).split(',') }
}
