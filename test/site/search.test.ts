import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')
const text = (content: string) => ({ format: 'text', content })

await desk.publish({
  title: '가온시 청년 일자리 도시 선포',
  tags: ['일자리'],
  body: text('청년이 머무는 도시를 만든다.'),
})
await desk.publish({
  title: '나린항 야간 축제',
  sections: ['culture'],
  body: text('가온시 청년들이 함께했다. K-방산 전시도 열렸다.'),
})
await desk.publish({
  title: 'AI 산업에 1,125억 원',
  body: text('3·1절 뒤에 시작한다. 길이가 긴 문장이 앞에 있다.\n\n고용서비스를 넓힌다.'),
})
await desk.create({ title: '숨은 초안 일자리' })
await desk.publish({ title: '내일의 일자리', publishAt: '2999-01-01T00:00:00+09:00' })

async function found(q: string, more: object = {}): Promise<string[]> {
  const html = await (await read(hrefTo.search({ q, ...more }))).text()
  const list = /<ol[^>]*data-results[^>]*>(.*?)<\/ol>/s.exec(html)?.[1] ?? ''
  return [...list.matchAll(/<h2><a[^>]*>(.*?)<\/a>/gs)].map((match) =>
    (match[1] ?? '').replace(/<[^>]+>/g, ''),
  )
}

describe('the search', () => {
  it.each([
    ['청년', ['가온시 청년 일자리 도시 선포', '나린항 야간 축제']],
    ['일자리도시', ['가온시 청년 일자리 도시 선포']],
    ['일자리 도시', ['가온시 청년 일자리 도시 선포']],
    ['"청년 도시"', []],
    ['"일자리 도시"', ['가온시 청년 일자리 도시 선포']],
    ['가온시 -축제', ['가온시 청년 일자리 도시 선포']],
    ['K방산', ['나린항 야간 축제']],
    ['k-방산', ['나린항 야간 축제']],
    ['1125억', ['AI 산업에 1,125억 원']],
    ['125억', []],
    ['ai', ['AI 산업에 1,125억 원']],
    ['3.1절', ['AI 산업에 1,125억 원']],
    ['서비스', ['AI 산업에 1,125억 원']],
    ['항', ['나린항 야간 축제']],
    ['항 청년', ['나린항 야간 축제']],
    ['청년 -항', ['가온시 청년 일자리 도시 선포']],
    ['년 -항', ['가온시 청년 일자리 도시 선포']],
    ['항 -전시', []],
  ])('for %s finds %j', async (q, titles) => {
    expect((await found(q)).toSorted()).toEqual(titles.toSorted())
  })

  it('keeps to a section, a reporter and days', async () => {
    expect(await found('청년', { section: 'culture' })).toEqual(['나린항 야간 축제'])
    expect(await found('항', { section: 'economy' })).toEqual([])
    expect(await found('청년', { to: '2020-01-01' })).toEqual([])
    expect(await found('청년', { from: '2020-01-01', sort: 'new' })).toHaveLength(2)
  })

  it('marks what was looked for, spaces or not, in the title and in a sentence of the text', async () => {
    const html = await (await read(hrefTo.search({ q: '일자리도시' }))).text()
    expect(html).toContain('가온시 청년 <mark>일자리 도시</mark> 선포')
    const body = await (await read(hrefTo.search({ q: '고용서비스' }))).text()
    expect(body).toContain('<p class="teaser"><mark>고용서비스</mark>를 넓힌다.</p>')
  })

  it('says nothing of stories that readers cannot see', async () => {
    const page = await textOf(await read(hrefTo.search({ q: '일자리' })))
    expect(page).toContain('기사 1건을 찾았습니다.')
    expect(page).not.toMatch(/숨은|내일의/)
  })

  it.each([
    ['ckdsus', '청년'],
    ['일자리항구축제', null],
    ['청년축제', '청년 축제'],
    ['청년 우주선', '청년'],
  ])('offers for %s, which finds nothing, %s', async (q, offered) => {
    const html = await (await read(hrefTo.search({ q: q === 'ckdsus' ? 'cjdsus' : q }))).text()
    const tries = /<ul class="tries">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
    const all = [...tries.matchAll(/<a[^>]*>(.*?)<\/a>/g)].map((match) => match[1])
    if (offered) expect(all).toContain(offered)
    else expect(all).toEqual([])
  })

  it('without words is a form, and an address nobody would write leads to one that is', async () => {
    expect((await read('/search')).status).toBe(200)
    expect(await textOf(await read('/search?q=-%EC%B2%AD%EB%85%84'))).toContain('찾을 말을 한 글자 이상')
    const odd = await read('/search?q=a&sort=old')
    expect([odd.status, odd.headers.get('location')]).toEqual([308, '/search?q=a'])
    const empty = await read('/search?sort=&q=a&section=&utm_source=x')
    expect([empty.status, empty.headers.get('location')]).toEqual([308, '/search?q=a'])
    expect((await read('/search?q=a&before=0x10')).status).toBe(308)
  })

  it('reads no query language of the database', async () => {
    for (const q of [
      'words:청년',
      '청년*',
      '청년 OR 축제',
      'NEAR(청년 축제)',
      '"',
      '(청년',
      "청년'",
      '^청년',
      '청년 AND',
      '-"',
      '--청년',
      '💥',
    ])
      expect((await read(hrefTo.search({ q }))).status).toBe(200)
  })

  it('turns pages of a window, and goes on below it without a story lost or shown twice', async () => {
    for (let nth = 0; nth < 133; nth += 1) await desk.publish({ title: `연속 기획 ${nth}` })
    const seen: string[] = []
    let path: string | undefined = hrefTo.search({ q: '연속기획' })
    while (path) {
      const html: string = await (await read(path)).text()
      seen.push(...[...html.matchAll(/<h2><a href="([^"]+)"/g)].map((match) => match[1] ?? ''))
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.length).toBe(133)
    expect(new Set(seen).size).toBe(133)
    const newest: string[] = []
    path = hrefTo.search({ q: '연속기획', sort: 'new' })
    while (path) {
      const html: string = await (await read(path)).text()
      newest.push(...[...html.matchAll(/<h2><a href="([^"]+)"/g)].map((match) => match[1] ?? ''))
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    const ids = newest.map((path) => Number(path.split('/').at(-1)))
    expect(ids).toEqual(ids.toSorted((one, other) => other - one))
    expect(newest.toSorted()).toEqual(seen.toSorted())
  })

  it('lets nobody search more than sixty times in ten seconds past the cache', async () => {
    const busy = { ...env, SEARCH_LIMIT: { limit: async () => ({ success: false }) } }
    const headers = { 'CF-Connecting-IP': '192.0.2.1' }
    const answer = await read(hrefTo.search({ q: '청년' }), { headers }, busy as never)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '10'])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })
})
