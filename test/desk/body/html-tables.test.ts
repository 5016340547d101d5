import { expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const blocksOf = async (content: string) => (await readBody({ format: 'html', content })).blocks
const paragraph = (text: string) => ({ type: 'paragraph', text })
const cell = (text: string, more = {}) => ({ text, ...more })
const head = (text: string) => cell(text, { header: true })

test('a table keeps caption, headers and spans', async () => {
  const html = `<table><caption>예산</caption><thead><tr><td>구분<th colspan=2>금액</tr></thead>
    <tbody><tr><th rowspan=2>계<td>1<td>2<tr><td>3<td>4</tbody><tfoot><tr><td colspan=999999>끝<td rowspan=99></tfoot></table>`
  expect(await blocksOf(html)).toEqual([
    {
      type: 'table',
      caption: '예산',
      rows: [
        [head('구분'), cell('금액', { header: true, colspan: 2 })],
        [cell('계', { header: true, rowspan: 2 }), cell('1'), cell('2')],
        [cell('3'), cell('4')],
        [cell('끝', { colspan: 100 }), cell('')],
      ],
    },
  ])
})

test('a table inside a cell becomes lines of that cell, pictures follow the table', async () => {
  const html =
    '<table><tr><td>가<table><tr><td>1<td>2<tr><td>3</table>나</td><td><p>다</p><ul><li>라</ul><img src=/media/a.jpg></td></tr></table>'
  expect(await blocksOf(html)).toEqual([
    { type: 'table', rows: [[cell('가\n1 2\n3\n나'), cell('다\n라')]] },
    { type: 'photo', photo: 'a.jpg', caption: '', credit: '', alt: '' },
  ])
})

test('a table of one cell is unwrapped, however deep', async () => {
  expect(await blocksOf('<table><tr><td>가<br>나</td></tr></table>')).toEqual([paragraph('가\n나')])
  const inner = '<p>가</p><h2>나</h2><p>올가을 나루터 일대에서 주민 축제가 열린다.</p>'
  expect(
    await blocksOf(`<table><tr><td><table><tr><td></td><td>${inner}</td></tr></table></td></tr></table>`),
  ).toEqual([
    paragraph('가'),
    { type: 'heading', level: 2, text: '나' },
    paragraph('올가을 나루터 일대에서 주민 축제가 열린다.'),
  ])
})

test('a column that sets a picture above its caption is no table', async () => {
  expect(
    await blocksOf('<table><tr><td><img src=/media/a.jpg></td></tr><tr><td>시청 전경</td></tr></table>'),
  ).toEqual([{ type: 'photo', photo: 'a.jpg', caption: '', credit: '', alt: '' }, paragraph('시청 전경')])
})

test('empty rows go unless a cell spans them, and a table without words goes', async () => {
  const rows = '<tr><td>1<td>2<tr><td>&nbsp;<td><tr><td>3<td>4'
  expect(await blocksOf(`<table>${rows}</table><table><tr><td>&nbsp;<td></table>`)).toEqual([
    {
      type: 'table',
      rows: [
        [cell('1'), cell('2')],
        [cell('3'), cell('4')],
      ],
    },
  ])
  expect(await blocksOf('<table><tr><td rowspan=2>1<td>2<tr><td></table>')).toEqual([
    { type: 'table', rows: [[cell('1', { rowspan: 2 }), cell('2')], [cell('')]] },
  ])
})
