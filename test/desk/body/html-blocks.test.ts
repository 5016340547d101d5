import { expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const read = (content: string) => readBody({ format: 'html', content })
const blocksOf = async (content: string) => (await read(content)).blocks

test('the heading levels a document uses become 2, 3 and 4 in order', async () => {
  const levels = async (html: string) =>
    (await blocksOf(html)).map((block) => (block.type === 'heading' ? block.level : block.type))
  expect(await levels('<h1>가</h1><h2>나</h2><h4>다</h4><h6>라</h6><h2>마</h2>')).toEqual([2, 3, 4, 4, 3])
  expect(await levels('<h3>가</h3><h4>나</h4>')).toEqual([2, 3])
})

test('lists nest, keep numbers, and take in what old editors set beside the items', async () => {
  const html =
    '<ol start=3><li>가<ul><li>나</li></ul>뒤</li><ol><li>다</li></ol><li><p>라</p><p>마</p></li></ol>'
  expect(await blocksOf(html)).toEqual([
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ text: '가', items: [{ text: '나' }, { text: '뒤' }, { text: '다' }] }, { text: '라\n마' }],
    },
  ])
})

test('a list nests eight deep, what is deeper follows on the eighth level', async () => {
  const [list] = await blocksOf(Array.from({ length: 12 }, (_, at) => `<ul><li>${at + 1}`).join(''))
  let items = list?.type === 'list' ? list.items : []
  for (let depth = 1; depth < 8; depth++) items = items[0]?.items ?? []
  expect(items.map((item) => item.text)).toEqual(['8', '9', '10', '11', '12'])
})

test('signs typed into bullets and headings are not printed twice', async () => {
  expect(await blocksOf('<h2>▲ 전략</h2><ul><li>▲ 하나</li><li>▲ 둘</li></ul>')).toEqual([
    { type: 'heading', level: 2, text: '전략', sign: '▲' },
    { type: 'list', ordered: false, sign: '▲', items: [{ text: '하나' }, { text: '둘' }] },
  ])
})

test('a quotation keeps its paragraphs and who said it', async () => {
  expect(
    await blocksOf(
      '<blockquote><p>가</p><ul><li>나</li></ul><footer>— <cite>시장</cite></footer></blockquote>',
    ),
  ).toEqual([{ type: 'quote', paragraphs: ['가', '나'], cite: '— 시장' }])
})
