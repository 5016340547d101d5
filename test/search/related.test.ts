import { describe, expect, it } from 'vitest'
import { type Comparable, relatedTo, wordsInCommon } from '../../src/search/related.ts'

const at = 1_760_000_000
const story = (id: number, over: Partial<Comparable> = {}): Comparable => ({
  id,
  section: 'economy',
  title: `기사 ${id}`,
  tags: [],
  releasedAt: at,
  ...over,
})

describe('what belongs to a story', () => {
  it('is nearer by a rare tag than by one that everything has', () => {
    const common = Array.from({ length: 20 }, (_, nth) =>
      story(100 + nth, { title: `다른 일 ${nth}`, tags: ['가온시'] }),
    )
    const rare = story(1, { title: '무관한 제목', tags: ['나린항'], section: 'culture' })
    const own = story(9, { title: '항구 소식', tags: ['가온시', '나린항'] })
    expect(relatedTo(own, [...common, rare])[0]).toBe(1)
  })

  it('of two that are alike is the one nearer in time', () => {
    const title = '나린항 야간 축제'
    const old = story(1, { title, releasedAt: at - 900 * 86_400 })
    const fresh = story(2, { title })
    const rest = Array.from({ length: 5 }, (_, nth) => story(10 + nth, { title: '전혀 다른 소식' }))
    expect(relatedTo(story(9, { title: '나린항 축제 폐막' }), [old, fresh, ...rest]).slice(0, 2)).toEqual([
      2, 1,
    ])
  })

  it('is never the story itself, and nothing where nothing is shared', () => {
    const own = story(9, { title: '나린항 축제' })
    expect(relatedTo(own, [own, story(1, { title: '예산안 통과' })])).toEqual([])
  })

  it('is sought by the words of the title, single syllables and signs left out', () => {
    expect(wordsInCommon('창원시, 새 항 개장')).toBe('"창원 원시" OR "개장"')
    expect(wordsInCommon('… !')).toBeNull()
  })
})
