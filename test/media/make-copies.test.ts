import { env } from 'cloudflare:workers'
import { imageDimensionsFromData } from 'image-dimensions'
import { expect, it, vi } from 'vitest'
import { makeCopies } from '../../src/media/make-copies.ts'
import { encoded, pngOf } from './pictures.ts'

const bytes = await encoded(await pngOf(1700, 90), 'image/jpeg')
const key = 'abc.jpg'
const photo = { key, bytes, width: 1700 }

it('copies are made in every width that is smaller than the picture, and a card of its middle', async () => {
  const copies = await makeCopies(env.IMAGES, photo)
  const names = copies.map((copy) => copy.name)
  expect(names).toEqual(['abc-400.webp', 'abc-800.webp', 'abc-1600.webp', 'abc-card.jpg'])
  const sizes = copies.map((copy) => imageDimensionsFromData(new Uint8Array(copy.bytes)))
  expect(sizes[1]).toMatchObject({ type: 'webp', width: 800 })
  expect(sizes[3]).toEqual({ type: 'jpeg', width: 800, height: 400 })
  const narrow = await makeCopies(env.IMAGES, { key, bytes: await pngOf(800, 90), width: 800 })
  expect(narrow.map((copy) => copy.name)).toEqual(['abc-400.webp'])
})

it('a copy that would weigh more than the picture is left out', async () => {
  const plain = await encoded(await pngOf(1, 1), 'image/webp')
  expect(await makeCopies(env.IMAGES, { key, bytes: plain, width: 5000 })).toEqual([])
})

it('without the binding, or while it fails, there is no copy and no error', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  expect(await makeCopies(undefined, photo)).toEqual([])
  const failing = {
    input: () => {
      throw new Error('IMAGES_TRANSFORM_ERROR 9401: over quota')
    },
  } as unknown as ImagesBinding
  expect(await makeCopies(failing, photo)).toEqual([])
  expect(warned).toHaveBeenCalledTimes(3)
  warned.mockRestore()
})
