/** What Cloudflare hands the Worker: bindings by name and settings as strings. */
export interface Env {
  DB: D1Database
  WEATHER: KVNamespace
  MEDIA: R2Bucket
  VERSION?: WorkerVersionMetadata
  KMA_FEED_URL: string
  SITE_URL: string
  MEDIA_URL?: string
  KMA_APIHUB_KEY?: string
}
