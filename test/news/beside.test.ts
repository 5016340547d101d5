import { expect, it } from 'vitest'
import { composeBeside } from '../../src/news/beside.ts'
import { shelves } from '../../src/news/shelves.ts'
import { card, frame } from '../ui/fixtures.ts'

const pictured = (count: number) =>
  Array.from({ length: count }, (_, nth) =>
    card(nth + 1, { photo: { key: `${nth}.png`, alt: '', width: 3, height: 2 } }),
  )

it.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 4],
  [5, 4],
])('of %i stories with photos, %i stand beside a story: two and two, or one', (count, shown) => {
  const shelved = { [shelves.photo]: pictured(count) }
  const beside = composeBeside(frame, { section: 'economy', shown: [] }, { placed: {}, shelved })
  expect(beside.photos).toHaveLength(shown)
})
