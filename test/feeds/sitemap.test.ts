import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { fillArchive } from '../budget/archive.ts'
import { costOf } from '../budget/measure.ts'
import { editor, read } from '../newsroom.ts'
import { texts } from './texts.ts'

const desk = await editor('desk')
const old = await desk.publish({ title: '오래전 기사', publishAt: '2021-11-19T07:40+09:00' })
const later = await desk.publish({ title: '뒤늦은 기사', publishAt: '2021-11-20T07:40+09:00' })
await desk.publish({ title: '예약 기사', publishAt: '2099-01-01T00:00+09:00' })
const at = (path: string) => `${env.SITE_URL}${path}`
const map = async (path: string) => texts(await (await read(path)).text())
const lastmodOf = async (path: string) => {
  const { loc = [], lastmod = [] } = await map('/sitemap.xml')
  // The standing pages come first and have no date.
  return lastmod[loc.indexOf(at(path)) - 1]
}

describe('the sitemap', () => {
  it('lists every month in which something was released, with its stories and their last change', async () => {
    const index = await map('/sitemap.xml')
    expect(index.loc).toEqual([at('/sitemaps/pages.xml'), at('/sitemaps/2021-11.xml')])
    expect(index.lastmod).toEqual(['2021-11-20T07:40:00+09:00'])
    const month = await map('/sitemaps/2021-11.xml')
    expect(month.loc).toEqual([at(`/articles/${old.json.id}`), at(`/articles/${later.json.id}`)])
    expect(month.lastmod).toEqual(['2021-11-19T07:40:00+09:00', '2021-11-20T07:40:00+09:00'])
  })

  it.each([
    '2021-12',
    '2099-01',
    '2021-13',
    '20211119074000-1',
  ])('has no part %s, in which nothing is out', async (part) => {
    expect((await read(`/sitemaps/${part}.xml`)).status).toBe(404)
  })

  it('says that a part changed when words changed, and when a story left it', async () => {
    const before = Date.now() / 1000 - 2
    await desk.order('PATCH', `/admin/articles/${old.json.id}`, { title: '고친 기사' }, 1)
    const revised = await lastmodOf('/sitemaps/2021-11.xml')
    expect(Date.parse(revised ?? '') / 1000).toBeGreaterThanOrEqual(before)
    const other = await desk.publish({ title: '옮길 기사', publishAt: '2020-02-01T00:00+09:00' })
    await desk.publish({ title: '남을 기사', publishAt: '2020-02-01T00:00+09:00' })
    expect(await lastmodOf('/sitemaps/2020-02.xml')).toBe('2020-02-01T00:00:00+09:00')
    await desk.order('POST', `/admin/articles/${other.json.id}/withdraw`, undefined, 1)
    expect(Date.parse((await lastmodOf('/sitemaps/2020-02.xml')) ?? '') / 1000).toBeGreaterThanOrEqual(before)
  })

  it('lists the standing pages, issues and reporters', async () => {
    const admin = await editor('admin')
    await admin.order('PUT', '/admin/reporters/kim-nari', { name: '김나리' })
    await admin.order('PUT', '/admin/issues/harbor', { kind: 'series', title: '항구' })
    const { loc } = await map('/sitemaps/pages.xml')
    const some = [
      '/',
      '/economy',
      '/economy/jobs',
      '/corrections',
      '/about',
      '/issues/harbor',
      '/reporters/kim-nari',
    ]
    expect(loc).toEqual(expect.arrayContaining(some.map(at)))
  })

  it('and that of the news are named in robots.txt', async () => {
    const robots = await (await read('/robots.txt')).text()
    expect(robots).toContain(`Sitemap: ${at('/sitemap.xml')}`)
    expect(robots).toContain(`Sitemap: ${at('/news-sitemap.xml')}`)
  })
})

describe('the sitemap of a large archive', () => {
  it('keeps every part below 20,000 stories, each in one trip that reads two rows a story', async () => {
    await fillArchive(45_000)
    const { loc = [] } = await map('/sitemap.xml')
    expect(loc.filter((address) => /\d{14}-\d+\.xml$/.test(address)).length).toBeGreaterThanOrEqual(1)
    const index = await costOf('/sitemap.xml')
    expect([index.trips, index.statements]).toEqual([1, 2])
    expect(index.rowsRead).toBeLessThanOrEqual(8 * loc.length + 2)
    let stories = 0
    for (const address of loc.slice(1)) {
      const path = new URL(address).pathname
      const { status, trips, statements, rowsRead, bytes } = await costOf(path)
      const listed = (await map(path)).loc?.length ?? 0
      expect([path, status, trips, statements]).toEqual([path, 200, 1, 2])
      expect(listed).toBeLessThan(20_000)
      expect(rowsRead).toBeLessThanOrEqual(2 * listed + 6)
      expect(bytes).toBeLessThan(50_000_000)
      stories += listed
    }
    const released = await env.DB.prepare(
      "SELECT count(*) AS n FROM shelf WHERE shelf = 'all' AND released_at <= unixepoch()",
    ).first('n')
    expect(stories).toBe(released)
  })

  it('agrees with the shelves after stories have come and gone in any order', async () => {
    await env.DB.prepare("DELETE FROM shelf WHERE shelf = 'all' AND article_id % 7 = 0").run()
    await env.DB.prepare(
      "INSERT INTO shelf SELECT 'all', released_at, id FROM article WHERE id % 7 = 0 ORDER BY id % 1000",
    ).run()
    const { results } = await env.DB.prepare(
      `SELECT stories, (SELECT count(*) FROM shelf WHERE shelf = 'all'
        AND (released_at, article_id) >= (first_at, first_id) AND (released_at, article_id) < (next_at, next_id)) AS real
      FROM (SELECT *, lead(first_at, 1, 9e15) OVER up AS next_at, lead(first_id, 1, 0) OVER up AS next_id
        FROM sitemap_part WINDOW up AS (ORDER BY first_at, first_id))`,
    ).all<{ stories: number; real: number }>()
    expect(results.filter(({ stories, real }) => stories !== real)).toEqual([])
  })
})
