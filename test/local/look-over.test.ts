import { expect, it } from 'vitest'
import { lookOver } from '../../src/local/look-over.ts'

const url = 'https://gaon.example'
const ready: Record<string, string> = {
  '/': `<link rel="canonical" href="${url}/"><header><span>청소년보호책임자 임하늘</span><li data-station="98"></li>기상청 제공</header>
    <main><a href="/articles/1">기사</a></main><footer><a href="/about/privacy">개인정보처리방침</a><a href="/about/youth">청소년보호정책</a>
    <a href="/about/terms">이용약관</a><a href="/about/corrections">정정·반론보도 안내</a></footer>`,
  '/about/corrections': '<h2>기사 열람과 복사</h2><p>종이 출력은 한 장에 100원을 받는다.</p>',
  '/robots.txt': `User-agent: *\nDisallow: /admin/\nSitemap: ${url}/sitemap.xml\n`,
  '/healthz': '{"ok":true,"reasons":[],"missingInMasthead":[]}',
  '/feeds/all.xml': '<item></item>',
  '/sitemap.xml': '<sitemapindex/>',
}

const missingIn = async (pages: Record<string, string>) => {
  const findings = await lookOver(url, async (path) => ({ status: 200, body: pages[path] ?? '' }))
  return findings.filter(({ done }) => !done).map(({ what }) => what)
}

it('finds nothing missing in a paper that is ready', async () => {
  expect(await missingIn(ready)).toEqual([])
})

it.each([
  ['/', /청소년보호책임자 임하늘/, '청소년보호책임자'],
  ['/', /<a href="\/about\/privacy">.*?<\/a>/, '개인정보처리방침'],
  ['/', /기상청 제공/, '기상청'],
  ['/about/corrections', /한 장에 100원을 받는다/, '복사에 드는 돈'],
  ['/', /href="\/articles\/1"/, '첫 기사'],
  ['/', /gaon/, 'SITE_URL'],
  ['/robots.txt', /\/admin\//, '검색 로봇'],
  ['/robots.txt', /Sitemap.*/, '사이트맵'],
  ['/healthz', /"missingInMasthead":\[/, '발행 정보'],
  ['/healthz', /"reasons":\[/, '시계'],
  ['/feeds/all.xml', /<item>/, 'RSS'],
])('in %s, without %s, it names what is missing', async (path, part, name) => {
  const broken: Record<string, string> = {
    missingInMasthead: '"missingInMasthead":["등록번호"',
    reasons: '"reasons":["outbox: older than 10 minutes"',
    admin: '/',
  }
  const put = Object.entries(broken).find(([key]) => part.source.includes(key))?.[1] ?? ''
  const pages = { ...ready, [path]: (ready[path] ?? '').replace(part, put) }
  expect((await missingIn(pages)).join('; ')).toContain(name)
})
