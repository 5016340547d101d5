import { Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { noStoreUnlessSaid } from './cache/no-store.ts'
import { readSettings, type Visit } from './config.ts'
import { cardFile } from './feeds/card/route.ts'
import { changes } from './feeds/changes.ts'
import { faviconFile } from './feeds/favicon.ts'
import { healthz } from './feeds/healthz.ts'
import { indexNowKey } from './feeds/index-now-key.ts'
import { media } from './feeds/media.ts'
import { robots } from './feeds/robots.ts'
import { sitemap } from './feeds/sitemap.ts'
import { syndication } from './feeds/syndication.ts'
import { weatherFeed } from './feeds/weather.ts'
import { about } from './site/about/route.tsx'
import { archive } from './site/archive/route.tsx'
import { article } from './site/article/route.tsx'
import { canonical } from './site/canonical.ts'
import { corrections } from './site/corrections/route.tsx'
import { go } from './site/go/route.ts'
import { home } from './site/home/route.tsx'
import { issue } from './site/issue/route.tsx'
import { issues } from './site/issues/route.tsx'
import { legacy } from './site/legacy/route.tsx'
import { broken, missing } from './site/missing/route.tsx'
import { photos } from './site/photos/route.tsx'
import { popular } from './site/popular/route.tsx'
import { preview } from './site/preview/route.ts'
import { reads } from './site/reads/route.ts'
import { reporter } from './site/reporter/route.tsx'
import { reporters } from './site/reporters/route.tsx'
import { search } from './site/search/route.tsx'
import { section } from './site/section/route.tsx'
import { security } from './site/security.ts'
import { tag } from './site/tag/route.tsx'
import { tags } from './site/tags/route.tsx'
import { weather } from './site/weather/route.tsx'
import { paths } from './urls.ts'

// Hono would first try to put all paths into one pattern, which these paths do not fit, and then take this one.
export const app = new Hono<Visit>({ router: new TrieRouter() })

app.use(async (c, next) => {
  c.set('now', c.env.PREVIEW?.at ?? Math.floor(Date.now() / 1000))
  c.set('settings', readSettings(c.env))
  await next()
})

app.use(security)
app.use(noStoreUnlessSaid)

app.all('/admin/*', async (c) => {
  const { admin } = await import('./admin/app.ts')
  return admin.fetch(c.req.raw, c.env, c.executionCtx)
})

app.all(paths.preview, (c) => preview(c, app.fetch))

app.use(canonical)

app.route('/', home)
app.route('/', article)
app.route('/', photos)
app.route('/', tags)
app.route('/', tag)
app.route('/', reporters)
app.route('/', reporter)
app.route('/', issues)
app.route('/', issue)
app.route('/', archive)
app.route('/', corrections)
app.route('/', search)
app.route('/', popular)
app.route('/', weather)
app.route('/', about)
app.route('/', legacy)

app.route('/', go)
app.route('/', reads)
app.route('/', media)
app.route('/', weatherFeed)
app.route('/', changes)
app.route('/', syndication)
app.route('/', sitemap)
app.route('/', healthz)
app.route('/', robots)
app.route('/', indexNowKey)
app.route('/', faviconFile)
app.route('/', cardFile)

app.route('/', section)

app.notFound((c) => missing(c))
app.onError((error, c) => broken(error, c))
