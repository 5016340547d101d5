import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import { noStoreUnlessSaid } from './cache/no-store.ts'
import { readSettings, type Visit } from './config.ts'
import { later } from './later.ts'
import { article } from './site/article/route.tsx'
import { canonical } from './site/canonical.ts'
import { home } from './site/home/route.tsx'
import { broken, missing } from './site/missing/route.tsx'
import { section } from './site/section/route.tsx'
import { security } from './site/security.ts'
import { paths } from './urls.ts'

export const app = new HonoBase<Visit>({ router: new TrieRouter() })

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

app.all(paths.preview, async (c) => {
  const { preview } = await import('./site/preview/route.ts')
  return preview(c, app.fetch)
})

app.use(canonical)

app.route('/', home)
app.route('/', article)

const site = later(async () => (await import('./site/app.ts')).site)
app.get(paths.photos, site)
app.get(paths.tags, site)
app.get(paths.tag, site)
app.get(paths.reporters, site)
app.get(paths.reporter, site)
app.get(paths.issues, site)
app.get(paths.issue, site)
app.get(paths.archive, site)
app.get(paths.archiveMonth, site)
app.get(paths.archiveDay, site)
app.get(paths.corrections, site)
app.get(paths.popular, site)
app.get(paths.weather, site)
app.get(paths.about, site)
app.get(paths.policy, site)
app.get(paths.mediaonArticle, site)
app.get(paths.mediaonMobile, site)
app.get(paths.ndsoftArticle, site)
app.get(paths.go, site)

const search = later(async () => (await import('./site/search/route.tsx')).search)
app.get(paths.suggest, search)
app.get(paths.search, search)

const reads = later(async () => (await import('./site/reads/route.ts')).reads)
app.post(paths.reads, reads)

const feeds = later(async () => (await import('./feeds/app.ts')).feeds)
app.get(paths.media, feeds)
app.get(paths.weatherJson, feeds)
app.get(paths.changes, feeds)
app.get(paths.tagFeed, feeds)
app.get(paths.issueFeed, feeds)
app.get(paths.feed, feeds)
app.get(paths.subsectionFeed, feeds)
app.get(paths.sitemap, feeds)
app.get(paths.pagesSitemap, feeds)
app.get(paths.sitemapPart, feeds)
app.get(paths.newsSitemap, feeds)
app.get(paths.healthz, feeds)
app.get(paths.robots, feeds)
app.get(paths.indexNowKey, feeds)
app.get(paths.favicon, feeds)
app.get(paths.faviconOfOld, feeds)
app.get(paths.card, feeds)

app.route('/', section)

app.notFound((c) => missing(c))
app.onError((error, c) => broken(error, c))
