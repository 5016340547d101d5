import { describe, expect, it } from 'vitest'
import { lifetime, type PageKind, pageKinds } from '../../src/cache/policy.ts'

const noon = Date.UTC(2025, 10, 19, 3) / 1000
const minute = 60

describe('the lifetime of a page', () => {
  it('is what its kind says while nothing is about to change', () => {
    expect(lifetime('article', { now: noon, nextChange: null })).toEqual({
      fresh: 300,
      stale: 10800,
      onError: 604800,
    })
  })

  it('ends with the next change, stale time included', () => {
    expect(lifetime('article', { now: noon, nextChange: noon + 200 })).toMatchObject({ fresh: 200, stale: 0 })
    expect(lifetime('article', { now: noon, nextChange: noon + 1000 })).toMatchObject({
      fresh: 300,
      stale: 700,
    })
  })

  it('is none within the last second, so that a release is exact', () => {
    expect(lifetime('home', { now: noon, nextChange: noon })).toBeNull()
    expect(lifetime('home', { now: noon, nextChange: noon + 1 })).toMatchObject({ fresh: 1, stale: 0 })
  })

  it('ends at midnight in Seoul, for the date stands in every header', () => {
    const late = Date.UTC(2025, 10, 19, 14, 59) / 1000
    expect(lifetime('article', { now: late, nextChange: null })).toMatchObject({ fresh: 60, stale: 0 })
    expect(lifetime('feed', { now: late, nextChange: null })).toMatchObject({ fresh: 300 })
  })

  it.each(
    Object.keys(pageKinds) as PageKind[],
  )('of a %s never shows anything stale for more than three hours, and covers errors for a day', (kind) => {
    const { stale, onError } = pageKinds[kind]
    expect(stale).toBeLessThanOrEqual(180 * minute)
    expect(onError).toBeGreaterThanOrEqual(24 * 60 * minute)
  })
})
