import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import { makeCopies } from '../../src/media/make-copies.ts'
import { encoded, pngOf } from './pictures.ts'

const bytes = await encoded(await pngOf(1700, 90), 'image/jpeg')
const photo = { bytes, width: 1700 }

it('copies are made in every width that is smaller than the picture', async () => {
  const copies = await makeCopies(env.IMAGES, photo)
  expect(copies.map((copy) => copy.width)).toEqual([400, 800, 1600])
  const narrow = await makeCopies(env.IMAGES, { bytes: await pngOf(800, 90), width: 800 })
  expect(narrow.map((copy) => copy.width)).toEqual([400])
})

it('a copy that would weigh more than the picture is left out', async () => {
  const plain = await encoded(await pngOf(1, 1), 'image/webp')
  expect(await makeCopies(env.IMAGES, { bytes: plain, width: 5000 })).toEqual([])
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
