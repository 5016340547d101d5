import { ascii } from './bytes.ts'

const orientationTag = 0x0112
const short = 3
const uprightOnly = 1

/** How a camera was held (Exif 2.32 §4.6.4, 1 to 8) as a TIFF block says it; 1 where it says nothing sensible. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const order = ascii(tiff, 0, 2)
  if ((order !== 'II' && order !== 'MM') || tiff.length < 14) return uprightOnly
  const little = order === 'II'
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return uprightOnly
  const entries = view.getUint16(directory, little)
  for (let nth = 0; nth < entries; nth += 1) {
    const entry = directory + 2 + nth * 12
    if (entry + 12 > tiff.length) return uprightOnly
    if (view.getUint16(entry, little) !== orientationTag) continue
    const held = view.getUint16(entry + 2, little) === short ? view.getUint16(entry + 8, little) : uprightOnly
    return held >= 1 && held <= 8 ? held : uprightOnly
  }
  return uprightOnly
}

/** A TIFF block that says how the camera was held, and nothing else: no place, no time, no thumbnail. */
export function tiffOf(orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = new Uint8Array(26)
  const view = new DataView(tiff.buffer)
  view.setUint16(0, 0x4d4d)
  view.setUint16(2, 42)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, orientationTag)
  view.setUint16(12, short)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return tiff
}

/** Whether an orientation lays width and height crosswise. */
export function liesOnItsSide(orientation: number): boolean {
  return orientation >= 5
}
