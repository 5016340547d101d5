import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../src/desk/body/read.ts'
import { spellText } from '../../src/desk/body/spell-text.ts'
import { isKept, keepOriginal, openOriginal } from '../../src/desk/kept-original.ts'
import type { Block, BodyFormat } from '../../src/news/body.ts'
import { demoArticles } from '../demo-articles.ts'

const demo = demoArticles.map(({ body }) => body)

/** Sends a text, keeps it beside its body as the database does, and opens it again. */
async function keep(content: string, format: BodyFormat = 'text') {
  const { blocks } = await readBody({ format, content })
  const stored = JSON.parse(JSON.stringify(blocks)) as Block[]
  const kept = await keepOriginal({ format, content }, blocks)
  return { kept, bytes: kept.bytes?.byteLength ?? 0, opened: await openOriginal(kept, stored) }
}

const words = [
  '가온시',
  '▲',
  '▲가',
  '○',
  '※',
  '- ',
  '1.',
  '2) ',
  '①',
  '(온새미뉴스)',
  '=',
  '[뉴스출처 : 나린시]',
]
const piece = fc.oneof(
  fc.constantFrom(...words, ' ', '  ', '\n', '\n\n', '\r\n', '\t', '\uFEFF', '\u00a0', '추진했다.', '배경'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.toWellFormed()),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const prose = fc.constantFrom(
  '가온시는 올해 새 일자리 지원책을 마련했다고 23일 밝혔다.',
  '이번 계획은 ▲ 기업 유치 ▲ 청년 고용을 목표로 삼았다.',
  '시는 산단 안 빈 공장을 고쳐 기술마당을 만든다.\n퇴직 기능장 40명이 강사로 나선다.',
)
const list = fc.constantFrom('△ 접수: 월요일\n△ 문의: 민원실', '1. 신청\n2. 심사\n3. 지급', '- 하나\n- 둘')
const part = fc.oneof(
  prose,
  list,
  fc
    .constant('▲ 전략 1. 숙련 인력')
    .map((heading) => `${heading}\n\n시는 내년부터 사업을 시작한다고 밝혔다.`),
)
const release = fc
  .tuple(
    fc.constantFrom('', '(온새미뉴스) ', '[가온=온새미신문] 홍길동 기자 = '),
    fc.array(part, { minLength: 1, maxLength: 12 }),
    fc.constantFrom('', '\n', '\n\n[뉴스출처 : 온새미도 가온시]', '\n\n[뉴스출처: 나린시 홍보담당관]\n\n'),
  )
  .map(([before, parts, after]) => `${before}시는 새 계획을 밝혔다.\n\n${parts.join('\n\n')}${after}`)

describe('the text an editor sent', () => {
  it('comes back letter for letter, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, release), async (content) => {
        expect((await keep(content)).opened).toEqual({ format: 'text', content })
      }),
      { numRuns: 400 },
    )
  })

  it.each(demo.map((body, nth) => [nth, body] as const))('of demo article %i comes back', async (_, {
    format,
    content,
  }) => {
    expect((await keep(content, format)).opened).toEqual({ format, content })
  })

  it('is told from the body where that spells it, but for its agency and its source line', async () => {
    const texts = demo.filter(({ format }) => format === 'text')
    const kept = await Promise.all(texts.map(({ content }) => keep(content)))
    expect(kept.filter(({ bytes }) => bytes <= 120).length / texts.length).toBeGreaterThan(0.9)
    expect(kept.filter(({ bytes }) => bytes === 0).length / texts.length).toBeGreaterThan(0.4)
  })

  it.each([
    ['lists whose items stand apart', '△ 접수: 월요일\n\n△ 문의: 민원실\n\n끝으로 시는 당부했다.'],
    [
      'signs that touch their words',
      '시는 계획을 밝혔다.\n\n▲전략 하나\n\n시는 내년부터 사업을 시작한다고 밝혔다.',
    ],
    ['line ends of another system', '첫 문단이다.\r\n\r\n둘째 문단이다.'],
    ['letters that are composed anew', '첫 문단이다.'.normalize('NFD')],
    ['nothing that is shown', '\u200b\n\n'],
  ])('is kept whole where the body says it otherwise: %s', async (_, content) => {
    const { opened } = await keep(content)
    expect(opened.content).toBe(content)
  })

  it('is spelled in a way that stays, for stored texts are told from it', () => {
    const blocks: Block[] = [
      { type: 'paragraph', text: '첫 줄\n둘째 줄' },
      { type: 'heading', level: 2, text: '전략', sign: '▲' },
      { type: 'list', ordered: false, sign: '△', items: [{ text: '가' }, { text: '나' }] },
      { type: 'list', ordered: false, items: [{ text: '다' }] },
      { type: 'list', ordered: true, start: 3, items: [{ text: '라' }, { text: '마' }] },
    ]
    expect(spellText(blocks)).toBe('첫 줄\n둘째 줄\n\n▲ 전략\n\n△ 가\n△ 나\n\n- 다\n\n3. 라\n4. 마')
    expect(spellText([{ type: 'rule' }])).toBeNull()
    expect(spellText([{ type: 'paragraph', text: [{ text: '굵게', marks: ['strong'] }] }])).toBeNull()
  })

  it('is none where blocks were sent', async () => {
    const kept = await keepOriginal({ format: 'blocks', content: null }, [])
    expect(await openOriginal(kept, [])).toEqual({ format: 'blocks', content: null })
  })

  it.each(['', 'x', '[]', '["a"]', '["a",1]', '{"0":"a"}'])('is not kept as %j', (text) => {
    expect(isKept(new TextEncoder().encode(text))).toBe(false)
  })
})
