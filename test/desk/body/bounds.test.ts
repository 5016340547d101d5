import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'
import type { BodyFormat } from '../../../src/news/body.ts'

const full = (piece: string, characters = 100_000) =>
  piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters)

const stairs = Array.from({ length: 19 }, (_, step) => `${'  '.repeat(step)}- a\n`).join('')
const wide = `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${'|\n'.repeat(5_000)}\n`

const tooCostly: readonly [name: string, format: BodyFormat, content: string, reason: RegExp][] = [
  ['fences in a quotation', 'markdown', full(`${full('> ```\n\n', 19_000)}`), /줄|서식/],
  ['empty quotations in quotations', 'markdown', full(`${'>'.repeat(20)} a\n\n`), /줄|서식/],
  ['lists in lists', 'markdown', full(`${'- '.repeat(20)}a\n\n`), /서식/],
  [
    'paragraphs at the foot of a stair of lists',
    'markdown',
    stairs + full(`${' '.repeat(40)}b\n\n`, 290_000),
    /서식/,
  ],
  ['a table with a head for rows that are empty', 'markdown', wide, /표의 칸/],
  ['links', 'markdown', full(`${'[a](b) '.repeat(2_000)}\n\n`), /서식/],
  [
    'one long address called a thousand times',
    'markdown',
    `[a]: http://a.example/${'b'.repeat(2_400)}\n\n${full(`${'[a] '.repeat(900)}\n\n`, 9_000)}`,
    /서식/,
  ],
  ['an address without an end', 'markdown', `http://a.example/${'&a;'.repeat(6_000)}`, /띄어쓰기 없이/],
  ['spaces without an end', 'markdown', `a${' '.repeat(18_000)}b`, /빈칸만/],
  ['stars', 'markdown', full(`${'**a'.repeat(300)}\n\n`), /서식/],
  ['line ends', 'text', '\n'.repeat(290_000), /줄/],
  ['lines with a sign', 'text', '▲ a\n'.repeat(70_000), /줄/],
  ['lines of a preformatted text', 'html', `<pre>${'a\n'.repeat(200_000)}`, /줄/],
  ['line breaks in quotations', 'html', `${'<blockquote>'.repeat(149)}${'a<br>'.repeat(90_000)}`, /태그/],
  ['quotations in quotations', 'html', '<blockquote><footer>'.repeat(240), /깊게/],
  ['marks beside marks', 'html', 'a<b>b</b>'.repeat(50_000), /태그/],
]

test.each(
  tooCostly,
)('%s, as %s, are refused before they cost anything', async (_, format, content, reason) => {
  await expect(readBody({ format, content })).rejects.toMatchObject({
    name: 'UnreadableBody',
    path: 'body.content',
    message: expect.stringMatching(reason),
  })
})

describe('blocks', () => {
  const many = <T>(count: number, piece: T): T[] => Array(count).fill(piece)
  test.each([
    ['wrong cells', [{ type: 'table', rows: many(400, many(90, { x: 1 })) }]],
    ['empty runs', many(2_000, { type: 'paragraph', text: many(40, '') })],
    ['line ends', [{ type: 'paragraph', text: '\n'.repeat(290_000) }]],
    ['unknown kinds', many(100_000, 1)],
  ])('%s without end are refused as one', async (_, content) => {
    await expect(readBody({ format: 'blocks', content })).rejects.toMatchObject({
      path: 'body.content',
      issues: { length: 1 },
    })
  })
})

test('what a long honest article holds is read', async () => {
  const table = `|월|건수|\n|-|-|\n${'|3월|12건|\n'.repeat(400)}`
  const content = `## 가온시 예산\n\n${'가온시는 **새 예산**을 [누리집](https://a.example/b)에 냈다. '.repeat(40)}\n\n`
  const { blocks } = await readBody({ format: 'markdown', content: `${content.repeat(20)}${table}` })
  expect(blocks).toHaveLength(41)
})
