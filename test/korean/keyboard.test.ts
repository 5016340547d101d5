import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hangulTyped, latinTyped } from '../../src/korean/keyboard.ts'

describe('a keyboard left in the other language', () => {
  it.each([
    ['ckddnjs', '창원'],
    ['ckddnjstl dlfwkfl', '창원시 일자리'],
    ['dhksfy', '완료'],
    ['Ekrtp', '딱세'],
    ['CKDDNJS', '창원'],
    ['dlfrek', '읽다'],
    ['dlfrdj', '읽어'],
    ['rkqt', '값'],
    ['rkqtdl', '값이'],
    ['rkqtl', '갑시'],
  ])('%s means %s', (typed, meant) => {
    expect(hangulTyped(typed)).toBe(meant)
  })

  it.each(['hello', 'test', '창원', '', 'k-pop', '2025'])('%j spells no Hangul', (typed) => {
    expect(hangulTyped(typed)).toBeNull()
  })

  it.each([
    ['ㅁㅑ', 'ai'],
    ['ㅗ디ㅣㅐ', 'hello'],
  ])('%s means %s', (typed, meant) => {
    expect(latinTyped(typed)).toBe(meant)
  })

  it('comes back to any Hangul that is typed through', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code))
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (word) => {
        const meant = word.join('')
        expect(hangulTyped(latinTyped(meant) ?? '')).toBe(meant)
      }),
    )
  })
})
