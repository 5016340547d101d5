import { afterAll, describe, expect, it, vi } from 'vitest'
import { openEdge } from './edge.ts'

const edge = await openEdge()
afterAll(() => vi.useRealTimers())

const seoul = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
const story = (title: string, more: object) => ({
  status: 'published',
  title,
  sections: ['economy'],
  tags: ['예약'],
  body: { format: 'text', content: '글.' },
  ...more,
})
const lists = [
  '/',
  '/economy',
  '/tags/%EC%98%88%EC%95%BD',
  '/archive/2026/03',
  '/archive/2026/03/04',
  '/feeds/all.xml',
  '/feeds/economy.json',
]
const sitemap = '/sitemaps/2026-03.xml'

await edge.order('POST', '/admin/articles', story('먼저 나온 기사', {}))

describe.each([
  ['a scheduled time', (at: string) => ({ publishAt: at })],
  ['an embargo', (at: string) => ({ embargoUntil: at })],
  ['a time before its embargo', (at: string) => ({ publishAt: seoul(5), embargoUntil: at })],
])('a story with %s', (kind, times) => {
  it('is a 404 one second before and a 200 at its time, on its page and on every list, through the cache', async () => {
    const title = `${kind} 기사`
    const { json } = await edge.order('POST', '/admin/articles', story(title, times(seoul(90))))
    const own = `/articles/${json.id}`
    for (const second of [0, 30, 59, 30 - 30]) {
      edge.pass(second === 59 ? 0 : second)
      for (const path of [own, sitemap, ...lists]) await edge.read(path)
      await edge.settled()
    }
    edge.pass(59)
    expect((await edge.read(own)).status).toBe(404)
    for (const path of lists) expect((await edge.read(path)).body).not.toContain(title)
    expect((await edge.read(sitemap)).body).not.toContain(`${own}<`)
    await edge.settled()
    edge.pass(1)
    expect((await edge.read(own)).status).toBe(200)
    expect((await edge.read(sitemap)).body).toContain(`${own}<`)
    for (const path of lists)
      expect([path, (await edge.read(path)).body.includes(title)]).toEqual([path, true])
  })
})

it('a story whose release is moved forward leaves the pages that waited for the old time', async () => {
  const { json } = await edge.order(
    'POST',
    '/admin/articles',
    story('당겨진 기사', { publishAt: seoul(3600) }),
  )
  for (const path of lists) await edge.read(path)
  await edge.order('PATCH', `/admin/articles/${json.id}`, { publishAt: seoul(20) }, 1)
  for (const path of lists) await edge.read(path)
  edge.pass(20)
  for (const path of lists) expect((await edge.read(path)).body).toContain('당겨진 기사')
})

it('the date in the header changes at midnight in Seoul', async () => {
  const untilMidnight = 86400 - ((Date.now() / 1000 + 9 * 3600) % 86400)
  edge.pass(untilMidnight - 1)
  expect((await edge.read('/about')).body).toContain('2026.03.04 (수)')
  edge.pass(1)
  expect((await edge.read('/about')).body).toContain('2026.03.05 (목)')
})
