import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const read = (content: string) => readBody({ format: 'text', content })
const paragraph = (text: string) => ({ type: 'paragraph', text })
const prose = '가온시는 올가을 나루터 일대에서 주민 축제를 연다고 알렸다.'

describe('the dateline', () => {
  test.each([
    ['(나루뉴스통신) ', '나루뉴스통신'],
    ['(온새미신문)', '온새미신문'],
    ['(가온=온새미뉴스) 홍길동 기자 = ', '가온=온새미뉴스 홍길동 기자'],
    ['[가온=온새미신문] 홍길동 기자 = ', '가온=온새미신문 홍길동 기자'],
    ['[온새미신문=홍길동 기자] ', '온새미신문=홍길동 기자'],
    ['【가온=뉴시스】홍길동 선임기자＝', '가온=뉴시스 홍길동 선임기자'],
    ['(나루=뉴스1) ', '나루=뉴스1'],
  ])('"%s" is taken off the first paragraph', async (opening, dateline) => {
    expect(await read(`${opening}${prose}\n\n${prose}`)).toEqual({
      blocks: [paragraph(prose), paragraph(prose)],
      dateline,
      removed: [],
    })
  })

  test.each([
    '(사진=온새미신문) ',
    '[사진=온새미신문] ',
    '(주)가온미디어는 ',
    '(가온시) ',
    '(정보통신) ',
    '(통신) ',
    '[속보] ',
    '(11월 19일) ',
  ])('"%s" is none', async (opening) => {
    expect(await read(opening + prose)).toEqual({ blocks: [paragraph(opening + prose)], removed: [] })
  })

  test('a caption above the first paragraph does not hide it', async () => {
    const { dateline, blocks } = await read(`▲ 가온시청 전경(사진=가온시)\n\n(온새미뉴스) ${prose}`)
    expect(dateline).toBe('온새미뉴스')
    expect(blocks).toEqual([paragraph('▲ 가온시청 전경(사진=가온시)'), paragraph(prose)])
  })
})
