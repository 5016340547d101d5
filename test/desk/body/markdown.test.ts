import { expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const read = (content: string) => readBody({ format: 'markdown', content })
const blocksOf = async (content: string) => (await read(content)).blocks
const paragraph = (text: unknown) => ({ type: 'paragraph', text })

test('headings, marks, links, rules and line breaks', async () => {
  const markdown =
    '# 가\n\n**굵게** *기울여* ~~지워~~ `<b>` [글](https://a.example "제목")  \n다음 줄\n그다음\n\n---\n\n### 나'
  expect(await blocksOf(markdown)).toEqual([
    { type: 'heading', level: 2, text: '가' },
    paragraph([
      { text: '굵게', marks: ['strong'] },
      ' ',
      { text: '기울여', marks: ['em'] },
      ' ',
      { text: '지워', marks: ['strike'] },
      ' ',
      { text: '<b>', marks: ['code'] },
      ' ',
      { text: '글', href: 'https://a.example/' },
      '\n다음 줄\n그다음',
    ]),
    { type: 'rule' },
    { type: 'heading', level: 3, text: '나' },
  ])
})

test('lists nest, tasks keep their boxes', async () => {
  expect(await blocksOf('- 가\n  1. 나\n  2. 다\n- [x] 라\n\n3. 마')).toEqual([
    {
      type: 'list',
      ordered: false,
      items: [{ text: '가', ordered: true, items: [{ text: '나' }, { text: '다' }] }, { text: '[x] 라' }],
    },
    { type: 'list', ordered: true, start: 3, items: [{ text: '마' }] },
  ])
})

test('quotations, tables, code and pictures', async () => {
  const markdown =
    '> 가\n>\n> 나\n\n| 구분 | 값 |\n|---|--:|\n| 계 | **1** |\n\n```js\n- a < b\n- c\n```\n\n![시청](/media/a.jpg)\n\n![마당](https://a.example/x.jpg)'
  expect(await read(markdown)).toEqual({
    blocks: [
      { type: 'quote', paragraphs: ['가', '나'] },
      {
        type: 'table',
        rows: [
          [
            { text: '구분', header: true },
            { text: '값', header: true },
          ],
          [{ text: '계' }, { text: [{ text: '1', marks: ['strong'] }] }],
        ],
      },
      paragraph([{ text: '- a < b\n- c', marks: ['code'] }]),
      { type: 'photo', photo: 'a.jpg', caption: '', credit: '', alt: '시청' },
    ],
    removed: [expect.stringContaining('“마당”')],
  })
})

test('raw HTML goes through the HTML reader', async () => {
  const { blocks, removed } = await read(
    '<u>밑줄</u> <span onclick=x()>글</span>\n\n<div>\n\n**안**\n\n</div>\n\n<script>1</script>',
  )
  expect(blocks).toEqual([
    paragraph([{ text: '밑줄', marks: ['underline'] }, ' 글']),
    paragraph([{ text: '안', marks: ['strong'] }]),
  ])
  expect(removed).toHaveLength(2)
})

test('entities are read once, escapes not at all', async () => {
  expect(await blocksOf('&lt;b&gt; &amp;lt; \\&lt; \\*별\\* `&amp;` R&D')).toEqual([
    paragraph(['<b> &lt; &lt; *별* ', { text: '&amp;', marks: ['code'] }, ' R&D']),
  ])
})

test('a strong quotation closes before a Korean particle', async () => {
  expect(await blocksOf('**‘가온’**은 **(주)가온**의 \\*\\*별\\*\\*')).toEqual([
    paragraph([
      { text: '‘가온’', marks: ['strong'] },
      '은 ',
      { text: '(주)가온', marks: ['strong'] },
      '의 **별**',
    ]),
  ])
})

test('a bare address ends where the Korean particle begins', async () => {
  expect(await blocksOf('누리집 https://a.example/가에서, www.b.example으로, desk@c.example로')).toEqual([
    paragraph([
      '누리집 ',
      { text: 'https://a.example/', href: 'https://a.example/' },
      '가에서, ',
      { text: 'www.b.example', href: 'http://www.b.example/' },
      '으로, ',
      { text: 'desk@c.example', href: 'mailto:desk@c.example' },
      '로',
    ]),
  ])
})

test('source, dateline and signs mean what they mean in text', async () => {
  const markdown =
    '(온새미뉴스) **가온시**는 밝혔다.\n\n▲ 전략 1\n\n올가을 나루터 일대에서 주민 축제가 열린다.\n▲ 하나\n▲ 둘\n\n[뉴스출처 : 가온시]'
  expect(await read(markdown)).toEqual({
    blocks: [
      paragraph([{ text: '가온시', marks: ['strong'] }, '는 밝혔다.']),
      { type: 'heading', level: 2, text: '전략 1', sign: '▲' },
      paragraph('올가을 나루터 일대에서 주민 축제가 열린다.'),
      { type: 'list', ordered: false, sign: '▲', items: [{ text: '하나' }, { text: '둘' }] },
    ],
    dateline: '온새미뉴스',
    source: { name: '가온시' },
    removed: [],
  })
})
