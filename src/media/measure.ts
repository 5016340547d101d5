import { imageDimensionsFromData } from 'image-dimensions'
import { UnreadablePicture } from './clean/bytes.ts'
import type { PictureType } from './clean/clean.ts'

export const mostPhotoBytes = 20 * 1024 * 1024
const mostPixels = 100_000_000
// What Cloudflare Images takes (images/transform-images: limits).
const longestSide = 12_000

const types: Readonly<Record<string, { type: PictureType; ending: string }>> = {
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
  avif: { type: 'image/avif', ending: 'avif' },
}

/** What a file is by its own bytes, and its pixels as they are stored. */
export interface Measured {
  type: PictureType
  ending: string
  width: number
  height: number
}

/** Reads type and size from the head of a file, nothing is decoded; throws `UnreadablePicture`. */
export function measure(bytes: Uint8Array): Measured {
  if (bytes.length > mostPhotoBytes) throw new UnreadablePicture('사진은 20 MB까지 올릴 수 있습니다.')
  const found = imageDimensionsFromData(bytes)
  const known = found && types[found.type]
  if (!found || !known) {
    throw new UnreadablePicture(
      'JPEG, PNG, WebP, AVIF 사진만 올릴 수 있습니다. 다른 파일은 JPEG로 저장해 올려 주세요.',
    )
  }
  const { width, height } = found
  if (width < 1 || height < 1 || width * height > mostPixels || Math.max(width, height) > longestSide) {
    throw new UnreadablePicture('사진은 한 변 12,000화소, 모두 1억 화소까지입니다. 줄여서 올려 주세요.')
  }
  return { ...known, width, height }
}
