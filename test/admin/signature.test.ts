import { describe, expect, it } from 'vitest'
import { editor } from '../newsroom.ts'

const admin = await editor('admin')
await admin.set('/admin/reporters/kim-nari', { name: '김나리' })
const reporter = await editor('reporter', { reporter: 'kim-nari' })
const signature = async (by: typeof reporter, sent: object) => {
  const { json } = await by.create(sent)
  return { reporters: json.reporters, byline: json.byline }
}

describe('a story that nobody signed', () => {
  it('is signed by the reporter whose token files it', async () => {
    expect(await signature(reporter, {})).toEqual({ reporters: ['kim-nari'], byline: '' })
  })

  it('stays unsigned from the desk, and from a token that stands for nobody', async () => {
    const nobody = { reporters: [], byline: '' }
    expect(await signature(await editor('desk', { reporter: 'kim-nari' }), {})).toEqual(nobody)
    expect(await signature(await editor('reporter'), {})).toEqual(nobody)
  })
})

it('a byline, sent or found in the text, is the whole signature', async () => {
  expect(await signature(reporter, { byline: '온새미통신' })).toEqual({ reporters: [], byline: '온새미통신' })
  const body = { format: 'text', content: '(가온=온새미통신) 가온시는 새 길을 열었다고 23일 밝혔다.' }
  const found = await signature(reporter, { body })
  expect([found.reporters, found.byline.length > 0]).toEqual([[], true])
})
