import { ascii, type Cleaned, joined, truncated } from './bytes.ts'
import { orientationOf, tiffOf } from './exif.ts'

/** Chunks that are pixels or colour (PNG, third edition, §11.3), and how long they may be; all others are words, times or places. */
const picture: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Number.POSITIVE_INFINITY,
  IEND: 0,
  tRNS: 256,
  bKGD: 6,
  sBIT: 4,
  pHYs: 9,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  iCCP: Number.POSITIVE_INFINITY,
  cICP: 4,
  mDCV: 24,
  cLLI: 8,
}
const critical: readonly string[] = ['IHDR', 'PLTE', 'IEND']

/** A PNG without texts, times, Exif, XMP, animation or anything behind its end. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  let orientation = 1
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) break
    const name = ascii(bytes, at + 4, 4)
    const fits = length <= (picture[name] ?? -1)
    if (!fits && critical.includes(name)) break
    if (name === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end - 4))
    if (fits) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return { bytes: joined(turned(kept, orientation)), orientation }
    at = end
  }
  throw truncated()
}

/** Puts the orientation before the pixels: many viewers read no further. */
function turned(kept: readonly Uint8Array[], orientation: number): readonly Uint8Array[] {
  if (orientation === 1) return kept
  const pixels = kept.findIndex((chunk, at) => at > 0 && ascii(chunk, 4, 4) === 'IDAT')
  return kept.toSpliced(pixels === -1 ? kept.length : pixels, 0, chunk('eXIf', tiffOf(orientation)))
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data])
  return joined([bigEndian(data.length), named, bigEndian(crc32(named))])
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** The checksum of ISO 3309 that every chunk ends with (PNG, §5.5). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
