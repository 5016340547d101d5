import { describe, expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')
await desk.order('PUT', '/admin/reporters/kim-nari', { name: '김나리', title: '경제부 기자' })
await desk.order('PUT', '/admin/reporters/lee-gaon', { name: '이가온', bio: '바다를 다룬다.' })
await desk.order('PUT', '/admin/reporters/old-hand', { name: '가던이', active: false })
await desk.order('PUT', '/admin/issues/harbor', { kind: 'series', title: '항구를 다시 짓다' })
await desk.order('PUT', '/admin/issues/bridge', { kind: 'hot', title: '새 다리' })
await desk.order('PUT', '/admin/issues/silent', { kind: 'hot', title: '조용한 이슈' })

async function file(title: string, minute: number, more: object = {}) {
  const publishAt = `2025-11-19T07:${String(minute).padStart(2, '0')}`
  const { json } = await desk.publish({ title, sections: ['economy/jobs'], publishAt, ...more })
  return json as { id: number; revision: number }
}

const signed = { reporters: ['kim-nari', 'lee-gaon'] }
const before = await file('앞 기사', 1)
await file('다른 섹션 기사', 2, { sections: ['culture'], ...signed })
const own = await file('보는 기사', 3, { ...signed, issues: ['harbor'], tags: ['항만'] })
const hidden = await file('보류한 기사', 4, { ...signed, tags: ['비밀'], issues: ['silent'] })
const after = await file('뒤 기사', 5, { ...signed, issues: ['harbor', 'bridge'], tags: ['항만', '다리'] })
for (let nth = 1; nth <= 6; nth += 1)
  await file(`나리의 기사 ${nth}`, 10 + nth, { sections: ['life'], ...signed })
const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
await desk.publish({
  title: '내일 기사',
  sections: ['economy/jobs'],
  publishAt: tomorrow,
  tags: ['내일'],
  issues: ['silent'],
  ...signed,
})
await desk.order('POST', `/admin/articles/${hidden.id}/hold`, undefined, hidden.revision)

const html = async (path: string) => (await read(path)).text()
const linksOf = (page: string) =>
  [...page.slice(page.indexOf('<main')).matchAll(/href="(\/articles\/\d+)"/g)].map((match) => match[1])
const turnOf = (page: string, rel: 'prev' | 'next') =>
  new RegExp(`<a href="([^"]*)" rel="${rel}">([^<]*)`).exec(page)?.slice(1)

describe('a story leads on', () => {
  it('to the one before and the one after it in its main section, by release', async () => {
    const page = await html(hrefTo.article(own))
    expect(turnOf(page, 'prev')).toEqual([hrefTo.article(before), '앞 기사'])
    expect(turnOf(page, 'next')).toEqual([hrefTo.article(after), '뒤 기사'])
  })

  it('from the newest only back, though another is set for tomorrow; from the first only on', async () => {
    const newest = await html(hrefTo.article(after))
    expect([turnOf(newest, 'prev')?.[1], turnOf(newest, 'next')]).toEqual(['보는 기사', undefined])
    expect(newest).not.toContain('내일 기사')
    expect(turnOf(await html(hrefTo.article(before)), 'prev')).toBeUndefined()
  })

  it('to the four newest others of its first reporter', async () => {
    const page = await html(hrefTo.article(own))
    expect(page).toContain('<h2>김나리 경제부 기자의 다른 기사</h2>')
    const block = page.slice(page.indexOf('다른 기사</h2>'), page.indexOf('<aside'))
    const titles = [...block.matchAll(/>(나리의 기사 \d|뒤 기사|보는 기사|보류한 기사)</g)].map(
      ([, title]) => title,
    )
    expect(titles).toEqual([6, 5, 4, 3].map((nth) => `나리의 기사 ${nth}`))
  })

  it('to no story twice, never to itself, and to nothing from within its article', async () => {
    for (const story of [own, before, after]) {
      const page = await html(hrefTo.article(story))
      const links = linksOf(page)
      expect(links).toEqual([...new Set(links)])
      expect(links).not.toContain(hrefTo.article(story))
      const article = page.slice(page.indexOf('<article'), page.indexOf('</article>'))
      expect(linksOf(`<main${article}`)).toEqual([])
    }
  })

  it('to nothing that is hidden, and carries the tags of all that it prints', async () => {
    const answer = await read(hrefTo.article(own))
    const page = await answer.text()
    expect(page).not.toContain('보류한 기사')
    const tags = answer.headers.get('Cache-Tag')?.split(',') ?? []
    const printed = linksOf(page).map((link) => `a${link?.split('/')[2]}`)
    expect(printed.filter((tag) => !tags.includes(tag))).toEqual([])
  })
})

describe('lists of lists', () => {
  it('show each issue under its kind with its newest stories, and none that has nothing to read', async () => {
    const page = await html('/issues')
    expect(page.indexOf('새 다리')).toBeLessThan(page.indexOf('항구를 다시 짓다'))
    expect(page).toMatch(/<h2[^>]*>핫이슈<\/h2>[\s\S]*<h2[^>]*>기획·연재<\/h2>/)
    const series = page.slice(page.indexOf('>기획·연재</h2>'))
    expect(linksOf(`<main${series}`)).toEqual([hrefTo.article(after), hrefTo.article(own)])
    expect(page).not.toContain('조용한 이슈')
  })

  it('show the tags of late, those on most stories first, and none of a hidden one', async () => {
    const page = await html('/tags')
    expect([...page.matchAll(/>#([^<]+)</g)].map(([, tag]) => tag)).toEqual(['항만', '다리'])
  })

  it('show those who report now, by name', async () => {
    const page = await html('/reporters')
    const names = [...page.matchAll(/<a href="\/reporters\/[^"]+">([^<]+)</g)].map(([, name]) => name)
    expect(names).toEqual(['김나리', '이가온'])
    expect(page).toContain('바다를 다룬다.')
  })

  it.each([
    '/issues',
    '/tags',
    '/reporters',
    '/archive',
  ])('%s is found from the foot of every page', async (path) => {
    const page = await html('/')
    expect(page.slice(page.indexOf('<footer class="foot"'))).toContain(`href="${path}"`)
  })
})

it.each([
  ['/society', '/', '첫 화면'],
  ['/economy/finance', '/economy', '경제'],
  ['/reporters/old-hand', '/reporters', '기자 소개'],
  ['/issues/silent', '/issues', '이슈'],
])('the empty list %s leads on to %s', async (path, href, name) => {
  const page = await html(path)
  expect(page).toContain(`<p>여기에 실린 기사가 없습니다.</p><a href="${href}">${name} 보기</a>`)
})
