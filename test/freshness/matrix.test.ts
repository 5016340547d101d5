import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { admin } from '../../src/admin/app.ts'
import { app } from '../../src/app.tsx'
import { seoul, surfaceMap } from '../kma/documents.ts'
import { openKma } from '../kma/fake-kma.ts'
import { pngOf } from '../media/pictures.ts'
import { openEdge } from './edge.ts'

/*
 * Every order against every kind of page, warm. Three outcomes:
 * fresh      the next reader gets the page as it is now
 * beside     the stored page still differs in what stands beside its own matter; it ends within its lifetime
 * untouched  nothing on the page has changed, and it is still a HIT
 */
type Outcome = 'fresh' | 'beside' | 'untouched'

const kma = await openKma()
await kma.answers(surfaceMap({ at: '2026-03-04T11', stations: [seoul({ ta: '1.0' })] }))
const edge = await openEdge({ ...env, KMA_FEED_URL: kma.url })
afterAll(() => vi.useRealTimers())

const onePixel = Uint8Array.fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)
const otherPixel = await pngOf(3, 2)
const text = (content: string) => ({ format: 'text', content })

await edge.set('/admin/reporters/kim-nari', { name: '김나리' })
await edge.set('/admin/issues/harbor', { kind: 'series', title: '항구' })
await edge.set('/admin/policies/ethics', {
  title: '윤리강령',
  effectiveOn: '2024-01-02',
  body: text('사실.'),
})
await edge.set('/admin/sections/quay', { name: '부두', position: 30 })
await edge.order('POST', '/admin/sections/quay/move', { to: 'dock' }, 1)
const { json: picture } = await edge.order('POST', '/admin/photos', onePixel)
const { json: another } = await edge.order('POST', '/admin/photos', await pngOf(2, 1))
const { json: spare } = await edge.order('POST', '/admin/photos', await pngOf(900, 60))
const common = {
  reporters: ['kim-nari'],
  issues: ['harbor'],
  tags: ['일자리'],
  photos: [{ photo: another.key }],
}

async function publish(title: string, more: object = {}) {
  const body = {
    status: 'published',
    title,
    body: text('본문이다.'),
    sections: ['economy/jobs'],
    ...more,
  }
  const { json } = await edge.order('POST', '/admin/articles', body)
  return json as { id: number; revision: number }
}

for (let nth = 0; nth < 6; nth += 1) {
  await publish(`정치 ${nth}`, { sections: ['politics'] })
  await publish(`문화 ${nth}`, { sections: ['culture'] })
}
const own = await publish('처음 제목', {
  ...common,
  photos: [{ photo: picture.key }],
  legacy: { system: 'mediaon', number: 1 },
})
const neighbour = await publish('이웃 기사')
const far = await publish('먼 문화 기사', { sections: ['culture'] })
const old = await publish('지난달 기사', { sections: ['people'], publishAt: '2026-02-10T09:00+09:00' })

const revisionOf = async (id: number) =>
  (await edge.order('GET', `/admin/articles/${id}`)).json.revision as number
const give = async (verb: string, id: number) =>
  edge.order('POST', `/admin/articles/${id}/${verb}`, undefined, await revisionOf(id))
const patch = async (id: number, change: object) =>
  edge.order('PATCH', `/admin/articles/${id}`, change, await revisionOf(id))

const monthPattern = '/archive/:year{\\d{4}}/:month{\\d{2}}'
const dayPattern = `${monthPattern}/:day{\\d{2}}`

/** A page of every kind, and which pattern of the site it stands for. */
const pages: Record<string, { path: string; pattern: string }> = {
  home: { path: '/', pattern: '/' },
  own: { path: `/articles/${own.id}`, pattern: '/articles/:id{[1-9][0-9]{0,8}}' },
  neighbour: { path: `/articles/${neighbour.id}`, pattern: '/articles/:id{[1-9][0-9]{0,8}}' },
  far: { path: `/articles/${far.id}`, pattern: '/articles/:id{[1-9][0-9]{0,8}}' },
  section: { path: '/economy', pattern: '/:section{[a-z][a-z0-9-]*}' },
  subsection: { path: '/economy/jobs', pattern: '/:section{[a-z][a-z0-9-]*}/:subsection{[a-z][a-z0-9-]*}' },
  otherSection: { path: '/culture', pattern: '/:section{[a-z][a-z0-9-]*}' },
  issues: { path: '/issues', pattern: '/issues' },
  tags: { path: '/tags', pattern: '/tags' },
  reporters: { path: '/reporters', pattern: '/reporters' },
  today: { path: '/archive/2026/03/04', pattern: dayPattern },
  month: { path: '/archive/2026/03', pattern: monthPattern },
  oldDay: { path: '/archive/2026/02/10', pattern: dayPattern },
  otherOldDay: { path: '/archive/2026/02/12', pattern: dayPattern },
  oldMonth: { path: '/archive/2026/02', pattern: monthPattern },
  tag: { path: '/tags/%EC%9D%BC%EC%9E%90%EB%A6%AC', pattern: '/tags/:tag' },
  reporter: { path: '/reporters/kim-nari', pattern: '/reporters/:slug{[a-z][a-z0-9-]*}' },
  issue: { path: '/issues/harbor', pattern: '/issues/:slug{[a-z][a-z0-9-]*}' },
  photos: { path: '/photos', pattern: '/photos' },
  corrections: { path: '/corrections', pattern: '/corrections' },
  suggest: { path: '/search/suggest?q=%EC%9D%BC', pattern: '/search/suggest' },
  search: { path: '/search?q=%EB%B3%B8%EB%AC%B8', pattern: '/search' },
  popular: { path: '/popular', pattern: '/popular' },
  weather: { path: '/weather', pattern: '/weather' },
  about: { path: '/about', pattern: '/about' },
  policy: { path: '/about/ethics', pattern: '/about/:policy{[a-z][a-z0-9-]*}' },
  media: { path: `/media/${picture.key}`, pattern: '/media/:key{[a-z0-9][a-z0-9.-]*}' },
  copy: { path: spare.copies[0].url, pattern: '/media/:key{[a-z0-9][a-z0-9.-]*}' },
  weatherJson: { path: '/weather.json', pattern: '/weather.json' },
  feed: { path: '/feeds/all.xml', pattern: '/feeds/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}' },
  sectionFeed: { path: '/feeds/economy.json', pattern: '/feeds/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}' },
  subsectionFeed: {
    path: '/feeds/economy/jobs.xml',
    pattern: '/feeds/:section{[a-z][a-z0-9-]*}/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}',
  },
  tagFeed: {
    path: '/feeds/tags/%EC%9D%BC%EC%9E%90%EB%A6%AC.xml',
    pattern: '/feeds/tags/:file{[^/]+\\.(?:xml|json)}',
  },
  issueFeed: {
    path: '/feeds/issues/harbor.json',
    pattern: '/feeds/issues/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}',
  },
  sitemap: { path: '/sitemap.xml', pattern: '/sitemap.xml' },
  monthSitemap: {
    path: '/sitemaps/2026-03.xml',
    pattern: '/sitemaps/:file{(?:\\d{4}-\\d{2}|\\d{14}-[1-9]\\d{0,8})\\.xml}',
  },
  pagesSitemap: { path: '/sitemaps/pages.xml', pattern: '/sitemaps/pages.xml' },
  newsSitemap: { path: '/news-sitemap.xml', pattern: '/news-sitemap.xml' },
  changes: { path: '/feeds/changes.xml', pattern: '/feeds/:file{changes\\.(?:xml|json)}' },
  card: { path: '/card.png', pattern: '/card.png' },
  moved: { path: '/news/article.html?no=1', pattern: '/news/article.html' },
  movedSection: { path: '/quay', pattern: '/:section{[a-z][a-z0-9-]*}' },
  movedFeed: { path: '/feeds/quay.xml', pattern: '/feeds/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}' },
  missing: { path: '/nowhere', pattern: '/:section{[a-z][a-z0-9-]*}' },
  favicon: { path: '/favicon.svg', pattern: '/favicon.svg' },
  robots: { path: '/robots.txt', pattern: '/robots.txt' },
}

/** Patterns that are never kept (the header test says so), or answer as another one does. */
const notKept = [
  '/archive',
  '/go/:id{[1-9][0-9]{0,8}}',
  '/:file{[A-Za-z0-9-]{8,128}\\.txt}',
  '/healthz',
  '/reads',
  '/favicon.ico',
  '/admin/*',
  '/preview/:ticket{[0-9a-f]{32}}/*',
]
const sameAs = ['/mobile/article.html', '/news/articleView.html']

const framed = [
  'home',
  'own',
  'neighbour',
  'far',
  'section',
  'subsection',
  'otherSection',
  'tag',
  'reporter',
  'issue',
  'photos',
  'corrections',
  'issues',
  'tags',
  'reporters',
  'today',
  'month',
  'oldDay',
  'otherOldDay',
  'oldMonth',
  'search',
  'popular',
  'weather',
  'about',
  'policy',
  'missing',
]
const everything = Object.keys(pages)
const feeds = ['feed', 'sitemap', 'monthSitemap', 'newsSitemap']
const listFeeds = ['sectionFeed', 'subsectionFeed', 'tagFeed', 'issueFeed']
/** What every change of a story of today shows on. */
const chronicle = ['today', 'month', 'tags', ...feeds]
const ownLists = [
  'home',
  'section',
  'subsection',
  'tag',
  'reporter',
  'issue',
  'photos',
  'issues',
  ...listFeeds,
  ...chronicle,
]
const storyPages = ['neighbour', 'far']
const correctedLists = ['home', 'section', 'subsection', 'otherSection', 'sectionFeed', ...chronicle]

interface Scenario {
  route: string
  act: () => Promise<unknown>
  fresh?: string[]
  beside?: string[]
  /** Words that no reader may meet any more once the order is answered. */
  gone?: string[]
}

const scenarios: Record<string, Scenario> = {
  'file a draft': {
    route: 'POST /admin/articles',
    act: () =>
      edge.order('POST', '/admin/articles', { title: '초안', body: text('초안.'), sections: ['economy'] }),
  },
  'publish a new story': {
    route: 'POST /admin/articles',
    act: () => publish('새로 나온 기사', common),
    fresh: ownLists,
    beside: ['own', ...storyPages, 'otherSection', 'search'],
  },
  'publish a new story in another section': {
    route: 'POST /admin/articles',
    act: () => publish('새 문화 기사', { sections: ['culture'] }),
    fresh: ['home', 'otherSection', ...chronicle],
    beside: ['far', 'search'],
  },
  'schedule a story for later': {
    route: 'POST /admin/articles',
    act: () => publish('저녁 기사', { sections: ['politics'], publishAt: '2026-03-04T20:00+09:00' }),
    fresh: ['home', ...chronicle],
  },
  'submit a draft': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/submit',
    act: async () => give('submit', await draft()),
  },
  'publish a draft': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/publish',
    act: async () => give('publish', await draft()),
    fresh: ['home', 'section', 'sectionFeed', ...chronicle, 'changes'],
    beside: ['own', ...storyPages, 'subsection', 'otherSection'],
  },
  'correct a title': {
    route: 'PATCH /admin/articles/:id{[1-9][0-9]{0,8}}',
    act: () => patch(own.id, { title: '바뀐 제목' }),
    fresh: ['own', ...ownLists, ...storyPages, 'otherSection', 'moved', 'search', 'changes'],
    gone: ['처음 제목'],
  },
  'change the tags': {
    route: 'PATCH /admin/articles/:id{[1-9][0-9]{0,8}}',
    act: () => patch(own.id, { tags: ['청년'] }),
    fresh: ['own', ...ownLists, ...storyPages, 'otherSection', 'moved', 'search', 'changes'],
  },
  'move a story to another section': {
    route: 'PATCH /admin/articles/:id{[1-9][0-9]{0,8}}',
    act: () => patch(own.id, { sections: ['culture'] }),
    fresh: [
      'search',
      'own',
      'home',
      'section',
      'subsection',
      'otherSection',
      'reporter',
      'issue',
      'photos',
      ...storyPages,
      'moved',
      'sectionFeed',
      'issues',
      ...chronicle,
      'subsectionFeed',
      'issueFeed',
      'changes',
    ],
  },
  'hold a story': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/hold',
    act: () => give('hold', own.id),
    fresh: [
      'search',
      'own',
      'home',
      'section',
      'subsection',
      'otherSection',
      'reporter',
      'issue',
      'photos',
      ...storyPages,
      'moved',
      'issues',
      ...chronicle,
      'issueFeed',
      'changes',
    ],
    gone: ['바뀐 제목'],
  },
  'put a held story out again': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/publish',
    act: () => give('publish', own.id),
    fresh: [
      'own',
      'home',
      'otherSection',
      'reporter',
      'issue',
      'photos',
      'moved',
      'issues',
      ...chronicle,
      'issueFeed',
      'changes',
    ],
    beside: ['neighbour', 'far', 'section', 'subsection', 'search'],
  },
  'place a story on the front page': {
    route: 'PUT /admin/placements/:slot{[a-z][a-z0-9-]*(?:/|%2F)[a-z]+}',
    act: () => edge.set('/admin/placements/home/headline', { stories: [neighbour.id, own.id] }),
    fresh: ['home'],
  },
  'place a story in a section': {
    route: 'PUT /admin/placements/:slot{[a-z][a-z0-9-]*(?:/|%2F)[a-z]+}',
    act: () => edge.set('/admin/placements/economy/hot', { stories: [far.id, neighbour.id] }),
    fresh: ['section'],
    beside: ['neighbour', 'subsection'],
  },
  'rename a reporter': {
    route: 'PUT /admin/reporters/:slug{[a-z][a-z0-9-]*}',
    act: () => edge.set('/admin/reporters/kim-nari', { name: '김나라' }),
    fresh: ['own', 'reporter', 'reporters', 'feed', 'sectionFeed', 'subsectionFeed', 'tagFeed', 'issueFeed'],
    gone: ['김나리'],
  },
  'rename an issue': {
    route: 'PUT /admin/issues/:slug{[a-z][a-z0-9-]*}',
    act: () => edge.set('/admin/issues/harbor', { kind: 'series', title: '새 항구' }),
    fresh: ['own', 'issue', 'issues', 'issueFeed'],
  },
  'rename a section': {
    route: 'PUT /admin/sections/:path{[a-z][a-z0-9-]*(?:(?:/|%2F)[a-z][a-z0-9-]*)?}',
    act: () => edge.set('/admin/sections/economy', { name: '살림', position: 2 }),
    fresh: everything,
  },
  'move a section': {
    route: 'POST /admin/sections/:path{[a-z][a-z0-9-]*(?:(?:/|%2F)[a-z][a-z0-9-]*)?}/move',
    act: () => edge.order('POST', '/admin/sections/dock/move', { to: 'wharf' }, 2),
    fresh: everything,
  },
  'remove a section': {
    route: 'DELETE /admin/sections/:path{[a-z][a-z0-9-]*(?:(?:/|%2F)[a-z][a-z0-9-]*)?}',
    act: () => edge.order('DELETE', '/admin/sections/video/news', undefined, 1),
    fresh: everything,
    gone: ['영상뉴스'],
  },
  'change the masthead': {
    route: 'PATCH /admin/masthead',
    act: () => edge.order('PATCH', '/admin/masthead', { name: '바다신문' }, 1),
    fresh: everything,
  },
  'write a policy': {
    route: 'PUT /admin/policies/:slug{[a-z][a-z0-9-]*}',
    act: () =>
      edge.set('/admin/policies/ethics', {
        title: '윤리',
        effectiveOn: '2025-01-02',
        body: text('새로.'),
      }),
    fresh: everything,
  },
  'add a photo': { route: 'POST /admin/photos', act: () => edge.order('POST', '/admin/photos', otherPixel) },
  'change the words of a photo': {
    route: 'PATCH /admin/photos/:key{[a-z0-9][a-z0-9.-]*}',
    act: () => edge.order('PATCH', `/admin/photos/${spare.key}`, { alt: '새 설명' }, 1),
  },
  'delete a photo': {
    route: 'DELETE /admin/photos/:key{[a-z0-9][a-z0-9.-]*}',
    act: () => edge.order('DELETE', `/admin/photos/${spare.key}`, undefined, 2),
    fresh: ['copy'],
  },
  'set the banners of the home page': {
    route: 'PUT /admin/banners/:slot{[a-z][a-z-]*}',
    act: () => setBanners('home-top'),
    fresh: ['home'],
  },
  'set the banners beside articles': {
    route: 'PUT /admin/banners/:slot{[a-z][a-z-]*}',
    act: () => setBanners('article-side'),
    fresh: ['own', ...storyPages],
  },
  'set the banners beside lists': {
    route: 'PUT /admin/banners/:slot{[a-z][a-z-]*}',
    act: () => setBanners('list-side'),
    fresh: ['section', 'subsection', 'otherSection'],
  },
  'open a preview': { route: 'POST /admin/previews', act: () => edge.order('POST', '/admin/previews', {}) },
  'take records in': {
    route: 'POST /admin/transfer/import',
    act: () => {
      const line = { type: 'issue', slug: 'bridge', kind: 'hot', title: '다리', description: '' }
      return edge.order('POST', '/admin/transfer/import', new TextEncoder().encode(JSON.stringify(line)))
    },
    fresh: everything,
  },
  'take in the file of a photo that is there': {
    route: 'PUT /admin/transfer/photos/:key{[a-z0-9][a-z0-9.-]*}',
    act: () => edge.order('PUT', `/admin/transfer/photos/${picture.key}`, onePixel),
  },
  'make a piece of the search index anew': {
    route: 'POST /admin/search/rebuild',
    act: () => edge.order('POST', '/admin/search/rebuild', {}),
  },
  'make the search index anew to its end': {
    route: 'POST /admin/search/rebuild',
    act: async () => {
      let after: string | undefined
      do {
        const { json } = await edge.order('POST', '/admin/search/rebuild', { ...(after && { after }) })
        after = json.next
      } while (after)
    },
    fresh: everything,
  },
  'purge by hand': {
    route: 'POST /admin/purge',
    act: () => edge.order('POST', '/admin/purge', { everything: true }),
    fresh: everything,
  },
  'take a photo down': {
    route: 'POST /admin/photos/:key{[a-z0-9][a-z0-9.-]*}/take-down',
    act: async () => {
      const { json } = await edge.order('GET', `/admin/photos/${picture.key}`)
      return edge.order('POST', `/admin/photos/${picture.key}/take-down`, undefined, json.revision)
    },
    fresh: [
      'search',
      'own',
      'home',
      'otherSection',
      'reporter',
      'issue',
      'photos',
      ...storyPages,
      'section',
      'subsection',
      'moved',
      'media',
      'feed',
      'issues',
      'today',
      'month',
      'issueFeed',
      'changes',
    ],
    gone: [picture.key],
  },
  'erase what was kept of a photo': {
    route: 'POST /admin/photos/:key{[a-z0-9][a-z0-9.-]*}/erase',
    act: async () => {
      const { json } = await edge.order('GET', `/admin/photos/${picture.key}`)
      return edge.order('POST', `/admin/photos/${picture.key}/erase`, { reason: '개인정보' }, json.revision)
    },
  },
  'withdraw a story': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/withdraw',
    act: () => give('withdraw', own.id),
    fresh: [
      'search',
      'own',
      'home',
      'otherSection',
      'reporter',
      'issue',
      'far',
      'moved',
      'issues',
      ...chronicle,
      'issueFeed',
      'changes',
    ],
    gone: ['바뀐 제목'],
  },
  'receive a claim': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/claims',
    act: () => receiveClaim(),
  },
  'agree to a claim': {
    route: 'POST /admin/claims/:id{[1-9][0-9]{0,8}}/agree',
    act: async () => edge.order('POST', `/admin/claims/${await receiveClaim()}/agree`),
  },
  'refuse a claim': {
    route: 'POST /admin/claims/:id{[1-9][0-9]{0,8}}/refuse',
    act: async () => edge.order('POST', `/admin/claims/${await receiveClaim()}/refuse`),
  },
  'correct a story': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/correct',
    act: async () => {
      const notice = { kind: 'correction', title: '바로잡습니다', body: text('사실이 아니었다.') }
      const order = { ...notice, change: { title: '바로잡은 이웃' } }
      const at = `/admin/articles/${neighbour.id}/correct`
      await edge.order('POST', at, order, await revisionOf(neighbour.id))
    },
    fresh: ['search', 'neighbour', 'corrections', ...correctedLists, 'far', 'subsectionFeed', 'changes'],
    gone: ['이웃 기사'],
  },
  'restore a revision': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/restore-revision',
    act: async () =>
      edge.order(
        'POST',
        `/admin/articles/${neighbour.id}/restore-revision`,
        { revision: 1, despiteCorrection: true },
        await revisionOf(neighbour.id),
      ),
    fresh: ['search', 'neighbour', 'corrections', ...correctedLists, 'far', 'subsectionFeed', 'changes'],
    gone: ['바로잡은 이웃'],
  },
  'cover words in a revision': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/revisions/:revision{[1-9][0-9]{0,8}}/redact',
    act: () => {
      const order = { text: '이웃', reason: '청구' }
      return edge.order('POST', `/admin/articles/${neighbour.id}/revisions/2/redact`, order)
    },
  },
  'observe new weather': {
    route: 'clock */10 * * * *',
    act: async () => {
      await kma.answers(surfaceMap({ at: '2026-03-04T12', stations: [seoul({ ta: '-7.5' })] }))
      await edge.strike('*/10 * * * *')
    },
    beside: [...framed, 'weatherJson'],
  },
  'rank what was read': {
    route: 'clock * * * * *',
    act: async () => {
      const hour = Math.floor(Date.now() / 3_600_000) * 3600
      const insert = 'INSERT INTO reads (hour, article_id, count) VALUES (?, ?, 9)'
      await env.DB.prepare(insert).bind(hour, neighbour.id).run()
      await edge.strike('* * * * *')
    },
    beside: ['home', 'neighbour', 'far', 'popular'],
  },
  'take a withdrawn story back to the desk': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/restore',
    act: () => give('restore', own.id),
    fresh: ['own', 'moved', 'changes'],
  },
  'change the tags of many stories at once': {
    route: 'POST /admin/articles/bulk',
    act: async () =>
      edge.order('POST', '/admin/articles/bulk', {
        order: 'retag',
        tags: ['일자리'],
        articles: [{ id: neighbour.id, revision: await revisionOf(neighbour.id) }],
      }),
    fresh: [
      'search',
      'neighbour',
      'far',
      'home',
      'section',
      'subsection',
      'otherSection',
      'tag',
      'sectionFeed',
      'corrections',
      'popular',
      ...chronicle,
      'subsectionFeed',
      'tagFeed',
      'changes',
    ],
  },
  'publish a story of a past day': {
    route: 'POST /admin/articles',
    act: () => publish('뒤늦게 올린 기사', { sections: ['people'], publishAt: '2026-02-12T09:00+09:00' }),
    fresh: [
      'sitemap',
      'newsSitemap',
      'home',
      'feed',
      'monthSitemap',
      'tags',
      'otherOldDay',
      'oldDay',
      'oldMonth',
    ],
    beside: ['search', 'today'],
  },
  'correct the title of a story of a past day': {
    route: 'PATCH /admin/articles/:id{[1-9][0-9]{0,8}}',
    act: () => patch(old.id, { title: '고친 지난달 기사' }),
    fresh: [
      'sitemap',
      'newsSitemap',
      'changes',
      'home',
      'feed',
      'monthSitemap',
      'tags',
      'oldDay',
      'oldMonth',
    ],
    gone: ['>지난달 기사'],
  },
  'move a story to another day': {
    route: 'PATCH /admin/articles/:id{[1-9][0-9]{0,8}}',
    act: () => patch(old.id, { publishAt: '2026-02-12T10:00+09:00' }),
    fresh: [
      'sitemap',
      'newsSitemap',
      'changes',
      'home',
      'feed',
      'monthSitemap',
      'tags',
      'oldDay',
      'otherOldDay',
      'oldMonth',
    ],
  },
  'withdraw a story of a past day': {
    route: 'POST /admin/articles/:id{[1-9][0-9]{0,8}}/withdraw',
    act: () => give('withdraw', old.id),
    fresh: [
      'sitemap',
      'newsSitemap',
      'changes',
      'home',
      'feed',
      'monthSitemap',
      'tags',
      'oldDay',
      'otherOldDay',
      'oldMonth',
    ],
    beside: ['search'],
    gone: ['고친 지난달 기사'],
  },
  'say that one is editing': {
    route: 'PUT /admin/articles/:id{[1-9][0-9]{0,8}}/lock',
    act: () => edge.order('PUT', `/admin/articles/${neighbour.id}/lock`),
  },
  'say that one has done editing': {
    route: 'DELETE /admin/articles/:id{[1-9][0-9]{0,8}}/lock',
    act: () => edge.order('DELETE', `/admin/articles/${neighbour.id}/lock`),
  },
  'type without saving': {
    route: 'PUT /admin/articles/:id{[1-9][0-9]{0,8}}/autosave',
    act: () =>
      edge.order('PUT', `/admin/articles/${neighbour.id}/autosave`, {
        revision: 1,
        fields: { title: '쓰는 중' },
      }),
  },
  'throw away what was typed': {
    route: 'DELETE /admin/articles/:id{[1-9][0-9]{0,8}}/autosave',
    act: () => edge.order('DELETE', `/admin/articles/${neighbour.id}/autosave`),
  },
  'make a token': {
    route: 'POST /admin/tokens',
    act: () => edge.order('POST', '/admin/tokens', { name: '새 직원', role: 'desk' }),
  },
  'revoke a token': {
    route: 'POST /admin/tokens/:id{[a-z0-9]{10}}/revoke',
    act: async () => {
      const { json } = await edge.order('POST', '/admin/tokens', { name: '옛 직원', role: 'desk' })
      return edge.order('POST', `/admin/tokens/${json.id}/revoke`)
    },
  },
}

async function setBanners(slot: string) {
  const banners = [{ photo: picture.key, href: 'https://market.example/', alt: '시장' }]
  return edge.set(`/admin/banners/${slot}`, { banners })
}

async function draft(): Promise<number> {
  const { json } = await edge.order('POST', '/admin/articles', {
    title: '쓰는 글',
    body: text('글.'),
    sections: ['economy'],
  })
  return json.id
}

async function receiveClaim(): Promise<number> {
  const claim = { kind: 'correction', claimant: '김청구' }
  return (await edge.order('POST', `/admin/articles/${neighbour.id}/claims`, claim)).json.id
}

async function warm(): Promise<void> {
  edge.pass(180)
  await edge.strike('* * * * *')
  for (const { path } of Object.values(pages)) {
    for (let asked = 0; asked < 4; asked += 1) {
      await edge.settled()
      if ((await edge.read(path)).cache === 'HIT') break
    }
  }
}

async function outcomeOf(path: string): Promise<Outcome> {
  const stored = await edge.read(path)
  if (stored.cache !== 'HIT') return 'fresh'
  return stored.body === (await edge.truth(path)) ? 'untouched' : 'beside'
}

describe.each(Object.entries(scenarios))('%s', (_, { act, fresh = [], beside = [], gone = [] }) => {
  it('leaves every page fresh, beside or untouched, as the table says, and none with words that are gone', async () => {
    await warm()
    await act()
    const seen: Record<string, Outcome> = {}
    for (const [name, { path }] of Object.entries(pages)) {
      seen[name] = await outcomeOf(path)
      const { body } = await edge.read(path)
      expect([name, gone.filter((words) => body.includes(words))]).toEqual([name, []])
    }
    expect(seen).toEqual(table({ fresh, beside }))
  })

  it('ends what stands beside within the lifetime of the page', async () => {
    edge.pass(301)
    for (const name of beside) {
      const path = pages[name]?.path ?? ''
      await edge.read(path)
      await edge.settled()
      expect([name, (await edge.read(path)).body]).toEqual([name, await edge.truth(path)])
    }
  })
})

function table(decided: { fresh: string[]; beside: string[] }): Record<string, Outcome> {
  return Object.fromEntries(
    everything.map((name) => {
      if (decided.fresh.includes(name)) return [name, 'fresh']
      return [name, decided.beside.includes(name) ? 'beside' : 'untouched']
    }),
  )
}

describe('the matrix', () => {
  it('knows every kind of page', () => {
    const patterns = new Set(app.routes.map((route) => route.path).filter((path) => path !== '/*'))
    const known = new Set([...Object.values(pages).map((page) => page.pattern), ...notKept, ...sameAs])
    expect([...patterns].filter((pattern) => !known.has(pattern))).toEqual([])
  })

  it('knows every order', () => {
    const routes = admin.routes.filter(
      ({ method, path }) => path !== '/*' && !['GET', 'ALL'].includes(method),
    )
    const known = new Set(Object.values(scenarios).map((scenario) => scenario.route))
    expect(
      [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter(
        (route) => !known.has(route),
      ),
    ).toEqual([])
  })
})
