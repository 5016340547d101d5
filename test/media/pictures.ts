import { env } from 'cloudflare:workers'

type Bytes = Uint8Array<ArrayBuffer>

const text = (words: string): Bytes => Uint8Array.from(new TextEncoder().encode(words))

/** Several byte strings in one. */
export function bytesOf(...parts: (Uint8Array | string | number[])[]): Bytes {
  const pieces = parts.map((part) => (typeof part === 'string' ? text(part) : Uint8Array.from(part)))
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  pieces.reduce((at, piece) => {
    whole.set(piece, at)
    return at + piece.length
  }, 0)
  return whole
}

/** Whether one byte string stands in another. */
export function holds(bytes: Uint8Array, words: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(words)
}

/** A real PNG of coloured noise, which no encoder makes small; chunks come before the pixels. */
export async function pngOf(width: number, height: number, ...chunks: Uint8Array[]): Promise<Bytes> {
  const rows = new Uint8Array((width * 3 + 1) * height)
  let seed = 7
  for (let at = 0; at < rows.length; at += 1) {
    seed = (seed * 48271) % 2147483647
    rows[at] = at % (width * 3 + 1) === 0 ? 0 : seed & 255
  }
  const packed = new Response(rows).body?.pipeThrough(new CompressionStream('deflate'))
  const pixels = new Uint8Array(await new Response(packed).arrayBuffer())
  const head = bytesOf(big(width), big(height), [8, 2, 0, 0, 0])
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', pixels),
    pngChunk('IEND', new Uint8Array()),
  )
}

/** A chunk of a PNG with its checksum. */
export function pngChunk(name: string, data: Uint8Array): Bytes {
  const named = bytesOf(name, data)
  let crc = ~0
  for (const byte of named) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return bytesOf(big(data.length), named, big(~crc >>> 0))
}

/** The picture in another format, made by a real encoder. */
export async function encoded(
  png: Bytes,
  format: 'image/jpeg' | 'image/webp' | 'image/avif',
): Promise<Bytes> {
  const body = new Response(png).body as ReadableStream<Uint8Array>
  const made = await env.IMAGES.input(body).output({ format })
  return new Uint8Array(await made.response().arrayBuffer())
}

/** Pixels of a picture as a real decoder sees them, turned upright: a PNG of it. */
export async function seen(bytes: Uint8Array): Promise<Bytes> {
  const body = new Response(Uint8Array.from(bytes)).body as ReadableStream<Uint8Array>
  const made = await env.IMAGES.input(body).output({ format: 'image/png' })
  return new Uint8Array(await made.response().arrayBuffer())
}

/** A JPEG with segments behind its first two bytes. */
export function withSegments(jpeg: Uint8Array, ...segments: Uint8Array[]): Bytes {
  return bytesOf(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2))
}

/** A JPEG segment. */
export function segment(marker: number, data: Uint8Array): Bytes {
  const length = data.length + 2
  return bytesOf([0xff, marker, length >> 8, length & 255], data)
}

/** What a telephone writes: which side is up, its maker, and a GPS block with a place (Exif 2.32 §4.6). */
export function exifWithPlace(orientation: number, order: 'II' | 'MM'): Bytes {
  const little = order === 'II'
  const tiff = new DataView(new ArrayBuffer(200))
  const entry = (at: number, tag: number, [type, count, value]: [number, number, number]) => {
    tiff.setUint16(at, tag, little)
    tiff.setUint16(at + 2, type, little)
    tiff.setUint32(at + 4, count, little)
    if (type === 3) tiff.setUint16(at + 8, value, little)
    else tiff.setUint32(at + 8, value, little)
  }
  new Uint8Array(tiff.buffer).set(text(order))
  tiff.setUint16(2, 42, little)
  tiff.setUint32(4, 8, little)
  tiff.setUint16(8, 3, little)
  entry(10, 0x010f, [2, 12, 60])
  entry(22, 0x0112, [3, 1, orientation])
  entry(34, 0x8825, [4, 1, 80])
  new Uint8Array(tiff.buffer).set(text('GaonPhone 12'), 60)
  tiff.setUint16(80, 2, little)
  entry(82, 1, [2, 2, 0])
  new Uint8Array(tiff.buffer).set(text('N\0'), 90)
  entry(94, 2, [5, 3, 120])
  for (const [nth, part] of [35, 1, 13, 1, 4277, 100].entries()) tiff.setUint32(120 + nth * 4, part, little)
  new Uint8Array(tiff.buffer).set(text('GPSPLACE35.2285'), 150)
  return new Uint8Array(tiff.buffer)
}

function big(value: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
