import { createExecutionContext, runDurableObjectAlarm, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { rankPopular } from '../../src/clock/rank-popular.ts'
import { seoulDay } from '../../src/korean/date.ts'
import { initialsOf } from '../../src/korean/initials.ts'
import { latinTyped } from '../../src/korean/keyboard.ts'
import { hrefTo } from '../../src/urls.ts'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

/*
 * A newspaper is read whole; then stories are hidden in it in every way there is, with words of their own in every
 * part, and it must read as before. Then all of them are released, and the same addresses must show them.
 */
const kinds = {
  draft: '쀍뒑',
  submitted: '뙗꿹',
  held: '뗽뷁',
  embargoed: '쮉뀷',
  scheduled: '뛟쩗',
  postponed: '쎏뜗',
  withdrawn: '뀳쬓',
} as const
type Kind = keyof typeof kinds
const names = Object.keys(kinds) as Kind[]

const admin = await editor('admin')
const give = (verb: string, id: number, revision: number) =>
  admin.order('POST', `/admin/articles/${id}/${verb}`, undefined, revision)

await admin.set('/admin/reporters/kim-nari', { name: '김나리' })
await admin.set('/admin/issues/harbor', { kind: 'series', title: '항구' })
const shared = {
  sections: ['economy/jobs', 'culture'],
  reporters: ['kim-nari'],
  issues: ['harbor'],
}
const { json: open } = await admin.publish({ ...shared, title: '항구 새벽 시장', tags: ['새벽'] })
const { json: other } = await admin.publish({ title: '섬마을 분교', sections: ['education'] })
const { json: photo } = await admin.order('POST', '/admin/photos', await pngOf(800, 500))

const parts = ['제목', '부제', '리드', '본문', '태그', '사진설명', '서명'] as const
/** A word that stands in one part of one story, and nowhere else. */
const word = (kind: Kind, part: (typeof parts)[number]) => `${kinds[kind]}${part}`

const storyOf = (kind: Kind) => ({
  ...shared,
  title: `항구 새벽 시장 ${word(kind, '제목')}`,
  subtitle: word(kind, '부제'),
  lead: word(kind, '리드'),
  body: { format: 'text', content: `${word(kind, '본문')} 이야기다. 섬마을에서 왔다.` },
  tags: [word(kind, '태그'), '새벽'],
  byline: word(kind, '서명'),
  photos: [{ photo: photo.key, caption: word(kind, '사진설명') }],
  legacy: { system: 'mediaon', number: 100 + names.indexOf(kind) },
})

const now = Math.floor(Date.now() / 1000)
const far = '2098-01-01T00:00:00+09:00'
// Near enough to stand among the rows of the index that a search of this minute looks through.
const [soon, tomorrow] = [1_800, 100_000].map((later) => new Date((now + later) * 1000).toISOString())
const today = seoulDay(now)
const words = names.flatMap((kind) => [kinds[kind], `항구 새벽 시장 ${kinds[kind]}`, word(kind, '서명')])
const tags = names.map((kind) => word(kind, '태그'))
/** What finds nothing, but is near a question that the story answers: the other keyboard, a compound, a word too many. */
const slips = {
  keyboard: (kind: Kind) => latinTyped(word(kind, '본문')) ?? '',
  compound: (kind: Kind) => `${kinds[kind]}섬마을`,
  surplus: (kind: Kind) => `${kinds[kind]} 우주선`,
} as const
const slipsOf = (kind: Kind) => Object.values(slips).map((slip) => slip(kind))

/** Addresses for every pattern of the site; those of one story are asked for with the id of each that is hidden. */
const addresses: Record<string, (ids: number[]) => string[]> = {
  '/': () => ['/'],
  '/articles/:id{[1-9][0-9]{0,8}}': (ids) => [...ids, open.id, other.id].map((id) => `/articles/${id}`),
  '/:section{[a-z][a-z0-9-]*}': () => ['/economy', '/culture', '/education', '/nowhere'],
  '/:section{[a-z][a-z0-9-]*}/:subsection{[a-z][a-z0-9-]*}': () => ['/economy/jobs'],
  '/photos': () => ['/photos'],
  '/tags': () => ['/tags'],
  '/tags/:tag': () => ['새벽', ...tags].map(hrefTo.tag),
  '/reporters': () => ['/reporters'],
  '/reporters/:slug{[a-z][a-z0-9-]*}': () => ['/reporters/kim-nari'],
  '/issues': () => ['/issues'],
  '/issues/:slug{[a-z][a-z0-9-]*}': () => ['/issues/harbor'],
  '/archive': () => ['/archive'],
  '/archive/:year{\\d{4}}/:month{\\d{2}}': () => [hrefTo.archived(today.slice(0, 7)), '/archive/2098/01'],
  '/archive/:year{\\d{4}}/:month{\\d{2}}/:day{\\d{2}}': () => [hrefTo.archived(today), '/archive/2098/01/01'],
  '/corrections': () => ['/corrections'],
  '/search': () => [
    hrefTo.search(),
    ...['시장', '항구 새벽', ...words].map((q) => hrefTo.search({ q })),
    ...names.flatMap(slipsOf).map((q) => hrefTo.search({ q })),
    ...words.map((q) => hrefTo.search({ q: q.slice(0, 1), section: 'economy', reporter: 'kim-nari' })),
  ],
  '/search/suggest': () => ['새', '쀍', ...tags, ...tags.map(initialsOf), ...words].map(hrefTo.suggest),
  '/popular': () => ['/popular', '/popular?span=week', '/popular?span=hour'],
  '/reads': () => ['/reads'],
  '/weather': () => ['/weather'],
  '/about': () => ['/about'],
  '/about/:policy{[a-z][a-z0-9-]*}': () => ['/about/none'],
  '/go/:id{[1-9][0-9]{0,8}}': () => ['/go/1'],
  '/media/:key{[a-z0-9][a-z0-9.-]*}': () => [photo.url],
  '/weather.json': () => ['/weather.json'],
  '/feeds/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}': () => feeds('all', 'economy', 'culture', 'education'),
  '/feeds/:section{[a-z][a-z0-9-]*}/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}': () => feeds('economy/jobs'),
  '/feeds/tags/:file{[^/]+\\.(?:xml|json)}': () =>
    feeds(...['새벽', ...tags].map((tag) => `tags/${encodeURIComponent(tag)}`)),
  '/feeds/issues/:file{[a-z][a-z0-9-]*\\.(?:xml|json)}': () => feeds('issues/harbor'),
  '/feeds/:file{changes\\.(?:xml|json)}': () => feeds('changes'),
  '/sitemap.xml': () => ['/sitemap.xml'],
  '/sitemaps/pages.xml': () => ['/sitemaps/pages.xml'],
  '/sitemaps/:file{(?:\\d{4}-\\d{2}|\\d{14}-[1-9]\\d{0,8})\\.xml}': () => [
    `/sitemaps/${today.slice(0, 7)}.xml`,
    '/sitemaps/2098-01.xml',
  ],
  '/news-sitemap.xml': () => ['/news-sitemap.xml'],
  '/healthz': () => ['/healthz'],
  '/card.png': () => ['/card.png'],
  '/favicon.svg': () => ['/favicon.svg'],
  '/favicon.ico': () => ['/favicon.ico'],
  '/:file{[A-Za-z0-9-]{8,128}\\.txt}': () => ['/0123456789abcdef.txt'],
  '/robots.txt': () => ['/robots.txt'],
  '/news/article.html': () => names.map((_, nth) => `/news/article.html?no=${100 + nth}`),
  '/mobile/article.html': () => names.map((_, nth) => `/mobile/article.html?no=${100 + nth}`),
  '/news/articleView.html': () => ['/news/articleView.html?idxno=100'],
  '/preview/:ticket{[0-9a-f]{32}}/*': (ids) =>
    ['', ...ids.map((id) => `articles/${id}`)].map((path) => `/preview/${'0'.repeat(32)}/${path}`),
  '/admin/*': (ids) => ['/admin/articles', '/admin/docs', ...ids.map((id) => `/admin/articles/${id}`)],
}

function feeds(...paths: string[]): string[] {
  return paths.flatMap((path) => [`/feeds/${path}.xml`, `/feeds/${path}.json`])
}

/** What the law has us say of stories that were out: the notice stays in the list, partners hear of the withdrawal. */
const tellOfHidden = ['/corrections', '/feeds/changes.xml', '/feeds/changes.json']
/** An old number leads to the story's address, whatever that answers. */
const leadsOn = /^\/(?:news|mobile)\/article/

type Paper = Map<string, { status: number; all: string }>

async function paper(ids: number[]): Promise<Paper> {
  const read: Paper = new Map()
  for (const path of Object.values(addresses).flatMap((of) => of(ids))) read.set(path, await page(path))
  return read
}

async function page(path: string): Promise<{ status: number; all: string }> {
  const { status, headers, ...response } = await readWhole(path)
  return { status, all: `${headers.get('Location') ?? ''}\n${headers.get('Link') ?? ''}\n${response.text}` }
}

async function readWhole(path: string) {
  const response = await read(path)
  return { status: response.status, headers: response.headers, text: decoded(await response.text()) }
}

// Three stories were out for a moment, and the month says when it was last another one.
const undated = (text: string) => text.replace(/<lastmod>[^<]+<\/lastmod>/g, '')

// Words stand in addresses percent-encoded, and may stand in JSON and XML as numbers.
function decoded(text: string): string {
  return text
    .replace(/(?:%[0-9A-F]{2})+/gi, (bytes) => {
      const plain = Uint8Array.fromHex(bytes.replaceAll('%', ''))
      return new TextDecoder().decode(plain)
    })
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

const linksTo = (id: number, text: string) =>
  new RegExp(`articles/${id}(?!\\d)|"article":${id}(?!\\d)`).test(text)

async function readBy(readers: number, id: number): Promise<void> {
  for (let nth = 0; nth < readers; nth += 1) {
    const headers = {
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Sec-Fetch-Site': 'same-origin',
      'CF-Connecting-IP': `198.51.${id % 200}.${nth + 1}`,
    }
    const ctx = createExecutionContext()
    await app.request('/reads', { method: 'POST', body: String(id), headers }, env, ctx)
    await waitOnExecutionContext(ctx)
  }
}

async function rank(): Promise<void> {
  await runDurableObjectAlarm(env.READS.get(env.READS.idFromName('all')))
  await env.DB.exec('UPDATE popular SET at = 0')
  await rankPopular(env.DB, Math.floor(Date.now() / 1000))
}

/** Makes one story of each hidden kind, by the orders that hide stories; the open one was related to them meanwhile. */
async function hide(): Promise<Record<Kind, number>> {
  const made = {} as Record<Kind, number>
  const wasOut: readonly Kind[] = ['held', 'postponed', 'withdrawn']
  for (const kind of names) {
    const status = wasOut.includes(kind) || kind === 'embargoed' || kind === 'scheduled' ? 'published' : kind
    const when = {
      ...(kind === 'embargoed' && { embargoUntil: soon }),
      ...(kind === 'scheduled' && { publishAt: tomorrow }),
    }
    const { status: answered, json } = await admin.create({ ...storyOf(kind), status, ...when })
    expect([answered, json]).toEqual([201, json])
    made[kind] = json.id
  }
  await place(Object.values(made))
  for (const id of Object.values(made)) await readBy(4, id)
  await rank()
  const minor = { minor: true, subtitle: '' }
  expect((await admin.order('PATCH', `/admin/articles/${open.id}`, minor, 1)).status).toBe(200)
  const notice = {
    kind: 'correction',
    title: '바로잡습니다',
    body: { format: 'text', content: '틀렸습니다.' },
  }
  await admin.order('POST', `/admin/articles/${made.withdrawn}/correct`, notice, 1)
  expect((await give('withdraw', made.withdrawn, 2)).status).toBe(200)
  expect((await give('hold', made.held, 1)).status).toBe(200)
  const later = await admin.order('PATCH', `/admin/articles/${made.postponed}`, { publishAt: far }, 1)
  expect(later.status).toBe(200)
  return made
}

async function place(stories: number[]): Promise<void> {
  for (const slot of ['home/headline', 'home/photo', 'home/hot', 'economy/hot']) {
    expect((await admin.set(`/admin/placements/${slot}`, { stories })).status).toBe(200)
  }
}

async function release(ids: Record<Kind, number>): Promise<void> {
  for (const kind of names) {
    const id = ids[kind]
    const revision = async () => (await admin.order('GET', `/admin/articles/${id}`)).json.revision
    if (kind === 'withdrawn') await give('restore', id, await revision())
    const out = { publishAt: null, embargoUntil: null }
    const due = ['embargoed', 'scheduled', 'postponed'].includes(kind)
    if (due) await give('hold', id, await revision())
    if (due) await admin.order('PATCH', `/admin/articles/${id}`, out, await revision())
    const { status, json } = await give('publish', id, await revision())
    expect([kind, status, json]).toEqual([kind, 200, json])
  }
}

await readBy(2, open.id)
await readBy(1, other.id)
await rank()
const before = await paper([])
const hidden = await hide()
const ids = Object.values(hidden)
const during = await paper(ids)

describe('a hidden story', () => {
  it('is looked for on every page that the site answers', () => {
    const patterns = new Set(app.routes.map((route) => route.path).filter((path) => path !== '/*'))
    expect([...patterns].filter((pattern) => !addresses[pattern])).toEqual([])
  })

  it.each(names)('%s: none of its words, and no link to it, is anywhere', (kind) => {
    const traces = [...during].flatMap(([path, { all }]) => {
      const asked = decoded(path.replaceAll('+', ' '))
      const said = parts.filter((part) => all.includes(word(kind, part)) && !asked.includes(word(kind, part)))
      const own = asked.endsWith(`/articles/${hidden[kind]}`)
      const linked = linksTo(hidden[kind], all) && !own && !tellOfHidden.includes(path) && !leadsOn.test(path)
      return [...said.map((part) => `${path}: ${part}`), ...(linked ? [`${path}: link`] : [])]
    })
    expect(traces).toEqual([])
  })

  it('answers at its own address as though it were not there, or were gone', () => {
    const answers = names.map((kind) => [kind, during.get(`/articles/${hidden[kind]}`)?.status])
    expect(Object.fromEntries(answers)).toEqual({
      draft: 404,
      submitted: 404,
      held: 404,
      embargoed: 404,
      scheduled: 404,
      postponed: 404,
      withdrawn: 410,
    })
  })

  it('changes no list, no count, no rank and no suggestion: all other pages say what they said before', () => {
    const changed = [...before].filter(([path, page]) => {
      const now = during.get(path)
      const same = now?.status === page.status && undated(now.all) === undated(page.all)
      return !same && !tellOfHidden.includes(path) && !leadsOn.test(path)
    })
    expect(changed.map(([path]) => path)).toEqual([])
  })
})

describe('the same stories, released', async () => {
  await release(hidden)
  await rank()
  const after = await paper(ids)

  it.each(names)('%s: every word of it is read where it was looked for', (kind) => {
    const all = [...after]
      .filter(([path]) => !decoded(path).includes(kinds[kind]))
      .map(([, page]) => page.all)
    const shown = parts.filter((part) => part !== '서명')
    expect(shown.filter((part) => !all.some((text) => text.includes(word(kind, part))))).toEqual([])
  })

  it.each(names)('%s: a search that finds nothing offers the question that finds it', (kind) => {
    const offered = (q: string) => {
      const { all } = after.get(hrefTo.search({ q })) ?? { all: '' }
      const list = /<ul class="tries">(.*?)<\/ul>/s.exec(all)?.[1] ?? ''
      return [...list.matchAll(/<a[^>]*>(.*?)<\/a>/g)].map(([, said]) => said)
    }
    expect(offered(slips.keyboard(kind))).toContain(word(kind, '본문'))
    expect(offered(slips.compound(kind))).toContain(`${kinds[kind]} 섬마을`)
    expect(offered(slips.surplus(kind))).toContain(kinds[kind])
  })

  it.each(names)('%s: its tag is suggested for its 초성', (kind) => {
    const tag = word(kind, '태그')
    expect(after.get(hrefTo.suggest(initialsOf(tag)))?.all).toContain(tag)
  })

  it.each([
    '/',
    '/economy',
    '/economy/jobs',
    '/photos',
    hrefTo.tag('새벽'),
    '/reporters/kim-nari',
    '/issues/harbor',
    hrefTo.archived(today),
    '/popular',
    hrefTo.search({ q: '시장' }),
    `/articles/${open.id}`,
    '/feeds/all.xml',
    '/feeds/economy.json',
    '/feeds/economy/jobs.xml',
    '/feeds/issues/harbor.json',
    `/feeds/tags/${encodeURIComponent('새벽')}.xml`,
    `/sitemaps/${today.slice(0, 7)}.xml`,
    '/news-sitemap.xml',
  ])('%s links to them', (path) => {
    const { all } = after.get(path) ?? { all: '' }
    expect(ids.some((id) => linksTo(id, all))).toBe(true)
  })
})
