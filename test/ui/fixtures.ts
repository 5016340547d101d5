import type { ArticleCard, Story } from '../../src/news/article.ts'
import type { Beside } from '../../src/news/beside.ts'
import type { Frame, TopSection } from '../../src/news/frame.ts'
import type { Neighbours } from '../../src/news/neighbours.ts'
import type { View } from '../../src/ui/shell.tsx'

/** 2025-11-19 07:40 in Seoul. */
export const morning = Date.UTC(2025, 10, 18, 22, 40) / 1000

export const politics: TopSection = {
  path: 'politics',
  name: '정치',
  children: [{ path: 'politics/assembly', name: '국회' }],
}

export const economy: TopSection = {
  path: 'economy',
  name: '경제',
  children: [{ path: 'economy/jobs', name: '일자리' }],
}

export const frame: Frame = {
  masthead: {
    name: '가온일보',
    nameLatin: '',
    slogan: '',
    company: '주식회사 가온일보',
    registrationNumber: '경남 아00000',
    registeredOn: '2020-03-02',
    foundedOn: '2020-03-16',
    publisher: '윤서진',
    editor: '한도윤',
    youthOfficer: '임하늘',
    privacyOfficer: '',
    address: '가온시 마루길 12',
    phone: '055-000-0000',
    fax: '',
    email: 'desk@gaon.example',
    businessNumber: '',
    copyright: '',
  },
  sections: [politics, economy],
  stations: [{ id: 98, name: '동두천' }],
  policies: [{ slug: 'privacy', title: '개인정보처리방침' }],
  banners: [],
}

export const view: View = {
  frame,
  strip: null,
  now: morning,
  site: 'https://gaon.example',
  media: null,
  path: '/articles/7?x=1',
}

export function card(id: number, over: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id,
    kind: 'news',
    section: 'politics',
    title: `기사 ${id}`,
    subtitle: '',
    teaser: '첫 문장이다.',
    photo: null,
    releasedAt: morning,
    ...over,
  }
}

export const story: Story = {
  ...card(7, { section: 'economy/jobs', title: '일자리 <도시> 창원', subtitle: '부제' }),
  sections: ['economy/jobs'],
  lead: '',
  body: [{ type: 'paragraph', text: '본문이다.' }],
  reporters: [{ slug: 'park', name: '박다온', email: 'park@gaon.example', title: '기자' }],
  byline: '',
  source: { name: '경상남도 창원시', department: '일자리정책과', url: null, licence: 'kogl-1' },
  tags: ['창원'],
  issues: [],
  corrections: [],
  photos: [{ photo: 'a.jpg', caption: '협의회', credit: '창원시 제공', alt: '회의' }],
  pictures: { 'a.jpg': { width: 1600, height: 900 } },
  aiUsed: false,
  publishedAt: morning,
  modifiedAt: morning + 600,
}

export const neighbours: Neighbours = {
  previous: card(5),
  next: card(8),
  byReporter: [card(15)],
  related: [card(16)],
}

export const beside: Beside = {
  photos: [card(11, { photo: { key: 'b.jpg', alt: '', width: 3, height: 2 } })],
  blocks: [{ section: politics, teaser: card(12), titles: [card(13)] }],
  popular: [card(15)],
  hot: { section: economy, cards: [card(14)] },
}
