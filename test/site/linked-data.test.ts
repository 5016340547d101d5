import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever the pages say of themselves
type Thing = Record<string, any>

const admin = await editor('admin')
await admin.order('PUT', '/admin/reporters/kim-nari', { name: '김나리', title: '기자' })
await admin.order('PUT', '/admin/issues/harbor', { kind: 'series', title: '항구' })
await admin.order(
  'PATCH',
  '/admin/masthead',
  {
    name: '온새미신문',
    company: '주식회사 온새미',
    foundedOn: '2020-03-16',
    address: '가온시 마루길 12',
    phone: '055-000-0000',
  },
  1,
)
const ethics = { title: '윤리강령', effectiveOn: '2024-01-02', body: { format: 'text', content: '사실.' } }
await admin.order('PUT', '/admin/policies/ethics', ethics)
const { json: photo } = await admin.order('POST', '/admin/photos', await pngOf(1700, 850))

const hostile = '</script><script>alert(1)</script><!-- <script>'
const { json: full } = await admin.publish({
  title: `제목 ${hostile}`,
  subtitle: '부제',
  kind: 'release',
  sections: ['economy/jobs', 'local'],
  reporters: ['kim-nari'],
  tags: ['일자리'],
  issues: ['harbor'],
  photos: [{ photo: photo.key, alt: '항구' }],
  source: { name: '가온시', department: null, url: 'https://gaon.example/releases/7', licence: 'kogl-1' },
  publishAt: '2025-11-19T07:40+09:00',
})
await admin.order(
  'POST',
  `/admin/articles/${full.id}/correct`,
  {
    kind: 'correction',
    title: '바로잡습니다',
    body: { format: 'text', content: '예산은 3억 원이 아니라 2억 원입니다.' },
  },
  1,
)
const { json: plain } = await admin.publish({ byline: '온새미통신' })
const { json: unsigned } = await admin.publish()
const { json: ad } = await admin.publish({ kind: 'sponsored' })

const here = (path: string) => `${env.SITE_URL}${path}`
const seoulTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/

async function blocksOf(path: string): Promise<string[]> {
  const html = await (await read(path)).text()
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => json ?? '',
  )
}

async function thingsOf(path: string): Promise<Thing[]> {
  const [block = '{}', ...others] = await blocksOf(path)
  expect(others).toEqual([])
  const { '@context': context, '@graph': things } = JSON.parse(block)
  expect(context).toBe('https://schema.org')
  return things
}

const thing = async (path: string, type: string) =>
  (await thingsOf(path)).find((found) => found['@type'] === type) ?? {}

describe('a story', () => {
  it('has all that Google recommends of a NewsArticle, and says where a release comes from', async () => {
    const news = await thing(`/articles/${full.id}`, 'NewsArticle')
    expect(news).toMatchObject({
      mainEntityOfPage: here(`/articles/${full.id}`),
      headline: `제목 ${hostile}`,
      datePublished: '2025-11-19T07:40:00+09:00',
      author: [{ '@type': 'Person', name: '김나리', jobTitle: '기자', url: here('/reporters/kim-nari') }],
      publisher: { '@type': 'NewsMediaOrganization', name: '온새미신문', url: here('/') },
      articleSection: ['일자리', '지역'],
      isBasedOn: 'https://gaon.example/releases/7',
    })
    expect(news.dateModified).toMatch(seoulTime)
    expect(Date.parse(news.dateModified)).toBeGreaterThan(Date.parse(news.datePublished))
    expect(news.publisher.logo).toEqual({ '@type': 'ImageObject', url: here('/favicon.svg') })
    expect((await read('/favicon.svg')).status).toBe(200)
  })

  it('has its picture in every size that is wide enough, each there to be fetched', async () => {
    const { image } = await thing(`/articles/${full.id}`, 'NewsArticle')
    expect(image.map(({ width, height }: Thing) => [width, height])).toEqual([
      [1700, 850],
      [800, 400],
      [1600, 800],
    ])
    for (const { url } of image) {
      expect(url.startsWith(env.SITE_URL)).toBe(true)
      expect((await read(new URL(url).pathname)).status).toBe(200)
    }
  })

  it('carries its corrections, each with its text, its time and the place where it stands', async () => {
    const { correction } = await thing(`/articles/${full.id}`, 'NewsArticle')
    expect(correction).toEqual([
      {
        '@type': 'CorrectionComment',
        name: '정정보도: 바로잡습니다',
        text: '예산은 3억 원이 아니라 2억 원입니다.',
        datePublished: expect.stringMatching(seoulTime),
        url: expect.stringMatching(new RegExp(`^${here(`/articles/${full.id}`)}#correction-\\d+$`)),
      },
    ])
    const html = await (await read(`/articles/${full.id}`)).text()
    expect(html).toContain(`id="${new URL(correction[0].url).hash.slice(1)}"`)
  })

  it('is signed by an agency, or by the newspaper, where no reporter signs it', async () => {
    const byAgency = await thing(`/articles/${plain.id}`, 'NewsArticle')
    expect(byAgency.author).toEqual([{ '@type': 'Organization', name: '온새미통신' }])
    const byPaper = await thing(`/articles/${unsigned.id}`, 'NewsArticle')
    expect(byPaper.author).toEqual({ '@id': byPaper.publisher['@id'] })
    expect(byPaper).not.toHaveProperty('image')
    expect(byPaper).not.toHaveProperty('correction')
    expect(byPaper).not.toHaveProperty('isBasedOn')
  })

  it('that was paid for is never called news', async () => {
    const types = (await thingsOf(`/articles/${ad.id}`)).map((found) => found['@type'])
    expect(types).toEqual(['AdvertiserContentArticle', 'BreadcrumbList'])
  })

  it('cannot end its block with any word', async () => {
    const [block] = await blocksOf(`/articles/${full.id}`)
    expect(block).not.toContain('<')
    expect(block?.length).toBeGreaterThan(500)
  })
})

describe('the way to a page', () => {
  it.each([
    [`/articles/${full.id}`, ['온새미신문', '경제', '일자리']],
    ['/economy', ['온새미신문', '경제']],
    ['/economy/jobs', ['온새미신문', '경제', '일자리']],
    ['/tags/일자리', ['온새미신문', '일자리']],
    ['/issues/harbor', ['온새미신문', '항구']],
    ['/reporters/kim-nari', ['온새미신문', '김나리 기자']],
    ['/photos', ['온새미신문', '포토이슈']],
    ['/corrections', ['온새미신문', '정정·반론·추후보도']],
  ])('%s is %j, counted from one, each step an absolute address that answers', async (path, names) => {
    const { itemListElement: steps } = await thing(path, 'BreadcrumbList')
    expect(steps.map((step: Thing) => step.name)).toEqual(names)
    expect(steps.map((step: Thing) => step.position)).toEqual(names.map((_, at) => at + 1))
    for (const { item } of steps) expect((await read(new URL(item).pathname)).status).toBe(200)
  })
})

describe('lists and the newspaper', () => {
  it.each([
    '/economy',
    '/tags/일자리',
    '/issues/harbor',
    '/photos',
  ])('%s is a collection of the stories on it, in their order', async (path) => {
    const { url, name, mainEntity } = await thing(path, 'CollectionPage')
    expect(url).toBe(here(encodeURI(path)))
    expect(name).not.toBe('')
    expect(mainEntity.itemListElement).toContainEqual({
      '@type': 'ListItem',
      position: expect.any(Number),
      url: here(`/articles/${full.id}`),
    })
  })

  it('a reporter has a profile', async () => {
    expect(await thing('/reporters/kim-nari', 'ProfilePage')).toMatchObject({
      mainEntity: { '@type': 'Person', name: '김나리', worksFor: { name: '온새미신문' } },
    })
  })

  it.each(['/', '/about'])('%s says who publishes, from the masthead', async (path) => {
    expect(await thing(path, 'NewsMediaOrganization')).toMatchObject({
      name: '온새미신문',
      legalName: '주식회사 온새미',
      foundingDate: '2020-03-16',
      address: '가온시 마루길 12',
      telephone: '055-000-0000',
      masthead: here('/about'),
      correctionsPolicy: here('/corrections'),
      ethicsPolicy: here('/about/ethics'),
    })
  })

  it('the first page names the site', async () => {
    expect(await thing('/', 'WebSite')).toMatchObject({ name: '온새미신문', url: here('/') })
  })

  it('a missing page says nothing of itself', async () => {
    expect(await blocksOf('/nowhere')).toEqual([])
  })
})
