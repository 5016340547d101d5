import { type Box, boxesIn } from './avif-boxes.ts'
import { blankOut, itemsOf } from './avif-items.ts'
import type { Cleaned } from './bytes.ts'

const pictureBoxes: readonly string[] = ['ftyp', 'meta', 'mdat']
const wordBoxes: readonly string[] = ['free', 'skip', 'uuid', 'udes', 'udta']

/**
 * An AVIF whose Exif and XMP items (ISO/IEC 23008-12, annex A) are overwritten in place, since every offset in
 * the file must stay. Its orientation is a property of the picture and remains.
 */
export function cleanAvif(bytes: Uint8Array): Cleaned {
  const cleaned = bytes.slice()
  for (const box of boxesIn(cleaned, 0, cleaned.length)) {
    if (box.name === 'meta') silence(cleaned, box)
    if (!pictureBoxes.includes(box.name)) setFree(cleaned, box)
  }
  return { bytes: cleaned, orientation: 1 }
}

/** Overwrites the items and the boxes that hold words, inside the box that says how the picture is made. */
function silence(bytes: Uint8Array, meta: Box): void {
  for (const item of itemsOf(bytes, meta)) blankOut(bytes, item)
  for (const box of boxesIn(bytes, meta.from + 4, meta.to)) {
    const inside = box.name === 'iprp' ? boxesIn(bytes, box.from, box.to) : []
    const properties = inside.flatMap((ipco) =>
      ipco.name === 'ipco' ? boxesIn(bytes, ipco.from, ipco.to) : [],
    )
    for (const { name, from, to } of [box, ...properties])
      if (wordBoxes.includes(name)) bytes.fill(0, from, to)
  }
}

function setFree(bytes: Uint8Array, { from, to }: Box): void {
  bytes.set(new TextEncoder().encode('free'), from - 4)
  bytes.fill(0, from, to)
}
