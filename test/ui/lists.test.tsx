import { describe, expect, it } from 'vitest'
import { HomePage } from '../../src/site/home/page.tsx'
import { BrokenPage, MissingPage } from '../../src/site/missing/page.tsx'
import { SectionPage } from '../../src/site/section/page.tsx'
import { TagPage } from '../../src/site/tag/page.tsx'
import { beside, card, economy, politics, view } from './fixtures.ts'
import { rendered } from './rendered.ts'

const photo = { key: 'a.jpg', alt: '', width: 3, height: 2 }
const empty = { lead: null, headlines: [], newest: [], photos: [], popular: [], hot: [], blocks: [] }

describe('lists of stories', () => {
  it('lead to newer and older pages by cursor', () => {
    const list = { cards: [card(1)], newer: '9_9', older: '8_8' }
    const page = rendered(<TagPage view={view} tag="창원" list={list} />)
    const pager = page.all('a', 'rel').filter((link) => /^(prev|next)$/.test(link.attribute('rel') ?? ''))
    expect(pager.map((link) => [link.text, link.attribute('href')])).toEqual([
      ['← 최신 기사', '/tags/%EC%B0%BD%EC%9B%90?after=9_9'],
      ['이전 기사 →', '/tags/%EC%B0%BD%EC%9B%90?before=8_8'],
    ])
  })

  it('stand the first story large only on the newest page', () => {
    const list = { cards: [card(1, { photo }), card(2)], newer: null, older: null }
    const eager = (newer: string | null) =>
      rendered(<SectionPage view={view} section={politics} list={{ ...list, newer }} beside={beside} />)
        .all('img')
        .map((image) => image.attribute('loading'))
        .filter((loading) => loading === 'eager').length
    expect([eager(null), eager('9_9')]).toEqual([1, 0])
  })

  it('label a story with its subsection and tell an advertisement apart', () => {
    const cards = [card(1, { section: 'economy/jobs', kind: 'sponsored' }), card(2, { section: 'economy' })]
    const list = { cards, newer: '9_9', older: null }
    const page = rendered(<SectionPage view={view} section={economy} list={list} beside={beside} />)
    const [rows] = page.all('main').flatMap((main) => main.all('ol'))
    expect(rows?.all('h2').map((headline) => headline.text)).toEqual(['광고 기사 1', '기사 2'])
    const lines = rows?.all('p').filter((line) => line.attribute('class') === 'when')
    expect(lines?.map((line) => line.text)).toEqual(['일자리 11.19 07:40', '11.19 07:40'])
  })

  it('say so when nothing has been printed yet', () => {
    const list = { cards: [], newer: null, older: null }
    expect(rendered(<TagPage view={view} tag="창원" list={list} />).text).toContain(
      '여기에 실린 기사가 없습니다.',
    )
    expect(rendered(<HomePage view={view} front={empty} />).text).toContain('아직 실린 기사가 없습니다.')
  })
})

describe('the home page', () => {
  it('has a block for each section under a link that names it, opinion last', () => {
    const opinion = { path: 'opinion', name: '오피니언', children: [] }
    const blocks = [opinion, politics, economy].map((section, index) => ({
      section,
      teaser: card(20 + index),
      titles: [card(30 + index)],
    }))
    const page = rendered(<HomePage view={view} front={{ ...empty, lead: card(1), blocks }} />)
    const more = page.all('a').filter((link) => link.text.endsWith('더보기'))
    expect(more.map((link) => link.text)).toEqual(['정치 더보기', '경제 더보기', '오피니언 더보기'])
  })
})

describe('pages for when something is missing', () => {
  it('look like the newspaper and lead on', () => {
    const page = rendered(<MissingPage view={view} />)
    expect(page.all('h1')[0]?.text).toBe('찾으시는 페이지가 없습니다')
    expect(
      page
        .all('main')[0]
        ?.all('a')
        .map((link) => link.attribute('href')),
    ).toEqual(['/', '/#newest'])
    expect(page.text).toContain('가온일보')
  })

  it('render without a frame when not even that can be read', () => {
    const page = rendered(<BrokenPage view={null} />)
    expect(page.all('h1')[0]?.text).toBe('잠시 페이지를 열 수 없습니다')
    expect(page.all('a').length).toBe(2)
  })
})
