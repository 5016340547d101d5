import { describe, expect, it } from 'vitest'
import { problemTypes } from '../../src/admin/contract/problem-types.ts'
import { newsroomClient, Refused } from '../../src/client/client.ts'
import { roles } from '../../src/news/role.ts'
import { house, orders } from '../../src/news/workflow.ts'
import { aStory, editor, read } from '../newsroom.ts'
import { entries } from './contract-requests.ts'

const page = await read('/admin/docs')
const html = await page.text()
const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))

describe('the page for people', () => {
  it('is open to all, kept by nobody, and runs nothing', () => {
    expect(page.status).toBe(200)
    expect(page.headers.get('Cache-Control')).toContain('no-store')
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script|<link[^>]+href="http|<img|@import|url\(/)
  })

  it('has a place for every refusal that a problem’s type leads to', () => {
    expect(Object.keys(problemTypes).filter((type) => !ids.has(type))).toEqual([])
  })

  it('has a place for every route, and every link within it leads somewhere', () => {
    expect(entries.filter(({ name }) => !ids.has(name))).toEqual([])
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
  })

  it.each([
    'home/headline',
    'home-top',
    '핫이슈',
    '청소년보호책임자',
    '/about/ethics',
    'retag는',
    '이미 있으면 200',
  ])('tells an editor without our code of %s', (word) => expect(html).toContain(word))

  it('prints the table of who may do what', () => {
    for (const word of [...orders, ...Object.keys(house), ...roles]) expect(html).toContain(word)
    expect(html).toContain('reporter(자기)')
  })

  it('closes what it opens', () => {
    for (const tag of ['section', 'article', 'table', 'figure', 'tr', 'p', 'ul', 'li'])
      expect([tag, html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length]).toEqual([
        tag,
        html.match(new RegExp(`</${tag}>`, 'g'))?.length,
      ])
  })
})

describe('the document for machines', () => {
  it('is open to all and names this newspaper’s own address', async () => {
    const response = await read('/admin/openapi.json')
    expect(response.headers.get('Content-Type')).toContain('application/json')
    expect(await response.json()).toMatchObject({
      openapi: '3.1.1',
      servers: [{ url: 'http://localhost:8787' }],
    })
  })
})

describe('the client', async () => {
  const { token } = await editor('desk')
  const client = newsroomClient({
    url: 'http://localhost',
    token,
    fetch: ({ pathname, search }, init) => read(`${pathname}${search}`, init),
  })

  it('files, revises and places a story', async () => {
    const { id, revision } = await client.createArticle({
      body: { ...aStory, sections: ['economy'], status: 'published' },
    })
    const revised = await client.reviseArticle({ id, ifMatch: revision, body: { title: '새 제목' } })
    expect(revised).toMatchObject({ revision: 2, title: '새 제목' })
    await client.placeStories({ slot: 'home/headline', ifMatch: 0, body: { stories: [id] } })
    expect((await client.readPlacements({ slot: 'home/headline' })).stories).toMatchObject([{ article: id }])
    expect((await client.listArticles({ query: { q: '새 제목' } })).articles).toMatchObject([{ id }])
  })

  it('sends the same order once under a key', async () => {
    const order = { body: { ...aStory, sections: ['economy'] }, idempotencyKey: 'the-only-one' }
    expect(await client.createArticle(order)).toEqual(await client.createArticle(order))
  })

  it('throws what was refused, with the problem', async () => {
    const refused = await client
      .reviseArticle({ id: 1, ifMatch: 9, body: { title: '늦음' } })
      .catch((error) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ status: 412, problem: { type: '/admin/docs#stale' } })
  })
})
