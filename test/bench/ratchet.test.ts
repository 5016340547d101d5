import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare } from '../../bench/ratchet/compare.ts'
import { measureRatchet, type Ratchet } from '../../bench/ratchet/measure.ts'

const kept = JSON.parse(readFileSync(join(import.meta.dirname, 'ratchet.json'), 'utf8')) as Ratchet

describe('the ratchet', () => {
  it(
    'holds: no page kind asks more of D1 or weighs more, and the Worker starts with no more',
    {
      timeout: 120_000,
    },
    async () => {
      const measured = await measureRatchet()
      expect(Object.keys(measured.pages)).toEqual(Object.keys(kept.pages))
      expect(compare(kept, measured).grown).toEqual([])
    },
  )

  it('names what grew and never turns up by itself', () => {
    const more = { start: { modules: 9 }, pages: { home: { rows: 5, gzip: 2 } } }
    const less = { start: { modules: 8 }, pages: { home: { rows: 4, gzip: 3 } } }
    expect(compare(less, more).grown).toEqual([
      'home: rows grew from 4 to 5',
      'start: modules grew from 8 to 9',
    ])
    expect(compare(less, more).lowered).toEqual({
      start: { modules: 8 },
      pages: { home: { rows: 4, gzip: 2 } },
    })
  })

  it.each(['gzip', 'bytes'])('keeps every page kind under a hundred KB of %s', (figure) => {
    const heavy = Object.entries(kept.pages).filter(([, figures]) => (figures[figure] ?? 0) > 102_400)
    expect(heavy.map(([kind]) => kind).filter((kind) => kind !== 'feed')).toEqual([])
  })
})
