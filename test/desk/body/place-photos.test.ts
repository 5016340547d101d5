import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const inOrder = [{ photo: 'a.jpg', caption: '나루터', credit: '온새미신문', alt: '' }, { photo: 'b.jpg' }]
const read = (content: string, format: 'text' | 'html' | 'markdown' = 'text') =>
  readBody({ format, content, inOrder })
const paragraph = (text: string) => ({ type: 'paragraph', text })
const first = { type: 'photo', photo: 'a.jpg', caption: '나루터', credit: '온새미신문', alt: '' }
const second = { type: 'photo', photo: 'b.jpg', caption: '', credit: '', alt: '' }

describe('marks of photos in pasted text', () => {
  test.each([
    '[사진1]',
    '[사진 1]',
    '<사진1>',
    '(사진 1)',
    '【사진1】',
    '[사진]',
  ])('%s on a line of its own is the first of the photos given', async (mark) => {
    const told = { blocks: [paragraph('앞글이다.'), first, paragraph('뒷글이다.')], removed: [] }
    expect(await read(`앞글이다.\n${mark}\n뒷글이다.`)).toEqual(told)
    expect(await read(`앞글이다.\n\n${mark}\n\n뒷글이다.`)).toEqual(told)
  })

  test.each([
    '[사진2] 시청 앞',
    '[사진2: 시청 앞]',
    '[사진 2]: 시청 앞',
  ])('%s says its caption', async (line) => {
    expect((await read(line)).blocks).toEqual([{ ...second, caption: '시청 앞' }])
  })

  test('without numbers they stand in their order', async () => {
    expect((await read('[사진]\n\n글이다.\n\n[사진]')).blocks).toEqual([first, paragraph('글이다.'), second])
  })

  test('one that no photo was given for is left out, and the editor is told what to do', async () => {
    const { blocks, removed } = await read('앞글이다.\n[사진3] 항구\n뒷글이다.')
    expect(blocks).toEqual([paragraph('앞글이다.'), paragraph('뒷글이다.')])
    expect(removed).toEqual([
      '“[사진3] 항구” 줄을 뺐습니다. photos에 3번째 사진이 없습니다. 사진을 올려 photos에 차례로 적어 주세요.',
    ])
  })

  test('a sentence behind the mark of a photo that is not there stays', async () => {
    const line = '(사진 3) 지난 10일 가온시는 등대를 열었다.'
    const { blocks, removed } = await read(line)
    expect(blocks).toEqual([paragraph(line)])
    expect(removed).toHaveLength(1)
  })

  test('one inside a sentence stays, and the editor is told', async () => {
    const { blocks, removed } = await read('축제(사진1)가 열렸다.')
    expect(blocks).toEqual([paragraph('축제(사진1)가 열렸다.')])
    expect(removed).toHaveLength(1)
  })

  test.each([
    '[사진=온새미신문]',
    '[사진 제공=가온시]',
    '(사진)전을 열었다.',
    '[사진전] 나루의 하루',
  ])('%s is none', async (line) => {
    expect(await read(line)).toEqual({ blocks: [paragraph(line)], removed: [] })
  })

  test('HTML and Markdown know them too', async () => {
    expect((await read('<p>앞글이다.<br>[사진1]</p><p>뒷글이다.</p>', 'html')).blocks[1]).toEqual(first)
    expect((await read('앞글이다.\n\n[사진1]\n\n뒷글이다.', 'markdown')).blocks[1]).toEqual(first)
  })
})
