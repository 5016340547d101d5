import { describe, expect, it } from 'vitest'
import { bigrams, fold, shortText, shortTextQuery, soughtOf, syllables } from '../../src/korean/hangul.ts'
import { initialsOf, isInitials } from '../../src/korean/initials.ts'

describe('index words', () => {
  it.each([
    ['창원시', '창원 원시'],
    ['일자리 도시', '일자 자리 리도 도시'],
    ['시', '시'],
    ['K-방산', 'k 방 방산'],
    ['K 방산', 'k 방 방산'],
    ['케이방산AI', '케이 이방 방산 산 ai'],
    ['3.1절', '3 1 절'],
    ['1,125억 원', '1125 억 억원'],
    ['코로나19', '코로 로나 나 19'],
    ['COVID-19', 'covid 19'],
    ['AI, 산업', 'ai 산업'],
    ['3, 4', '3 _ 4'],
    ['金 시장', '金 시 시장'],
    ['창원·마산', '창원 원 마 마산'],
    ['韓美동맹', '韓美 美동 동맹'],
    ['ＡＩ', 'ai'],
    ['첫 줄\n둘째', '첫줄 둘째'],
    ['(사)한국', '사 한국'],
    ['…!?', ''],
  ])('of %j are %j', (text, words) => {
    expect(bigrams(text).join(' ')).toBe(words)
  })

  it('take decomposed and full-width Hangul as what it is', () => {
    expect(bigrams('창원'.normalize('NFD'))).toEqual(['창원'])
    expect(fold('ﾏﾙ Ｍａｒｕ')).toBe('マル maru')
  })

  it('know each syllable once', () => {
    expect(syllables('창원시 창원 AI')).toEqual(['창', '원', '시'])
    expect(shortText('창원')).toBe('창원 _ 창 원')
  })
})

describe('what is sought', () => {
  it.each([
    ['창원시', { phrase: '창원 원시' }],
    ['시', { syllable: '시' }],
    ['25억', { phrase: '25 억' }],
    ['K방산', { phrase: 'k 방 방산' }],
    ['"', null],
    ['AI', { phrase: 'ai' }],
  ])('with %j is %j', (word, sought) => {
    expect(soughtOf(word)).toEqual(sought)
  })

  it('joins the words of a short query', () => {
    expect(shortTextQuery('창원시 시')).toBe('"창원 원시" AND "시"')
    expect(shortTextQuery('?!')).toBeNull()
  })
})

describe('초성', () => {
  it('are the first letters of syllables', () => {
    expect(initialsOf('창원 AI')).toBe('ㅊㅇ AI')
    expect(isInitials('ㅊㅇ')).toBe(true)
    expect(isInitials('차ㅇ')).toBe(false)
  })
})
