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
})
