import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const read = (content: string) => readBody({ format: 'text', content })
const blocksOf = async (content: string) => (await read(content)).blocks
const paragraph = (text: string) => ({ type: 'paragraph', text })
const heading = (sign: string, text: string) => ({ type: 'heading', level: 2, text, sign })
const list = (sign: string | undefined, ...texts: string[]) => ({
  type: 'list',
  ordered: false,
  ...(sign ? { sign } : {}),
  items: texts.map((text) => ({ text })),
})
const numbered = (...texts: string[]) => ({ ...list(undefined, ...texts), ordered: true })
const prose = '가온시는 올가을 나루터 일대에서 주민 축제를 연다고 알렸다.'

describe('signs', () => {
  test.each([
    '▲',
    '△',
    '■',
    '□',
    '◆',
    '◇',
    '●',
    '○',
    '▶',
    '▷',
  ])('a lone short %s line above prose is a heading', async (sign) => {
    expect(await blocksOf(`${prose}\n\n${sign} 전략 1. 농·어민 장터\n\n${prose}`)).toEqual([
      paragraph(prose),
      heading(sign, '전략 1. 농·어민 장터'),
      paragraph(prose),
    ])
  })

  test.each([
    '개요',
    '대책 마련 필요',
    '푸른 바다',
    '무엇이 바뀌나?',
  ])('%s is a heading, not a sentence', async (words) => {
    expect((await blocksOf(`▲ ${words}\n\n${prose}`))[0]).toEqual(heading('▲', words))
  })

  test.each([
    ['ends as a sentence', `▲ 올해도 이어간다.\n\n${prose}`],
    ['ends as a sentence without its stop', `▲ 올해도 이어간다\n\n${prose}`],
    ['is long', `▲ ${'일자리 '.repeat(20)}\n\n${prose}`],
    ['has nothing below it', '▲ 전략'],
    ['has only a scrap below it', '▲ 전략\n\n문의'],
    ['credits a picture', `▲ 가온시청 전경(사진=가온시)\n\n${prose}`],
    ['credits its giver', `▲ 가온시청 전경 /가온시 제공\n\n${prose}`],
    ['was broken by a line end', `▲ 청년이 머무는 마을을 위한\n지원을 늘린다.`],
    ['has no sentence directly below it', '▲ 전략 1\n산학 협력 네트워크와 기업 지원 확대'],
    ['goes on with its sign', `▲ 거리 공연 ▲ 야시장\n\n▲ 낮 장터 ▲ 밤 장터\n\n${prose}`],
    ['is a note', `※ 자세한 내용은 누리집 참고\n\n${prose}`],
    ['is a rise in figures', `▲1.3% 오름세\n\n${prose}`],
    ['is a name withheld', `○씨 구속\n\n${prose}`],
    ['is a place withheld', `○○시 행정\n\n${prose}`],
  ])('a sign line that %s stays as written', async (_, content) => {
    const paragraphs = content.split('\n\n').map((text) => paragraph(text.trim()))
    expect(await blocksOf(content)).toEqual(paragraphs)
  })

  test('a sentence with an inline ▲ list is left alone', async () => {
    const inline = '올해 축제는 ▲ 거리 공연 ▲ 야시장 ▲ 불꽃놀이를 세 마당으로 열린다.'
    const opening = '▲ 거리 공연 ▲ 야시장을 한자리에서 연다.'
    expect(await blocksOf(`${inline}\n\n${opening}\n\n${prose}`)).toEqual(
      [inline, opening, prose].map(paragraph),
    )
  })

  test.each([
    `▲ 전략 1. 장터\n${prose}`,
    `■ 전략 1. 장터\n${prose}\n이어 ${prose}`,
  ])('a short sign line directly over its prose is a heading: %j', async (content) => {
    const [sign = '', rest = ''] = [content.charAt(0), content.slice(content.indexOf('\n') + 1)]
    expect(await blocksOf(content)).toEqual([heading(sign, '전략 1. 장터'), paragraph(rest)])
  })

  test('sections pasted without a single blank line are headings with their prose', async () => {
    expect(await blocksOf(`${prose}\n▲ 장터\n${prose}\n▲ 공연\n${prose}`)).toEqual([
      paragraph(prose),
      heading('▲', '장터'),
      paragraph(prose),
      heading('▲', '공연'),
      paragraph(prose),
    ])
  })

  test('a section after a list of the same sign is no item of it', async () => {
    expect(await blocksOf(`▲ 하나\n▲ 둘\n\n▲ 찾아오는 길\n${prose}`)).toEqual([
      list('▲', '하나', '둘'),
      heading('▲', '찾아오는 길'),
      paragraph(prose),
    ])
  })

  test('a lone sign line and a blank line above a list of the same sign is its heading', async () => {
    const one = '▲ 행사 개요\n\n▲ 일시: 다음 달 3일\n▲ 장소: 시청 광장'
    expect(await blocksOf(`${one}\n\n▲ 참가\n\n▲ 접수: 누리집\n▲ 문의: 시청`)).toEqual([
      heading('▲', '행사 개요'),
      list('▲', '일시: 다음 달 3일', '장소: 시청 광장'),
      heading('▲', '참가'),
      list('▲', '접수: 누리집', '문의: 시청'),
    ])
  })

  test('a list with gaps stays one list', async () => {
    expect(await blocksOf('▲ 하나\n\n▲ 둘\n\n▲ 셋\n▲ 넷')).toEqual([list('▲', '하나', '둘', '셋', '넷')])
  })

  test('a sign line below a picture that has its caption is a heading', async () => {
    const content = `[사진1] 나루터 전경\n▲ 오는 길\n${prose}`
    const { blocks } = await readBody({ format: 'text', content, inOrder: [{ photo: 'a.jpg' }] })
    expect(blocks.slice(1)).toEqual([heading('▲', '오는 길'), paragraph(prose)])
  })

  test('a sign line below a picture is its caption, whatever stands below it', async () => {
    const inOrder = [{ photo: 'a.jpg' }]
    const content = `[사진1]\n▲ 나루터 전경\n${prose}`
    const { blocks } = await readBody({ format: 'text', content, inOrder })
    expect(blocks.slice(1)).toEqual([paragraph(`▲ 나루터 전경\n${prose}`)])
  })

  test('twenty thousand sign lines are read in a moment', async () => {
    const started = performance.now()
    await blocksOf('▲ 하나\n둘\n'.repeat(9_999)).catch(() => null)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('sign lines in a row are a list, in one paragraph or over blank lines', async () => {
    expect(await blocksOf(`내용은 다음과 같다.\n△ 하나\n△둘\n\n△ 셋\n이어 열린다.`)).toEqual([
      paragraph('내용은 다음과 같다.'),
      list('△', '하나', '둘', '셋'),
      paragraph('이어 열린다.'),
    ])
  })

  test('the outline of an official document becomes headings with lists', async () => {
    const outline = '□ 추진 배경\n  ○ 인구 감소\n  ○ 산업 전환\n□ 추진 계획\n  - 교육\n  - 채용'
    expect(await blocksOf(outline)).toEqual([
      heading('□', '추진 배경'),
      list('○', '인구 감소', '산업 전환'),
      heading('□', '추진 계획'),
      list(undefined, '교육', '채용'),
    ])
  })

  test('an item that a line end broke keeps the whole paragraph as written', async () => {
    expect(await blocksOf('▲ 첫 항목이\n이어지는 줄\n▲ 둘째')).toEqual([
      paragraph('▲ 첫 항목이\n이어지는 줄\n▲ 둘째'),
    ])
  })
})

describe('bullets and numbers', () => {
  test.each(['- ', '· ', '·', 'ㆍ', '• '])('two lines that begin with "%s" are a list', async (bullet) => {
    expect(await blocksOf(`${bullet}농·어민 장터\n${bullet}채용`)).toEqual([
      list(undefined, '농·어민 장터', '채용'),
    ])
  })

  test.each([
    ['1. 하나\n2. 둘\n3. 셋', ['하나', '둘', '셋']],
    ['1) 하나\n\n2) 둘', ['하나', '둘']],
    ['① 하나\n②둘', ['하나', '둘']],
    ['1. 2025년 예산\n2. 2026년 예산', ['2025년 예산', '2026년 예산']],
  ])('%j runs from 1 and is a numbered list', async (content, items) => {
    expect(await blocksOf(content)).toEqual([numbered(...items)])
  })

  test.each([
    '- 하나',
    '-1.3℃\n-2.4℃',
    '3. 셋\n4. 넷',
    '1. 하나\n3. 셋',
    '2025. 11. 19.\n2025. 11. 20.',
    '1.5% 증가\n2.5% 감소',
    '① 하나 ② 둘\n③ 셋',
  ])('%j stays as written', async (content) => {
    expect(await blocksOf(content)).toEqual([paragraph(content)])
  })
})
