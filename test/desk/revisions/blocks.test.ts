import { describe, expect, it } from 'vitest'
import { blockChanges } from '../../../src/desk/revisions/blocks.ts'
import { covered, coverOf } from '../../../src/desk/revisions/cover.ts'
import { wordChanges } from '../../../src/desk/revisions/words.ts'
import type { Block } from '../../../src/news/body.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const body = (...texts: string[]) => texts.map(paragraph)

/** Plays a difference onto the old body, as a reader of the difference would. */
function played(from: readonly Block[], to: readonly Block[]): Block[] {
  const changes = blockChanges(from, to)
  const gone = new Set(changes.flatMap((change) => (change.op === 'added' ? [] : [change.from])))
  const kept = from.filter((_, at) => !gone.has(at))
  const come = changes
    .flatMap((change) => (change.op === 'removed' ? [] : [change]))
    .sort((a, b) => a.to - b.to)
  for (const change of come) kept.splice(change.to, 0, change.op === 'added' ? change.block : change.after)
  return kept
}

describe('changes between two bodies', () => {
  it.each([
    [body('가', '나', '다'), body('가', '다')],
    [body('가 나 다 라'), body('가 나 다 마', '새 문단')],
    [body('하나 둘 셋', '넷 다섯 여섯'), body('넷 다섯 일곱', '하나 둘 셋')],
    [body(), body('처음')],
    [body('끝'), body()],
    [
      [paragraph('말'), { type: 'rule' } as const],
      [{ type: 'rule' } as const, paragraph('말')],
    ],
  ])('lead from one to the other: %j to %j', (from, to) => {
    expect(played(from, to)).toEqual(to)
  })

  it('are the words of a paragraph where most of it stayed, and two paragraphs where nothing did', () => {
    expect(blockChanges(body('시는 10억 원을 쓴다.'), body('시는 1억 원을 쓴다.'))).toMatchObject([
      {
        op: 'changed',
        words: [
          { op: 'same' },
          { op: 'removed', text: '10억' },
          { op: 'added', text: '1억' },
          { op: 'same' },
        ],
      },
    ])
    expect(blockChanges(body('전혀 다른 말'), body('새로 쓴 글')).map((change) => change.op)).toEqual([
      'removed',
      'added',
    ])
  })

  it('are found where only a mark was set', () => {
    const bold: Block = { type: 'paragraph', text: ['시는 ', { text: '쓴다', marks: ['strong'] }] }
    expect(blockChanges(body('시는 쓴다'), [bold])).toMatchObject([
      { op: 'changed', words: [{ op: 'same' }] },
    ])
  })

  it('do not take long over two long texts without a word in common', () => {
    const words = (from: number) => Array.from({ length: 10_000 }, (_, nth) => `말${from + nth}`).join(' ')
    expect(wordChanges(words(0), words(100_000))).toHaveLength(2)
  })
})

describe('covering a word', () => {
  it('reaches runs that marks cut in pieces, and addresses', () => {
    const cut = [
      {
        type: 'paragraph',
        text: [
          '홍길',
          { text: '동', marks: ['strong'], href: `https://a.example/${encodeURIComponent('홍길동')}` },
        ],
      },
    ]
    expect(JSON.stringify(covered(cut, coverOf('홍길동')))).toBe('[{"type":"paragraph","text":"[가림]"}]')
  })
})
