import { expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'
import { type Block, bodyText, plain } from '../../../src/news/body.ts'
import { dice, pick } from './dice.ts'

const words = [
  '가온시는',
  '‘푸른',
  '나루’',
  '농·어민',
  '(Maru',
  '3.1절',
  '2025.11.19',
  '▲',
  '△1.3%',
  '漢字',
  '👨‍👩‍👧',
  '○○시',
  '-1.3℃',
  '“',
  '”라고',
  'R&D',
  '<b>',
  '&amp;',
  '**',
  '자원봉',
]
const openings = [
  '',
  '',
  '',
  '▲ ',
  '△',
  '■ ',
  '○ ',
  '○',
  '▶ ',
  '※ ',
  '☞ ',
  '- ',
  '-',
  '· ',
  'ㆍ',
  '• ',
  '1. ',
  '2. ',
  '3) ',
  '1) ',
  '① ',
  '②',
  '11. 19. ',
  '(가온시) ',
  '[',
  '제목: ',
]
const endings = ['', '', '.', '다.', ' 했다', ' 개요', '?', ' 제공', ')', '”', '\u00a0', '\u3000 ']
const breaks = ['\n', '\n', '\n\n', '\r\n', '\n \n', '\n\u200b\n', '\n\n\n']
const sources = ['[뉴스출처 : 가온시]', '자료제공 : 가온시 일자리정책과', '[출처: 통계청]']

test('nothing but signs, bullets and list numbers of a text is lost, over a thousand texts', async () => {
  const roll = dice(1)
  for (let round = 0; round < 1_000; round++) {
    const content = textOf(roll)
    const { blocks } = await readBody({ format: 'text', content })
    expect(letters(bodyText(blocks)), content).toBe(letters(content))
  }
})

test('put back together, signs and running numbers give the text again, character by character', async () => {
  const roll = dice(2)
  const own = /^(?:[-–·ㆍ•①②]|\d\))/gm
  for (let round = 0; round < 1_000; round++) {
    const content = textOf(roll).replace(own, '')
    const { blocks } = await readBody({ format: 'text', content })
    expect(packed(blocks.map(written).join('')), content).toBe(packed(content))
  }
})

test('what became source and dateline is all there too', async () => {
  const roll = dice(3)
  for (let round = 0; round < 300; round++) {
    const [text, source] = [textOf(roll), pick(roll, sources)]
    const content = `(온새미뉴스) 가온시는 ${text}\n\n${source}`
    const read = await readBody({ format: 'text', content })
    const fields = [read.dateline, read.source?.name, read.source?.department].join('')
    expect(fields).toBe(`온새미뉴스${source.replace(/^.*: |\]$| /g, '')}`)
    expect(letters(bodyText(read.blocks)), content).toBe(letters(`가온시는 ${text}`))
  }
})

test.each(['html', 'markdown'] as const)('a text sent as %s keeps its words too', async (format) => {
  const roll = dice(4)
  for (let round = 0; round < 300; round++) {
    const sentences = textOf(roll).replace(/[<&*[\]`_~#>+=|\\]|\d[.)]|^\s*-/gm, '')
    const content = format === 'html' ? `<p>${sentences.replace(/\s*\n\s*/g, '<br>')}</p>` : sentences
    const { blocks } = await readBody({ format, content })
    expect(letters(bodyText(blocks)), content).toBe(letters(sentences))
  }
})

function textOf(roll: () => number): string {
  const lines = Array.from({ length: 1 + Math.floor(roll() * 9) }, () => lineOf(roll))
  return lines.map((line) => line + pick(roll, breaks)).join('')
}

function lineOf(roll: () => number): string {
  const length = pick(roll, [1, 2, 4, 12])
  return (
    pick(roll, openings) + Array.from({ length }, () => pick(roll, words)).join(' ') + pick(roll, endings)
  )
}

function letters(text: string): string {
  return packed(text).replace(/[▲△■□◆◇●○▶▷※☞\-–·ㆍ•①-⑳\d.)]/gu, '')
}

function packed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b]/g, '')
}

function written(block: Block): string {
  if (block.type === 'list') {
    return block.items
      .map((item, at) => (block.sign ?? (block.ordered ? `${at + 1}.` : '')) + plain(item.text))
      .join('')
  }
  return block.type === 'heading' ? (block.sign ?? '') + plain(block.text) : bodyText([block])
}
