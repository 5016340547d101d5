import { describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { monthStart, seoulDay } from '../../src/korean/date.ts'
import { hrefTo } from '../../src/urls.ts'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

const admin = await editor('admin')
await admin.set('/admin/reporters/kim-nari', { name: '김나리' })
await admin.set('/admin/issues/harbor', { kind: 'series', title: '항구' })
await admin.set('/admin/sections/quay', { name: '부두', position: 30 })
await admin.set('/admin/sections/quay/crane', { name: '기중기', position: 1 })
await admin.order('POST', '/admin/sections/quay/move', { to: 'dock' }, 1)
await admin.set('/admin/policies/ethics', {
  title: '윤리강령',
  effectiveOn: '2024-01-02',
  body: { format: 'text', content: '사실을 쓴다.' },
})
const story = await admin.publish({
  reporters: ['kim-nari'],
  issues: ['harbor'],
  tags: ['일자리'],
  legacy: { system: 'mediaon', number: 7 },
})
await admin.publish({ title: '옛 기사', publishAt: '2024-02-29T09:00' })
const today = seoulDay(Math.floor(Date.now() / 1000))
const gone = await admin.publish()
await admin.order('POST', `/admin/articles/${gone.json.id}/withdraw`, undefined, 1)

const { json: photo } = await admin.order('POST', '/admin/photos', await pngOf(8, 6))
const { json: downed } = await admin.order('POST', '/admin/photos', await pngOf(6, 8))
await admin.order('POST', `/admin/photos/${downed.key}/take-down`, undefined, downed.revision)
const { json: placed } = await admin.set('/admin/banners/home-top', {
  banners: [{ photo: photo.key, href: 'https://market.example/', alt: '가온시장' }],
})
const [banner] = placed.banners

/** An address for every pattern that the site answers; a new pattern without one fails below. */
const examples: Record<string, string[]> = {
  '/': ['/'],
  '/articles/:id{[1-9][0-9]{0,8}}': [
    `/articles/${story.json.id}`,
    `/articles/${gone.json.id}`,
    '/articles/999999',
  ],
  '/:section{[a-z][a-z0-9-]*}': ['/economy', '/economy?before=20200101000000-1', '/nowhere', '/quay'],
  '/:section{[a-z][a-z0-9-]*}/:subsection{[a-z][a-z0-9-]*}': [
    '/economy/jobs',
    '/economy/nothing',
    '/quay/crane',
  ],
  '/photos': ['/photos', '/photos?utm_source=x'],
  '/tags': ['/tags'],
  '/tags/:tag': ['/tags/일자리', '/tags/없음'],
  '/reporters': ['/reporters'],
  '/reporters/:slug{[a-z][a-z0-9-]*}': ['/reporters/kim-nari', '/reporters/nobody'],
  '/issues': ['/issues'],
  '/issues/:slug{[a-z][a-z0-9-]*}': ['/issues/harbor', '/issues/none'],
  '/archive': ['/archive'],
  '/archive/:year{\\d{4}}/:month{\\d{2}}': [
    hrefTo.archived(today.slice(0, 7)),
    '/archive/1999/12',
    '/archive/2025/13',
  ],
  '/archive/:year{\\d{4}}/:month{\\d{2}}/:day{\\d{2}}': [
    hrefTo.archived(today),
    `${hrefTo.archived(today)}?before=20200101000000-1`,
    '/archive/2024/02/29',
    '/archive/2999/01/01',
    '/archive/2025/02/30',
  ],
  '/corrections': ['/corrections', '/corrections?before=20200101000000-1'],
  '/search/suggest': ['/search/suggest', '/search/suggest?q=%E3%85%87'],
  '/search': ['/search', '/search?q=%EC%9D%BC%EC%9E%90%EB%A6%AC', '/search?q=%EB%BD%95'],
  '/popular': ['/popular', '/popular?span=week', '/popular?span=day', '/popular?span=year'],
  '/reads': ['/reads'],
  '/weather': ['/weather'],
  '/about': ['/about'],
  '/about/:policy{[a-z][a-z0-9-]*}': ['/about/ethics', '/about/none'],
  '/go/:id{[1-9][0-9]{0,8}}': [`/go/${banner.id}`, '/go/999999'],
  '/media/:key{[a-z0-9][a-z0-9.-]*}': [photo.url, downed.url, '/media/none.jpg'],
  '/weather.json': ['/weather.json'],
  '/feeds/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}': [
    '/feeds/all.xml',
    '/feeds/economy.json',
    '/feeds/none.xml',
    '/feeds/quay.xml',
  ],
  '/feeds/:section{[a-z][a-z0-9-]*}/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}': [
    '/feeds/economy/jobs.xml',
    '/feeds/economy/none.json',
  ],
  '/feeds/tags/:file{[^/]+\\.(?:xml|json)}': ['/feeds/tags/일자리.json', '/feeds/tags/없음.xml'],
  '/feeds/issues/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}': [
    '/feeds/issues/harbor.xml',
    '/feeds/issues/none.xml',
  ],
  '/sitemap.xml': ['/sitemap.xml'],
  '/sitemaps/pages.xml': ['/sitemaps/pages.xml'],
  '/sitemaps/:file{(?:\\d{4}-\\d{2}|\\d{14}-[1-9]\\d{0,8})\\.xml}': [
    hrefTo.sitemapPart({ releasedAt: monthStart(seoulDay(Date.now() / 1000).slice(0, 7)) ?? 0, id: 0 }),
    '/sitemaps/2099-01.xml',
    '/sitemaps/20260312054012-345.xml',
    '/sitemaps/20261312054012-345.xml',
  ],
  '/news-sitemap.xml': ['/news-sitemap.xml'],
  '/feeds/:file{changes\\.(?:xml|json)}': ['/feeds/changes.xml', '/feeds/changes.json'],
  '/healthz': ['/healthz'],
  '/card.png': ['/card.png'],
  '/favicon.svg': ['/favicon.svg'],
  '/favicon.ico': ['/favicon.ico'],
  '/:file{[A-Za-z0-9-]{8,128}\\.txt}': ['/0123456789abcdef.txt'],
  '/robots.txt': ['/robots.txt'],
  '/news/article.html': ['/news/article.html?no=7', '/news/article.html?no=8'],
  '/mobile/article.html': ['/mobile/article.html?no=7'],
  '/news/articleView.html': ['/news/articleView.html?idxno=8'],
  '/preview/:ticket{[0-9a-f]{32}}/*': [`/preview/${'0'.repeat(32)}/`],
  '/admin/*': ['/admin/articles', '/admin/nothing', '/admin/docs', '/admin/openapi.json'],
}

const patterns = [...new Set(app.routes.map((route) => route.path))].filter((path) => path !== '/*')

it('every mounted route has an example here', () => {
  expect(patterns.filter((pattern) => !examples[pattern])).toEqual([])
})

describe.each(Object.values(examples).flat())('%s', (path) => {
  it('says one thing about keeping: either not at all, or how long, with its tags', async () => {
    const { status, headers } = await read(path)
    const browser = headers.get('Cache-Control')
    const edge = headers.get('Cloudflare-CDN-Cache-Control')
    expect([path, status, browser]).not.toContain(null)
    if (browser?.includes('no-store')) {
      expect(edge).toBeNull()
      expect(headers.get('Cache-Tag')).toBeNull()
      return
    }
    expect(browser).toMatch(/^public, max-age=\d+$/)
    expect(edge).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+, stale-if-error=\d{5,}$/)
    expect(headers.get('Cache-Tag')).toMatch(/^[\x21-\x7E]+$/)
    expect(headers.get('Cache-Tag')?.length).toBeLessThan(16_000)
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(headers.get('Vary')).toBeNull()
  })

  it('says it to HEAD as to GET, with a weak ETag wherever there is one', async () => {
    const get = await read(path)
    const head = await read(path, { method: 'HEAD' })
    expect(head.status).toBe(get.status)
    expect(await head.text()).toBe('')
    const etag = get.headers.get('ETag')
    if (etag) expect(etag).toMatch(/^W\/"[\x21\x23-\x7E]+"$/)
  })
})
