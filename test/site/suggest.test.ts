import { describe, expect, it } from 'vitest'
import { beginningOf, begins } from '../../src/search/suggest.ts'
import { hrefTo } from '../../src/urls.ts'
import { editor, read } from '../newsroom.ts'

const admin = await editor('admin')
await admin.set('/admin/reporters/chae-ari', { name: '채아리' })
await admin.publish({ tags: ['청년', '축제', '청년일자리'] })
await admin.create({ tags: ['청사초롱'] })
await admin.publish({ tags: ['청운'], publishAt: '2999-01-01T00:00:00+09:00' })

async function suggested(typed: string): Promise<string[]> {
  const { suggestions } = (await (await read(hrefTo.suggest(typed))).json()) as {
    suggestions: { name: string; kind: string; href: string }[]
  }
  return suggestions.map(({ name, kind }) => `${kind} ${name}`)
}

describe('suggestions', () => {
  it.each([
    ['ㅊㄴ', ['태그 청년', '태그 청년일자리']],
    ['ㅊㅇㄹ', ['기자 채아리']],
    ['청', ['태그 청년', '태그 청년일자리']],
    ['처', ['태그 청년', '태그 청년일자리']],
    ['청년 일', ['태그 청년일자리']],
    ['ㅊㅊ', ['지역 충청']],
    ['축', ['스포츠 축구', '문화 축제', '태그 축제']],
    ['채', ['기자 채아리', '문화 책']],
    ['없', []],
    ['%', []],
  ])('for %s are %j', async (typed, names) => {
    expect((await suggested(typed)).toSorted()).toEqual(names.toSorted())
  })

  it('hold no tag that only hidden stories carry', async () => {
    expect((await suggested('청')).join()).not.toMatch(/청사초롱|청운/)
  })

  it('take a syllable without a tail as one that may get one', () => {
    const beginning = beginningOf('차')
    expect(beginning && ['창원', '차', '참'].every((name) => begins(name, beginning))).toBe(true)
    expect(beginning && ['채', '카'].some((name) => begins(name, beginning))).toBe(false)
  })
})
