import { cleanAvif } from './avif.ts'
import type { Cleaned } from './bytes.ts'
import { liesOnItsSide } from './exif.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

const cleaners = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/avif': cleanAvif,
} as const

export type PictureType = keyof typeof cleaners

/**
 * The same pixels and colours without what a camera or an editor wrote beside them: places, times, names,
 * thumbnails. Only which side is up is kept. Throws `UnreadablePicture`.
 */
export function cleanPicture(type: PictureType, bytes: Uint8Array): Cleaned {
  return cleaners[type](bytes)
}

/** Whether viewers turn the picture, so that its width is seen as its height. */
export function isOnItsSide({ orientation }: Cleaned): boolean {
  return liesOnItsSide(orientation)
}
