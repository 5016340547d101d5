import { describe, expect, it } from 'vitest'
import { readingScript } from '../../src/ui/reading-script.ts'
import { Shell } from '../../src/ui/shell.tsx'
import { economy, frame, view } from './fixtures.ts'
import { rendered } from './rendered.ts'

const image = { key: 'a.jpg', alt: '회의 "사진"', width: 1600, height: 900 }
const html = String(
  <Shell view={view} dress="list" title={'제목 "<b>'} description="설명" section="economy/jobs" image={image}>
    <h1>제목</h1>
  </Shell>,
)
const page = rendered(html)
const meta = (name: string) =>
  page.all('meta').find((one) => one.attribute('property') === name || one.attribute('name') === name)

describe('the frame of every page', () => {
  it('is a Korean document that names itself and its newspaper', () => {
    expect(html.startsWith('<!doctype html><html lang="ko">')).toBe(true)
    expect(page.all('title')[0]?.text).toBe('제목 "<b> | 가온일보')
    expect(meta('og:title')?.attribute('content')).toBe('제목 "<b>')
  })

  it('takes absolute addresses from the one origin of the site', () => {
    const canonical = page.all('link').find((link) => link.attribute('rel') === 'canonical')
    expect(canonical?.attribute('href')).toBe('https://gaon.example/articles/7?x=1')
    expect(meta('og:image')?.attribute('content')).toBe('https://gaon.example/media/a.jpg')
    expect(meta('og:image:alt')?.attribute('content')).toBe('회의 "사진"')
  })

  it('names the youth protection officer before the content and again at the foot', () => {
    const [before = '', after = ''] = html.split('<main')
    expect(rendered(before).text).toContain('청소년보호책임자 임하늘')
    expect(rendered(after).all('footer')[0]?.text).toContain('청소년보호책임자임하늘')
  })

  it('shows what the law wants at the foot and leaves out what is not filled in', () => {
    const facts = page.all('footer').flatMap((foot) => foot.all('dt').map((name) => name.text))
    expect(facts).toEqual([
      '제호',
      '명칭',
      '등록번호',
      '등록연월일',
      '발행연월일',
      '발행인',
      '편집인',
      '청소년보호책임자',
      '발행소',
      '전화',
      '전자우편',
    ])
    expect(page.text).toContain('발행연월일2020.03.16')
  })

  it('shields mail addresses from the obfuscation of the edge', () => {
    expect(html).toMatch(/<!--email_off--><a href="mailto:desk@gaon\.example">[^<]+<\/a><!--\/email_off-->/)
  })

  it('folds both levels of the menu and spreads only the section one is in', () => {
    const [folded] = page.all('details')
    expect(folded?.all('a').map((link) => link.text)).toEqual(['정치', '국회', '경제', '일자리'])
    const spread = page.all('nav').find((nav) => nav.attribute('aria-label') === '섹션')
    expect(spread?.all('a').map((link) => link.text)).toEqual(['정치', '경제', '일자리'])
    expect(spread?.all('a').map((link) => link.attribute('aria-current'))).toEqual([null, 'true', 'page'])
  })

  it('lets the keyboard jump to the content', () => {
    const [skip] = page.all('body')[0]?.all('a') ?? []
    expect(skip?.attribute('href')).toBe('#main')
    expect(page.all('main')[0]?.attribute('id')).toBe('main')
  })

  it('carries no style attribute and no script but the one of reading, which its content policy would refuse', () => {
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script)
    expect(scripts).toEqual([readingScript])
    expect(html.replace(readingScript, '').match(/ style=| on[a-z]+=/)).toBe(null)
  })

  it('shows one level where a section has nothing below it', () => {
    const bare = { ...frame, sections: [{ ...economy, children: [] }] }
    const only = rendered(
      <Shell view={{ ...view, frame: bare }} dress="list" title="경제" description="" section="economy" />,
    )
    expect(only.all('nav').flatMap((nav) => nav.all('ul')).length).toBe(3)
  })
})
