declare namespace Cloudflare {
  interface Env {
    DB: D1Database
    WEATHER: KVNamespace
    FRAME: KVNamespace
    MEDIA: R2Bucket
    IMAGES: ImagesBinding
    READS: DurableObjectNamespace<import('../src/counter/read-counter.ts').ReadCounter>
    READ_LIMIT: RateLimit
    KMA_FEED_URL: string
    SITE_URL: string
    TEST_MIGRATIONS: import('@cloudflare/vitest-plugin').D1Migration[]
  }
}
