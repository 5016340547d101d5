import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')
const at = (time: string) => ({ publishAt: `${time}+09:00` })
for (let nth = 0; nth < 3; nth += 1)
  await desk.publish({ title: `고래 관측소 ${2019 + nth}`, ...at(`${2019 + nth}-05-06T07:00:00`) })
await desk.publish({ title: '고래와 관측소', ...at('2020-01-01T00:00:00') })
await desk.publish({ title: '섣달 고래 관측소', ...at('2018-12-31T23:59:59') })
await desk.publish({ title: '오늘의 기사' })

const to = '2021-12-31'

async function look(path: string) {
  const html = (await (await read(path)).text()).replace(/\s+/g, ' ')
  const link = /<a href="([^"]+)"[^>]*> ?더 오래된 기사/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  const titles = [...html.matchAll(/<h2><a[^>]*>(.*?)<\/a>/g)].map(([, title = '']) => plain(title))
  return { html, link, titles, said: plain(/<p class="(?:count|none)">(.*?)<\/p>/.exec(html)?.[1] ?? '') }
}

function plain(markup: string): string {
  return markup.replace(/<[^>]+>/g, '').trim()
}

const counts = () =>
  env.DB.prepare('SELECT year, stories FROM search_year WHERE stories > 0 ORDER BY year')
    .all()
    .then(({ results }) => results)

describe('the years of the index', () => {
  it('are counted as stories come, move and go', async () => {
    const thisYear = new Date().getFullYear()
    const before = [
      { year: 2018, stories: 1 },
      { year: 2019, stories: 1 },
      { year: 2020, stories: 2 },
      { year: 2021, stories: 1 },
    ]
    expect(await counts()).toEqual([...before, { year: thisYear, stories: 1 }])
    const { json } = await desk.publish({ title: '옮길 기사', ...at('2021-12-31T23:59:59') })
    expect((await counts())[3]).toEqual({ year: 2021, stories: 2 })
    await desk.order('PATCH', `/admin/articles/${json.id}`, at('2017-01-01T00:00:00'), 1)
    expect(await counts()).toEqual([{ year: 2017, stories: 1 }, ...before, { year: thisYear, stories: 1 }])
    await desk.order('POST', `/admin/articles/${json.id}/withdraw`, undefined, 2)
    expect(await counts()).toEqual([...before, { year: thisYear, stories: 1 }])
  })
})

describe('a search in a newspaper with more stories than one look takes', () => {
  beforeAll(async () => {
    await env.DB.batch([
      env.DB.prepare(`INSERT INTO article (id, status, kind, section, title, subtitle, teaser, shelves, created_at,
        created_by, created_order) VALUES (60000, 'draft', 'news', 'economy', '초안', '', '', '[]', 0, 'x', 'x')`),
      env.DB.prepare('UPDATE search_year SET stories = 25000 WHERE year BETWEEN 2018 AND 2021'),
    ])
  })

  it('looks through the newest years, says so, and goes on where it ended', async () => {
    const first = await look(hrefTo.search({ q: '고래 관측소', to }))
    expect(first.titles.toSorted()).toEqual(['고래 관측소 2020', '고래 관측소 2021', '고래와 관측소'])
    expect(first.said).toBe(
      '2020.01.01 (수) 이후의 기사에서 3건을 찾았습니다. 더 오래된 기사는 이어서 찾을 수 있습니다.',
    )
    const second = await look(first.link ?? '')
    expect(second.titles.toSorted()).toEqual(['고래 관측소 2019', '섣달 고래 관측소'])
    expect(second.said).toBe('더 오래된 기사 2건을 찾았습니다.')
    expect(second.link).toBeUndefined()
  })

  it.each([
    { q: '고래 우주선' },
    { q: '고래 -관측소' },
    { q: '고래 관측소', section: 'culture' },
    { q: '관측소고래' },
    { q: '"고래관측소 2019"', sort: 'new' },
  ])('where %j finds nothing, it names the day and goes on too', async (asked) => {
    const { said, link, titles } = await look(hrefTo.search({ ...asked, to }))
    expect([said, titles]).toEqual(['2020.01.01 (수) 이후에는 찾는 말이 든 기사가 없습니다.', []])
    expect(link).toContain('before=')
  })

  it('ends where the days that are asked for begin', async () => {
    const { said, link } = await look(hrefTo.search({ q: '고래 관측소', from: '2020-01-01', to }))
    expect([said, link]).toEqual(['기사 3건을 찾았습니다.', undefined])
  })

  it('looks through all years for a word or a syllable that is one list of the index', async () => {
    expect((await look(hrefTo.search({ q: '고래', to }))).titles).toHaveLength(5)
    expect((await look(hrefTo.search({ q: '섣', to }))).titles).toEqual(['섣달 고래 관측소'])
  })

  it('offers no other question that only older stories answer', async () => {
    await env.DB.exec(`UPDATE search_year SET stories = 60000 WHERE year = ${new Date().getFullYear()}`)
    const page = await textOf(await read(hrefTo.search({ q: '섣달고래우주' })))
    expect(page).not.toContain('이렇게 찾아')
    expect(await textOf(await read(hrefTo.search({ q: '오늘의기사' })))).toContain('오늘의 기사')
  })
})
