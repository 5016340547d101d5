import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const read = (content: string) => readBody({ format: 'text', content })
const paragraph = (text: string) => ({ type: 'paragraph', text })
const prose = '가온시는 올가을 나루터 일대에서 주민 축제를 연다고 알렸다.'

describe('the source line', () => {
  test.each([
    ['[뉴스출처 : 가온도 나루시]', { name: '가온도 나루시' }],
    ['[출처: 통계청]', { name: '통계청' }],
    ['뉴스출처=가온시', { name: '가온시' }],
    ['자료제공 : 가온시 일자리정책과', { name: '가온시', department: '일자리정책과' }],
    ['【보도자료 출처：가온시(홍보담당관)】', { name: '가온시', department: '홍보담당관' }],
    ['<자료 제공 : 한국은행 / 조사총괄팀>', { name: '한국은행', department: '조사총괄팀' }],
  ])('%s is taken out', async (line, source) => {
    expect(await read(`${prose}\n\n${line}`)).toEqual({ blocks: [paragraph(prose)], source, removed: [] })
    expect((await read(`${prose}\n${line}\n\n<저작권자 ⓒ 온새미신문, 무단전재 금지>`)).source).toEqual(source)
  })

  test('the copyright line below it stays', async () => {
    const { blocks } = await read(`${prose}\n\n[뉴스출처 : 가온시]\n\n<저작권자 ⓒ 온새미신문, 무단전재 금지>`)
    expect(blocks).toEqual([paragraph(prose), paragraph('<저작권자 ⓒ 온새미신문, 무단전재 금지>')])
  })

  test.each([
    `[뉴스출처 : 가온시]\n\n${`${prose}\n\n`.repeat(5).trim()}`,
    `${prose} [뉴스출처 : 가온시]`,
    `${prose}\n\n출처 : 통계청`,
    `${prose}\n\n사진 제공 : 가온시`,
    `${prose}\n\n[출처: https://a.example/1]`,
    `${prose}\n\n[뉴스출처 : ]`,
  ])('%j names no source', async (content) => {
    const read_ = await read(content)
    expect(read_.source).toBeUndefined()
    expect(read_.blocks).toEqual(content.split('\n\n').map(paragraph))
  })

  test('two in a row are one source, and the editor is told', async () => {
    const content = `${prose}\n\n[뉴스출처 : 온새미도 가온시]\n\n[뉴스출처 : 나린경찰서 홍보과]`
    expect(await read(content)).toEqual({
      blocks: [paragraph(prose)],
      source: { name: '온새미도 가온시, 나린경찰서 홍보과' },
      removed: ['뉴스출처 줄 2개를 하나로 적었습니다: 온새미도 가온시, 나린경찰서 홍보과'],
    })
  })

  test('the same twice is one', async () => {
    const line = '[뉴스출처 : 가온시]'
    const told = { blocks: [paragraph(prose)], source: { name: '가온시' }, removed: [] }
    expect(await read(`${prose}\n\n${line}\n${line}`)).toEqual(told)
  })

  test('one that stays in the text is told', async () => {
    const { source, blocks, removed } = await read(
      `[뉴스출처 : 나린시]\n\n${`${prose}\n\n`.repeat(4)}[뉴스출처 : 가온시]`,
    )
    expect(source).toEqual({ name: '가온시' })
    expect(blocks[0]).toEqual(paragraph('[뉴스출처 : 나린시]'))
    expect(removed).toEqual([
      '“[뉴스출처 : 나린시]” 줄은 본문에 남았습니다. 출처로 읽는 것은 맨 끝의 줄뿐입니다.',
    ])
  })

  test('names too long for one source stay below each other', async () => {
    const [one, other] = ['가'.repeat(60), '나'.repeat(60)].map((name) => `[뉴스출처 : ${name}]`)
    const { source, removed } = await read(`${prose}\n\n${one}\n${other}`)
    expect(source).toEqual({ name: '나'.repeat(60) })
    expect(removed).toHaveLength(1)
  })
})
