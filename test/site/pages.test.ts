import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read, textOf } from '../newsroom.ts'

const admin = await editor('admin')
await admin.set('/admin/reporters/kim-nari', {
  name: '김나리',
  email: 'nari@example.org',
  title: '경제부 기자',
})
await admin.set('/admin/issues/harbor', { kind: 'series', title: '항구를 다시 짓다' })
const release = await admin.publish({
  kind: 'release',
  sections: ['economy/jobs'],
  title: '가온시 ‘일하기 좋은 도시’ 추진',
  subtitle: '민간·공공이 함께',
  reporters: ['kim-nari'],
  tags: ['일자리'],
  issues: ['harbor'],
  body: {
    format: 'text',
    content:
      '(온새미뉴스) 가온시는 ▲ 산업 연계 ▲ 맞춤형 지원을 목표로 한다.\n\n▲ 전략 1. 산업 연계\n\n첫째 전략이다. <script>alert(1)</script>\n\n[뉴스출처 : 온새미도 가온시]',
  },
})
for (let nth = 1; nth <= 45; nth += 1) {
  await admin.publish({
    title: `정치 기사 ${nth}`,
    sections: ['politics'],
    publishAt: `2025-01-01T00:${String(nth).padStart(2, '0')}`,
  })
}

describe('the article page', () => {
  it('holds one article with one h1, and no other story’s card in it', async () => {
    const html = await (await read(hrefTo.article(release.json))).text()
    expect(html.match(/<article/g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
    const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
    expect(article).not.toContain('정치 기사')
    expect(article).not.toContain('class="card')
  })

  it('prints section, title, subtitle, reporter, times, headings, source and tags, and runs no script', async () => {
    const html = await (await read(hrefTo.article(release.json))).text()
    expect(html).toContain('<h1>가온시 ‘일하기 좋은 도시’ 추진</h1>')
    expect(html).toMatch(/<h2[^>]*>전략 1\. 산업 연계<\/h2>/)
    expect(html).not.toMatch(/<script>alert/)
    const words = await textOf(await read(hrefTo.article(release.json)))
    for (const part of [
      '일자리',
      '민간·공공이 함께',
      '김나리',
      'nari@example.org',
      '입력 20',
      '▲ 산업 연계 ▲ 맞춤형 지원을',
      '뉴스출처 : 온새미도 가온시',
    ]) {
      expect(words).toContain(part)
    }
  })

  it('has side blocks whose links name their section', async () => {
    const words = await textOf(await read(hrefTo.article(release.json)))
    expect(words).toContain('정치 더보기')
    expect(await (await read(`${hrefTo.article(release.json)}?`)).text()).toMatch(/<aside/)
  })
})

describe('lists', () => {
  it('go to older stories and back again without losing or repeating one', async () => {
    const seen: string[] = []
    let path: string | null = '/politics'
    for (let page = 0; path && page < 5; page += 1) {
      const html: string = await (await read(path)).text()
      const main = html.slice(html.indexOf('<main'), html.indexOf('<aside'))
      seen.push(...[...main.matchAll(/정치 기사 (\d+)</g)].map((match) => match[1] ?? ''))
      path = /href="([^"]*\?before=[^"]+)"/.exec(main)?.[1] ?? null
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => String(45 - at)))
  })

  it('lead back to newer stories, and to the top when those are the newest', async () => {
    const second = /href="([^"]*\?before=[^"]+)"/.exec(await (await read('/politics')).text())?.[1] ?? ''
    const html = await (await read(second)).text()
    const newer = /href="([^"]*\?after=[^"]+)"/.exec(html)?.[1] ?? ''
    const answer = await read(newer)
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/politics'])
  })

  it.each([
    '?before=yesterday',
    '?after=20250101000000-1&before=20250101000000-1',
    '?after=99999999999999-1',
  ])('answer %s with the top of the list', async (query) => {
    const answer = await read(`/politics${query}`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([308, '/politics'])
  })

  it.each([
    ['/economy', '일하기 좋은 도시'],
    ['/economy/jobs', '일하기 좋은 도시'],
    [hrefTo.tag('일자리'), '일하기 좋은 도시'],
    ['/reporters/kim-nari', '일하기 좋은 도시'],
    ['/issues/harbor', '일하기 좋은 도시'],
  ])('%s shows the story that stands on it', async (path, title) => {
    const answer = await read(path)
    expect(answer.status).toBe(200)
    expect(await textOf(answer)).toContain(title)
  })

  it('spell a tag in one form only', async () => {
    const answer = await read(`/tags/${encodeURIComponent('일자리'.normalize('NFD'))}`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([308, hrefTo.tag('일자리')])
  })
})

describe('what is not there', () => {
  it.each([
    '/nowhere',
    '/economy/nothing',
    '/articles/123456',
    '/articles/abc',
    '/tags/없는말',
    '/reporters/nobody',
    '/issues/none',
    '/about/none',
    '/a/b/c',
  ])('%s is a 404 that looks like the newspaper', async (path) => {
    const answer = await read(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(await textOf(answer)).toContain('정치')
  })

  it('is a 500 without a word of the cause when the database is dead', async () => {
    const dead = {
      ...env,
      DB: {
        prepare: env.DB.prepare.bind(env.DB),
        batch: () => Promise.reject(new Error('D1_ERROR: secret')),
      },
    }
    const answer = await read('/', {}, dead as unknown as typeof env)
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(answer.headers.get('Cache-Control')).toContain('no-store')
    expect(await answer.text()).not.toContain('secret')
  })
})

describe('every page', () => {
  it('names itself by an absolute address on SITE_URL, whatever host was asked', async () => {
    const html = await (await read('https://elsewhere.example/politics')).text()
    expect(html).toContain(`<link rel="canonical" href="${env.SITE_URL}/politics"`)
    expect(html).not.toContain('elsewhere.example')
  })

  it('is answered with 304 to a reader who has these very bytes', async () => {
    const first = await read('/politics')
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^W\/"/)
    const again = await read('/politics', { headers: { 'If-None-Match': etag.replace('W/', '') } })
    expect(again.status).toBe(304)
    for (const header of ['ETag', 'Cache-Control', 'Cloudflare-CDN-Cache-Control', 'Cache-Tag']) {
      expect(again.headers.get(header)).toBe(first.headers.get(header))
    }
  })
})
