import { describe, expect, it } from 'vitest'
import { ArticlePage } from '../../src/site/article/page.tsx'
import { beside, neighbours, story, view } from './fixtures.ts'
import { rendered } from './rendered.ts'

const read = (over: Partial<typeof story> = {}) =>
  rendered(
    <ArticlePage view={view} story={{ ...story, ...over }} neighbours={neighbours} beside={beside} counted />,
  )
const articleOf = (page: ReturnType<typeof rendered>) => page.all('article')[0]

describe('the page of a story', () => {
  it('is one article with one headline, and holds the card of no other story', () => {
    const page = read()
    expect(page.all('article').length).toBe(1)
    expect(page.all('h1').map((headline) => headline.text)).toEqual(['일자리 <도시> 창원'])
    expect(articleOf(page)?.classes).not.toMatch(/\bcard\b/)
    expect(
      articleOf(page)
        ?.all('a')
        .map((link) => link.attribute('href')),
    ).not.toContain('/articles/12')
  })

  it('sets other stories in blocks whose links name their section', () => {
    const blocks = read()
      .all('aside')
      .flatMap((aside) => aside.all('section'))
    expect(blocks.map((block) => block.all('h2')[0]?.text)).toEqual([
      '포토이슈',
      '정치',
      '많이 본 기사',
      '경제핫이슈',
    ])
    const more = blocks.map((block) => block.all('a').find((link) => link.text.endsWith('더보기')))
    expect(more.map((link) => link?.text)).toEqual([
      '포토이슈 더보기',
      '정치 더보기',
      '많이 본 기사 더보기',
      '경제핫이슈 더보기',
    ])
    expect(more.map((link) => link?.attribute('href'))).toEqual([
      '/photos',
      '/politics',
      '/popular',
      '/economy',
    ])
  })

  it('leads on below the story, outside of its article: back, on, and to more by its reporter', () => {
    const page = read()
    const own = articleOf(page)
      ?.all('a')
      .map((link) => link.attribute('href'))
    expect(own).not.toContain('/articles/5')
    const turns = page.all('a').filter((link) => /^(prev|next)$/.test(link.attribute('rel') ?? ''))
    expect(turns.map((link) => [link.attribute('rel'), link.attribute('href'), link.text])).toEqual([
      ['prev', '/articles/5', '기사 5'],
      ['next', '/articles/8', '기사 8'],
    ])
    const block = page.all('section').find((section) => section.text.includes('다른 기사'))
    expect(block?.all('h2')[0]?.text).toBe('박다온 기자의 다른 기사')
    expect(block?.all('a').map((link) => link.attribute('href'))).toEqual(['/reporters/park', '/articles/15'])
  })

  it('prints nothing of reporters where none of ours wrote it', () => {
    expect(read({ reporters: [] }).text).not.toContain('다른 기사')
  })

  it('tells who wrote it and when, in Korean time', () => {
    const page = read()
    expect(articleOf(page)?.text).toContain('박다온 기자 park@gaon.example')
    expect(articleOf(page)?.text).toContain('입력 2025.11.19 07:40 수정 2025.11.19 07:50')
    expect(articleOf(page)?.all('time')[0]?.attribute('datetime')).toBe('2025-11-19T07:40:00+09:00')
  })

  it('names an agency where no reporter wrote it, and no 수정 where nothing changed', () => {
    const { text } = read({ reporters: [], byline: '포탈뉴스통신', modifiedAt: null })
    expect(text).toContain('포탈뉴스통신')
    expect(text).not.toContain('수정')
  })

  it('gives the source, its department and its licence lines of their own', () => {
    const lines = articleOf(read())
      ?.all('footer')[0]
      ?.all('p')
      .map((line) => line.text)
    expect(lines?.slice(0, 3)).toEqual([
      '[뉴스출처 : 경상남도 창원시]',
      '담당부서 일자리정책과',
      '공공누리 제1유형 (출처 표시)',
    ])
  })

  it('shows its first photo at once, and only once where the body places it', () => {
    const [first] = articleOf(read())?.all('img') ?? []
    expect(['loading', 'fetchpriority', 'width'].map((name) => first?.attribute(name))).toEqual([
      'eager',
      'high',
      '1600',
    ])
    const [use] = story.photos
    const placed = read({ body: use ? [{ type: 'photo', ...use }] : [] })
    expect(articleOf(placed)?.all('img').length).toBe(1)
  })

  it('says that an advertisement is one, and where artificial intelligence helped', () => {
    expect(read({ kind: 'sponsored' }).text).toContain('광고')
    expect(read({ aiUsed: true }).text).toContain('인공지능(AI)')
    expect(read().text).not.toMatch(/광고|인공지능/)
  })
})
