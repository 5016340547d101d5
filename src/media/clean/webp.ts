import { ascii, type Cleaned, joined, truncated, UnreadablePicture } from './bytes.ts'
import { orientationOf, tiffOf } from './exif.ts'

const headLength = 18
const picture: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']
const animationFlag = 0x02
const xmpFlag = 0x04
const exifFlag = 0x08

/** A WebP (RFC 9649) without Exif, XMP, unknown or repeated chunks or anything behind its end. */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const chunks = chunksOf(bytes)
  const exif = chunks.find((chunk) => nameOf(chunk) === 'EXIF')
  const orientation = exif ? orientationOf(withoutHead(exif.subarray(8))) : 1
  const kept = chunks
    .filter((chunk, at) => picture.includes(nameOf(chunk)) && isFirst(chunk, at, chunks))
    .map((chunk) => flagged(chunk, orientation))
  if (orientation > 1 && kept.some((chunk) => nameOf(chunk) === 'VP8X')) kept.push(exifChunk(orientation))
  const size = 4 + kept.reduce((sum, chunk) => sum + chunk.length, 0)
  return { bytes: joined([text('RIFF'), littleEndian(size), text('WEBP'), ...kept]), orientation }
}

function chunksOf(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) throw truncated()
  const chunks: Uint8Array[] = []
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true)
    const next = at + 8 + size + (size % 2)
    if (next > end) throw truncated()
    chunks.push(bytes.subarray(at, next))
    at = next
  }
  return chunks
}

function isFirst(chunk: Uint8Array, at: number, chunks: readonly Uint8Array[]): boolean {
  return chunks.findIndex((other) => nameOf(other) === nameOf(chunk)) === at
}

function flagged(chunk: Uint8Array, orientation: number): Uint8Array {
  if (nameOf(chunk) !== 'VP8X') return chunk
  if (chunk.length !== headLength) throw truncated()
  const flags = chunk[8] ?? 0
  if (flags & animationFlag) {
    throw new UnreadablePicture('움직이는 그림은 올릴 수 없습니다. 멈춘 사진으로 저장해 올려 주세요.')
  }
  const told = chunk.slice()
  told[8] = (flags & ~(xmpFlag | exifFlag)) | (orientation > 1 ? exifFlag : 0)
  return told
}

function exifChunk(orientation: number): Uint8Array {
  const tiff = tiffOf(orientation)
  return joined([text('EXIF'), littleEndian(tiff.length), tiff])
}

/** Some cameras write the head of a JPEG segment before the TIFF block. */
function withoutHead(exif: Uint8Array): Uint8Array {
  return ascii(exif, 0, 4) === 'Exif' ? exif.subarray(6) : exif
}

function nameOf(chunk: Uint8Array): string {
  return ascii(chunk, 0, 4)
}

function text(name: string): Uint8Array {
  return new TextEncoder().encode(name)
}

function littleEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}
