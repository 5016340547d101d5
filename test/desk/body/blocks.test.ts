import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { bodyBlocks } from '../../../src/desk/body/command.ts'
import { readBody } from '../../../src/desk/body/read.ts'
import { UnreadableBody } from '../../../src/desk/body/unreadable.ts'
import type { Block } from '../../../src/news/body.ts'

const read = (content: unknown) => readBody({ format: 'blocks', content })

const every: Block[] = [
  { type: 'heading', level: 3, text: '제목', sign: '▲' },
  { type: 'paragraph', text: ['가 ', { text: '나', marks: ['strong', 'em'], href: 'https://a.example/' }] },
  { type: 'list', ordered: true, start: 3, items: [{ text: '가', ordered: true, items: [{ text: '나' }] }] },
  { type: 'quote', paragraphs: ['가'], cite: '시장' },
  { type: 'photo', photo: 'a-1.jpg', caption: '설명', credit: '가온시', alt: '전경' },
  { type: 'gallery', photos: [{ photo: 'b.jpg', caption: '', credit: '', alt: '' }] },
  {
    type: 'table',
    caption: '표',
    rows: [[{ text: '가', header: true, colspan: 2 }], [{ text: '' }, { text: '나' }]],
  },
  { type: 'embed', provider: 'vimeo', id: '76979871', title: '' },
  { type: 'rule' },
]

test('blocks of every kind come back as they were sent, with nothing removed', async () => {
  expect(await read(every)).toEqual({ blocks: every, removed: [] })
})

test('equal neighbours merge, marks take their order, junk characters and empty blocks go', async () => {
  const blocks = await read([
    {
      type: 'paragraph',
      text: [
        '가',
        { text: '나', marks: ['em', 'strong', 'em'] },
        { text: '다', marks: ['strong', 'em'] },
        { text: '' },
      ],
    },
    { type: 'paragraph', text: [{ text: ' 가\u200b\u00a0 ' }, '나\r\n\r\n다 '] },
    { type: 'paragraph', text: ' \u3000' },
    { type: 'list', ordered: false, items: [{ text: ' ', items: [{ text: '가' }] }] },
    { type: 'list', ordered: false, items: [] },
    { type: 'quote', paragraphs: [''], cite: '' },
    { type: 'gallery', photos: [] },
    { type: 'table', rows: [[{ text: '' }]] },
  ])
  expect(blocks.blocks).toEqual([
    { type: 'paragraph', text: ['가', { text: '나다', marks: ['strong', 'em'] }] },
    { type: 'paragraph', text: '가 나\n다' },
    { type: 'list', ordered: false, items: [{ text: '가' }] },
  ])
})

test('newsroom habits are not guessed into blocks', async () => {
  const blocks = [
    { type: 'paragraph', text: '(온새미뉴스) 가\n▲ 나\n▲ 다' },
    { type: 'paragraph', text: '[출처: 가온시]' },
  ]
  expect(await read(blocks)).toEqual({ blocks, removed: [] })
})

describe('what is wrong is named by its path, in Korean', () => {
  test.each([
    ['가', 'body.content', /배열/],
    [[{ type: 'script', text: '가' }], 'body.content.0.type', /모르는 블록/],
    [[{ type: 'paragraph' }], 'body.content.0.text', /빠진|문자열/],
    [[{ type: 'rule' }, { type: 'paragraph', text: 3 }], 'body.content.1.text', /글\(문자열\)/],
    [[{ type: 'paragraph', text: '가', html: '<b>' }], 'body.content.0', /html/],
    [
      [{ type: 'paragraph', text: [{ text: '가', href: 'javascript:alert(1)' }] }],
      'body.content.0.text.0.href',
      /http/,
    ],
    [
      [{ type: 'paragraph', text: [{ text: '가', href: ' JAVA\tSCRIPT:alert(1)' }] }],
      'body.content.0.text.0.href',
      /http/,
    ],
    [[{ type: 'paragraph', text: [{ text: '가', onclick: 'x' }] }], 'body.content.0.text.0', /onclick/],
    [
      [{ type: 'paragraph', text: [{ text: '가', marks: ['blink'] }] }],
      'body.content.0.text.0.marks.0',
      /strong/,
    ],
    [[{ type: 'heading', level: 1, text: '가' }], 'body.content.0.level', /2, 3, 4/],
    [[{ type: 'heading', level: 2, text: '가', sign: '<b>' }], 'body.content.0.sign', /▲/],
    [[{ type: 'photo', photo: '../a' }], 'body.content.0.photo', /키/],
    [[{ type: 'embed', provider: 'youtube', id: '"><script>' }], 'body.content.0.id', /번호/],
    [[{ type: 'embed', provider: 'evil', id: '1' }], 'body.content.0.provider', /youtube/],
    [[{ type: 'table', rows: [[{ text: '가', colspan: 0 }]] }], 'body.content.0.rows.0.0.colspan', /1부터/],
    [[{ type: 'quote', paragraphs: Array(1_001).fill('가') }], 'body.content.0.paragraphs', /1000까지/],
    [Array(2_001).fill({ type: 'rule' }), 'body.content', /2000까지/],
  ])('%.60j', async (content, path, message) => {
    const refusal = read(content)
    await expect(refusal).rejects.toThrow(UnreadableBody)
    await expect(refusal).rejects.toMatchObject({ path, message: expect.stringMatching(message) })
  })

  test('all that is wrong is listed, up to twenty', async () => {
    const wrong = Array(30).fill({ type: 'paragraph', text: 1 })
    await expect(read(wrong)).rejects.toMatchObject({ issues: { length: 20 } })
  })
})

test('items nested a ninth level, or a hundred thousand, are refused without exhausting the stack', async () => {
  const nested = (depth: number): unknown => {
    let item: object = { text: '가' }
    for (let level = 1; level < depth; level++) item = { text: '가', items: [item] }
    return [{ type: 'list', ordered: false, items: [item] }]
  }
  expect((await read(nested(8))).blocks).toHaveLength(1)
  await expect(read(nested(9))).rejects.toThrow(UnreadableBody)
  await expect(read(nested(100_000))).rejects.toThrow(UnreadableBody)
})

test('together the words of all blocks stay under the limit of one body', async () => {
  const half = { type: 'paragraph', text: '가'.repeat(300_000) }
  await expect(read([half, half])).rejects.toMatchObject({ message: expect.stringContaining('500000') })
})

test('the schema can be shown as JSON Schema', () => {
  expect(JSON.stringify(z.toJSONSchema(bodyBlocks, { io: 'input' }))).toContain('"vimeo"')
})
