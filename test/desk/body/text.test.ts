import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'
import { UnreadableBody } from '../../../src/desk/body/unreadable.ts'

const read = (content: string) => readBody({ format: 'text', content })
const blocksOf = async (content: string) => (await read(content)).blocks
const paragraph = (text: string) => ({ type: 'paragraph', text })

describe('paragraphs', () => {
  test('blank lines part paragraphs and a single line end stays a line break', async () => {
    expect(await blocksOf('첫 문단\n둘째 줄\n \n\n\u00a0\n둘째 문단')).toEqual([
      paragraph('첫 문단\n둘째 줄'),
      paragraph('둘째 문단'),
    ])
  })

  test('a word that broken lines tore apart is never joined again', async () => {
    expect(await blocksOf('하루 만에 자원봉\n\n사자가 모였다.')).toEqual([
      paragraph('하루 만에 자원봉'),
      paragraph('사자가 모였다.'),
    ])
  })

  test('junk of word processors becomes plain text', async () => {
    const junk =
      '\ufeff\u1100\u1161온시는\u200b\u00ad\u2060\ufffc \u3000 \u00a0했다.\u202e\u0007 \r\n\u2028\r둘째\u0000'
    expect(await blocksOf(junk)).toEqual([paragraph('가온시는 했다.'), paragraph('둘째')])
  })

  test('the joiners inside one emoji stay', async () => {
    expect(await blocksOf('가족 👨‍👩‍👧 나들이')).toEqual([paragraph('가족 👨‍👩‍👧 나들이')])
  })

  test('markup in plain text is only text', async () => {
    expect(await blocksOf('<b>굵게</b> &amp; [링크](https://a.example)')).toEqual([
      paragraph('<b>굵게</b> &amp; [링크](https://a.example)'),
    ])
  })

  test('an empty body has no blocks', async () => {
    expect(await read(' \n\u00a0\n')).toEqual({ blocks: [], removed: [] })
  })
})

test.each([
  ['가'.repeat(500_001), /500,000자/],
  ['가\n'.repeat(20_001), /20,000줄/],
  ['가\n\n'.repeat(2_001), /2000개까지/],
  [42, /문자열/],
])('what is too much is refused with the field and what to do', async (content, message) => {
  const refusal = readBody({ format: 'text', content })
  await expect(refusal).rejects.toThrow(UnreadableBody)
  await expect(refusal).rejects.toMatchObject({
    path: 'body.content',
    message: expect.stringMatching(message),
  })
})
