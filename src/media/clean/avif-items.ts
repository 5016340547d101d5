import { type Box, boxesIn } from './avif-boxes.ts'
import { ascii, truncated } from './bytes.ts'
import { tiffOf } from './exif.ts'

/** A stretch of the file that holds words and places instead of pixels. */
export interface Stretch {
  kind: 'Exif' | 'mime' | 'uri '
  from: number
  to: number
}

/** Where the Exif, XMP and other worded items of a `meta` box lie. */
export function itemsOf(bytes: Uint8Array, meta: Box): Stretch[] {
  const boxes = boxesIn(bytes, meta.from + 4, meta.to)
  const content = (name: string) => boxes.find((box) => box.name === name)
  const iinf = content('iinf')
  const iloc = content('iloc')
  if (!iinf || !iloc) throw truncated()
  const kinds = kindsOf(bytes, iinf)
  const data = content('idat')?.from ?? 0
  return locationsOf(bytes, iloc, data).flatMap(({ id, from, to }) => {
    const kind = kinds.get(id)
    if (kind !== 'Exif' && kind !== 'mime' && kind !== 'uri ') return []
    if (to > bytes.length) throw truncated()
    return [{ kind, from, to }]
  })
}

/** Overwrites an item with one that says nothing. */
export function blankOut(bytes: Uint8Array, { kind, from, to }: Stretch): void {
  bytes.fill(kind === 'Exif' ? 0 : 0x20, from, to)
  const silent = tiffOf(1)
  if (kind === 'Exif' && to - from >= 4 + silent.length) bytes.set(silent, from + 4)
}

function kindsOf(bytes: Uint8Array, { from, to }: Box): Map<number, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = from + 4 + (bytes[from] === 0 ? 2 : 4)
  return new Map(
    boxesIn(bytes, entries, to).map((infe) => {
      const wide = bytes[infe.from] === 3
      const id = wide ? view.getUint32(infe.from + 4) : view.getUint16(infe.from + 4)
      return [id, ascii(bytes, infe.from + (wide ? 10 : 8), 4)]
    }),
  )
}

/** Reads `iloc` (ISO/IEC 14496-12 §8.11.3): extents in the file, or in `idat` where the item says so. */
function locationsOf(bytes: Uint8Array, box: Box, data: number): { id: number; from: number; to: number }[] {
  const version = bytes[box.from] ?? 0
  const sizes = ((bytes[box.from + 4] ?? 0) << 8) | (bytes[box.from + 5] ?? 0)
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    sizes >> 12,
    (sizes >> 8) & 15,
    (sizes >> 4) & 15,
    sizes & 15,
  ]
  let at = box.from + 6
  const take = (size: number) => {
    let value = 0
    for (const end = at + size; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0)
    if (at > box.to) throw truncated()
    return value
  }
  const idSize = version < 2 ? 2 : 4
  return Array.from({ length: take(idSize) }).flatMap(() => {
    const id = take(idSize)
    const inData = version > 0 && (take(2) & 15) === 1
    take(2)
    const base = take(baseSize) + (inData ? data : 0)
    return Array.from({ length: take(2) }, () => {
      if (version > 0) take(indexSize)
      const from = base + take(offsetSize)
      return { id, from, to: from + take(lengthSize) }
    })
  })
}
