import { describe, expect, it } from 'vitest'
import {
  dateline,
  isoSeoul,
  nextMidnight,
  readTime,
  seoulDay,
  shortStamp,
  stamp,
} from '../../src/korean/date.ts'

const morning = Date.UTC(2025, 10, 18, 22, 40) / 1000 // 2025-11-19 07:40 in Seoul

describe('the Korean calendar', () => {
  it('spells a moment as a Seoul newspaper does, whatever the zone of the machine', () => {
    expect(dateline(morning)).toBe('2025.11.19 (수)')
    expect(stamp(morning)).toBe('2025.11.19 07:40')
    expect(shortStamp(morning)).toBe('11.19 07:40')
    expect(seoulDay(morning)).toBe('2025-11-19')
    expect(isoSeoul(morning)).toBe('2025-11-19T07:40:00+09:00')
  })

  it('turns the page at midnight in Seoul, not in Greenwich', () => {
    const midnight = Date.UTC(2025, 10, 19, 15) / 1000
    expect(nextMidnight(morning)).toBe(midnight)
    expect(nextMidnight(midnight - 1)).toBe(midnight)
    expect(nextMidnight(midnight)).toBe(midnight + 86400)
  })

  it('reads a time without a zone as Korean time', () => {
    expect(readTime('2025-11-19 07:40')).toBe(morning)
    expect(readTime('2025-11-19T07:40:00')).toBe(morning)
    expect(readTime('2025-11-18T22:40:00Z')).toBe(morning)
    expect(readTime('2025-11-19T07:40:00+0900')).toBe(morning)
    expect(readTime('2025-11-19')).toBe(morning - 7 * 3600 - 40 * 60)
  })

  it.each([
    '',
    'tomorrow',
    '2025-02-30',
    '2025-13-01',
    '2025-11-19T25:00',
    '2025-11-19T07:40+9',
  ])('refuses %j as no real moment', (text) => {
    expect(readTime(text)).toBeNull()
  })
})
