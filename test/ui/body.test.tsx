import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/news/body.ts'
import { Body } from '../../src/ui/body/body.tsx'
import { rendered } from './rendered.ts'

const body = (...blocks: Block[]) => String(<Body blocks={blocks} />)
const paragraph = (text: Inline) => body({ type: 'paragraph', text })
const heading = (level: 2 | 3 | 4, text = '소제목'): Block => ({ type: 'heading', level, text })

describe('the body of a story', () => {
  it('prints markup that someone typed as the words they are', () => {
    const html = paragraph('<script>alert(1)</script> & "따옴표"')
    expect(html).not.toContain('<script')
    expect(rendered(html).text).toBe('<script>alert(1)</script> & "따옴표"')
  })

  it('lets no quote break out of an attribute', () => {
    const alt = '"><script>alert(1)</script>'
    const html = body({ type: 'photo', photo: 'a.jpg', caption: '', credit: '', alt })
    expect(rendered(html).all('script')).toEqual([])
    expect(rendered(html).all('img')[0]?.attribute('alt')).toBe(alt)
  })

  it('draws ▲ before a heading without making it a word', () => {
    const [found] = rendered(body({ type: 'heading', level: 2, sign: '▲', text: '전략 1. 산·학' })).all('h2')
    expect(found?.attribute('data-sign')).toBe('▲')
    expect(found?.text).toBe('전략 1. 산·학')
  })

  it('keeps ▲ inside a sentence as it was written', () => {
    expect(rendered(paragraph('이번 전략은 ▲ 하나 ▲ 둘')).text).toBe('이번 전략은 ▲ 하나 ▲ 둘')
  })

  it('skips no heading level under the headline, whatever levels were given', () => {
    const levels = (...given: (2 | 3 | 4)[]) =>
      rendered(body(...given.map((level) => heading(level)))).tags.filter((tag) => /^h\d$/.test(tag))
    expect(levels(4, 4)).toEqual(['h2', 'h2'])
    expect(levels(2, 4, 4, 2)).toEqual(['h2', 'h3', 'h3', 'h2'])
    expect(levels(3, 2, 3, 4)).toEqual(['h2', 'h2', 'h3', 'h4'])
  })

  it('nests marks in one order, however they were stored', () => {
    const one = paragraph([{ text: '말', marks: ['em', 'strong'] }])
    expect(one).toBe(paragraph([{ text: '말', marks: ['strong', 'em'] }]))
    expect(one).toContain('<strong><em>말</em></strong>')
  })

  it('marks a link to elsewhere as one, a mail address not', () => {
    const html = paragraph([
      { text: '시청', href: 'https://example.kr/?a=1&b="2"' },
      { text: '편지', href: 'mailto:a@b.kr' },
    ])
    const [out, mail] = rendered(html).all('a')
    expect(out?.attribute('href')).toBe('https://example.kr/?a=1&b="2"')
    expect(out?.attribute('rel')).toContain('noopener')
    expect(mail?.attribute('rel')).toBeNull()
  })

  it('breaks a line where the writer did', () => {
    expect(paragraph('한 줄\n두 줄')).toContain('한 줄<br/>두 줄')
  })

  it('gives every item of a signed list its sign, and nests what was nested', () => {
    const html = body({
      type: 'list',
      ordered: false,
      sign: '△',
      items: [{ text: '하나', items: [{ text: '속' }] }, { text: '둘' }],
    })
    const [one, inner, two] = rendered(html).all('li')
    expect([one, inner, two].map((item) => item?.attribute('data-sign'))).toEqual(['△', null, '△'])
    expect(one?.text).toBe('하나속')
  })

  it('tells which cells of a table head a column and which a row', () => {
    const rows = [
      [
        { text: '사업', header: true },
        { text: '예산', header: true, colspan: 2 },
      ],
      [{ text: '런앤잡', header: true }, { text: '12억' }, { text: '18억' }],
    ]
    const page = rendered(body({ type: 'table', caption: '예산표', rows }))
    expect(page.all('th').map((cell) => cell.attribute('scope'))).toEqual(['col', 'col', 'row'])
    expect(page.all('th')[1]?.attribute('colspan')).toBe('2')
    expect(page.all('caption')[0]?.text).toBe('예산표')
    expect(page.all('figure', 'tabindex')[0]?.attribute('tabindex')).toBe('0')
  })

  it('offers a film as a link that names it and loads nothing', () => {
    const html = body({ type: 'embed', provider: 'youtube', id: 'a_b-1', title: '선포식' })
    expect(rendered(html).all('iframe')).toEqual([])
    expect(rendered(html).all('a')[0]?.attribute('href')).toBe('https://www.youtube.com/watch?v=a_b-1')
    expect(rendered(html).text).toBe('유튜브 영상 선포식')
  })

  it('sets a photo with its caption, its credit and room for itself', () => {
    const photo = { photo: 'a.jpg', caption: '공장', credit: '박다온 기자', alt: '불 켜진 공장' }
    const html = String(
      <Body blocks={[{ type: 'photo', ...photo }]} pictures={{ 'a.jpg': { width: 900, height: 600 } }} />,
    )
    const [image] = rendered(html).all('img')
    expect(['src', 'width', 'height', 'loading'].map((name) => image?.attribute(name))).toEqual([
      '/media/a.jpg',
      '900',
      '600',
      'lazy',
    ])
    expect(rendered(html).all('figcaption')[0]?.text).toBe('공장 박다온 기자')
  })
})
