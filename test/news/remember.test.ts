import { expect, it } from 'vitest'
import { remember } from '../../src/news/remember.ts'

function counted() {
  const read: string[] = []
  const lengthOf = remember((text) => {
    read.push(text)
    return text.length
  })
  return { read, lengthOf }
}

it('a text is read once, an empty answer too', () => {
  const { read, lengthOf } = counted()
  expect([lengthOf('나린'), lengthOf(''), lengthOf('나린'), lengthOf('')]).toEqual([2, 0, 2, 0])
  expect(read).toEqual(['나린', ''])
})

it('what is remembered does not grow without end', () => {
  const { read, lengthOf } = counted()
  for (let nth = 0; nth <= 1000; nth += 1) lengthOf(`가온시 ${nth}`)
  lengthOf('가온시 0')
  expect(read.length).toBe(1002)
})
