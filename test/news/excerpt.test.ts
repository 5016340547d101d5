import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/news/body.ts'
import { excerpt } from '../../src/news/excerpt.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const first = '가온시는 나루터 옛 창고를 고쳐 마을 도서관으로 다시 연다.'
const second = '주말에는 아이들과 함께 읽는 책모임도 꾸린다.'

describe('sentences', () => {
  test('whole sentences that fit are taken, over paragraphs, on one line', () => {
    expect(excerpt([paragraph(`${first}\n${second}`), paragraph('셋째다.')], 120)).toBe(
      `${first} ${second} 셋째다.`,
    )
    expect(excerpt([paragraph(first), paragraph(second)], 40)).toBe(first)
  })

  test.each([
    '3.1절 행사는 2025. 11. 19. 오전 10시에 가온시청에서 열린다.',
    '사업 No. 3은 전략 1. 골목 상권과 U.S. Steel 협력을 담았다.',
    '박 국장은 “좋은 도시다. 더 좋아진다.”라고 밝혔다.',
    '그는 (지난해 말했다. 올해도 말했다.) 다시 다짐했다고 한다.',
  ])('%s is one sentence', (sentence) => {
    expect(excerpt(`${sentence} ${second}`, sentence.length + 5)).toBe(sentence)
  })

  test.each([
    '정말 그렇게 될 수 있을까?',
    '가온시가 드디어 우승을 차지했다!',
    '시장은 “최선을 다하겠다.”',
    '우리는 모두 그렇게 믿어요.',
    '투자처는 세계 1위 기업 Maru AI.',
  ])('%s ends a sentence', (sentence) => {
    expect(excerpt(`${sentence} ${first} ${second}`, sentence.length + first.length + 5)).toBe(
      `${sentence} ${first}`,
    )
  })

  test('a first sentence too short to say anything is filled up with the next one', () => {
    expect(excerpt(`“좋다.” ${first}`, 29)).toBe('“좋다.” 가온시는 나루터 옛 창고를 고쳐 마을…')
  })
})

describe('cutting', () => {
  test('a long sentence is cut between words, with an ellipsis', () => {
    expect(excerpt(first, 23)).toBe('가온시는 나루터 옛 창고를 고쳐 마을…')
  })

  test('no cut ends in a comma or an opening quote, and open quotes are closed', () => {
    expect(excerpt('박 관장은 바다와 도서관, “가온시는 새 이야기를 읽는 도시”라고 말했다.', 17)).toBe(
      '박 관장은 바다와 도서관…',
    )
    expect(excerpt('박 관장은 “가온시는 바다 건너 온 책을 온 마을이 나누어 읽는 도시”라고 말했다.', 24)).toBe(
      '박 관장은 “가온시는 바다 건너 온 책을…”',
    )
  })

  test('an inline sign is not left at the end, and a quote that a typo opened twice is closed once', () => {
    expect(excerpt('올해 축제는 ▲ 거리 공연과 먹거리 ▲ 야시장과 불꽃놀이를 세 마당으로 펼친다.', 22)).toBe(
      '올해 축제는 ▲ 거리 공연과 먹거리…',
    )
    expect(excerpt('‘움직이는 책방, ‘나루 책장’ 등 열 곳에 ‘마을 서가, ‘이야기 마당을 연다.', 36)).toBe(
      '‘움직이는 책방, ‘나루 책장’ 등 열 곳에 ‘마을 서가…’',
    )
  })

  test('a word without end is cut between characters as readers see them', () => {
    const family = '👨‍👩‍👧'
    const cut = excerpt(family.repeat(40), 30)
    expect(cut).toBe(`${family.repeat(3)}…`)
  })

  test('for every length the teaser fits, ends a word, and holds no half of a pair', () => {
    const text =
      '가온시는 ‘움직이는 책방, ‘나루 책장’ 등 𠮷野 👍👍 “골목마다 책 읽는 자리를 늘린다.”고 (지난 3.1절에) 밝혔다.'
    const words = new Set(text.split(' ').map(bare))
    for (let max = 8; max < 120; max++) {
      const teaser = excerpt(text, max)
      expect(teaser.length).toBeLessThanOrEqual(max)
      expect(teaser.isWellFormed()).toBe(true)
      for (const word of teaser.split(' ').map(bare)) expect(words).toContain(word)
    }
  })
})

describe('where it begins', () => {
  test('headings, tables, photos and scraps are passed over', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 2, text: '아주 길고 긴 제목이라서 스무 글자가 훌쩍 넘는 소제목' },
      {
        type: 'photo',
        photo: 'a',
        caption: '스무 글자가 넘는 사진 설명이 여기에 있습니다',
        credit: '',
        alt: '',
      },
      { type: 'table', rows: [[{ text: '스무 글자가 넘는 표의 칸이 여기에 하나 있습니다' }]] },
      paragraph('▲ 전경(사진=가온시)'),
      { type: 'quote', paragraphs: [first] },
      { type: 'list', ordered: false, items: [{ text: '항목' }] },
      paragraph(second),
    ]
    expect(excerpt(blocks)).toBe(`${first} ${second}`)
  })

  test('a short story is told whole, a story of lists by its items, an empty one not at all', () => {
    expect(excerpt([paragraph('부고입니다.')])).toBe('부고입니다.')
    expect(excerpt([{ type: 'list', ordered: false, items: [{ text: '하나' }, { text: '둘' }] }])).toBe(
      '하나 둘',
    )
    expect(excerpt([{ type: 'rule' }])).toBe('')
    expect(excerpt('')).toBe('')
  })
})

function bare(word: string): string {
  return word.replace(/[…”’“‘),.(]/g, '')
}
