import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')
const at = (time: string) => ({ publishAt: `${time}+09:00` })
const inAll = { title: '풍력 이야기', body: { format: 'text', content: '고래 관측소가 문을 열었다.' } }
for (let day = 10; day < 25; day += 1) await desk.publish({ ...inAll, ...at(`2020-05-${day}T07:00:00`) })
for (let day = 10; day < 22; day += 1) await desk.publish({ ...inAll, ...at(`2019-05-${day}T07:00:00`) })
await desk.publish({ title: '새해 첫 기사', ...at('2021-01-01T00:10:00') })
await desk.publish({ title: '오늘의 기사' })
await env.DB.batch([
  env.DB.prepare(`INSERT INTO article (id, status, kind, section, title, subtitle, teaser, shelves, created_at,
    created_by, created_order) VALUES (60000, 'draft', 'news', 'economy', '초안', '', '', '[]', 0, 'x', 'x')`),
  env.DB.prepare('UPDATE search_year SET stories = 30000'),
  env.DB.prepare('UPDATE search_year SET stories = 60000 WHERE year = 2021'),
])

async function look(path: string) {
  const html = (await (await read(path)).text()).replace(/\s+/g, ' ')
  const next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  const stories = [...html.matchAll(/<h2><a href="([^"]+)"/g)].map(([, href = '']) => href)
  return { next, stories, said: /<p class="(?:count|none)">(.*?)<\/p>/.exec(html)?.[1] ?? '' }
}

it('a reader who goes on and on meets every story once, through all pages of all looks', async () => {
  const met: string[] = []
  const said: string[] = []
  let path: string | undefined = hrefTo.search({ q: '고래 관측소', to: '2020-12-31' })
  while (path && met.length < 100) {
    const seen = await look(path)
    met.push(...seen.stories)
    said.push(seen.said)
    path = seen.next
  }
  expect([met.length, new Set(met).size]).toEqual([27, 27])
  expect(new Set(said)).toEqual(new Set(['기사 27건을 찾았습니다.', '더 오래된 기사 27건을 찾았습니다.']))
})

it('a year that begins after the last day asked for takes nothing of the look', async () => {
  const { stories, said } = await look(
    hrefTo.search({ q: '고래 관측소', from: '2020-01-01', to: '2020-12-31' }),
  )
  expect([stories.length, said]).toEqual([10, '기사 15건을 찾았습니다.'])
})
