import { type Box, boxesIn } from './avif-boxes.ts'
import { blankOut, itemsOf } from './avif-items.ts'
import type { Cleaned } from './bytes.ts'

const pictureBoxes: readonly string[] = ['ftyp', 'meta', 'mdat', 'free', 'skip']

/**
 * An AVIF whose Exif and XMP items (ISO/IEC 23008-12, annex A) are overwritten in place, since every offset in
 * the file must stay. Its orientation is a property of the picture and remains.
 */
export function cleanAvif(bytes: Uint8Array): Cleaned {
  const cleaned = bytes.slice()
  for (const box of boxesIn(cleaned, 0, cleaned.length)) {
    if (box.name === 'meta') for (const item of itemsOf(cleaned, box)) blankOut(cleaned, item)
    if (!pictureBoxes.includes(box.name)) setFree(cleaned, box)
  }
  return { bytes: cleaned, orientation: 1 }
}

function setFree(bytes: Uint8Array, { from, to }: Box): void {
  bytes.set(new TextEncoder().encode('free'), from - 4)
  bytes.fill(0, from, to)
}
