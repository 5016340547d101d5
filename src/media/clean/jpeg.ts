import { ascii, type Cleaned, joined, truncated } from './bytes.ts'
import { orientationOf, tiffOf } from './exif.ts'

const EOI = 0xd9
const SOS = 0xda
const fill = 0xff
const withoutThumbnail = 18
const exifHead = 'Exif\0\0'
const iccHead = 'ICC_PROFILE\0'

/** A JPEG (ITU-T T.81) without comments, Exif, XMP, maker notes, thumbnails or anything behind its end. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const kept: Uint8Array[] = []
  let orientation = 1
  let at = 2
  let scans = 0
  while (at < bytes.length) {
    const marker = markerAt(bytes, at)
    if (marker === fill) {
      at += 1
      continue
    }
    if (marker === EOI && scans > 0) return { bytes: assembled(kept, orientation), orientation }
    const end = at + 2 + lengthAt(bytes, at + 2)
    const segment = bytes.subarray(at, end)
    if (isExif(segment)) orientation = orientationOf(segment.subarray(10))
    else if (isPicture(segment, marker)) kept.push(segment)
    at = end
    if (marker !== SOS) continue
    const scanned = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, scanned))
    at = scanned
    scans += 1
  }
  throw truncated()
}

function assembled(kept: readonly Uint8Array[], orientation: number) {
  const head = [Uint8Array.of(0xff, 0xd8), ...(orientation > 1 ? [exifSegment(orientation)] : [])]
  return joined([...head, ...kept, Uint8Array.of(0xff, EOI)])
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = tiffOf(orientation)
  const length = 2 + exifHead.length + tiff.length
  return joined([Uint8Array.of(0xff, 0xe1, 0, length), new TextEncoder().encode(exifHead), tiff])
}

function markerAt(bytes: Uint8Array, at: number): number {
  const marker = bytes[at + 1]
  if (bytes[at] !== 0xff || marker === undefined) throw truncated()
  return marker
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  if (length < 2 || at + length > bytes.length) throw truncated()
  return length
}

function isExif(segment: Uint8Array): boolean {
  return segment[1] === 0xe1 && ascii(segment, 4, exifHead.length) === exifHead
}

/** Tables, frames and scans are the picture; of the application segments only colour and density are, and no reserved one is. */
function isPicture(segment: Uint8Array, marker: number): boolean {
  if ((marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SOS && marker <= 0xdd)) return true
  if (marker === 0xe0) return ascii(segment, 4, 5) === 'JFIF\0' && segment.length === withoutThumbnail
  if (marker === 0xe2) return ascii(segment, 4, iccHead.length) === iccHead
  return marker === 0xee && ascii(segment, 4, 5) === 'Adobe'
}

/** Where entropy-coded data ends: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    const belongs = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!belongs) return at
  }
  throw truncated()
}
