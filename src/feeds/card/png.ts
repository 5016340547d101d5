const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A picture of two colours (`#rrggbb`), one byte a pixel, as a PNG of one bit a pixel (W3C PNG §11). */
export async function png(
  pixels: Uint8Array,
  { width, palette }: { width: number; palette: readonly [string, string] },
): Promise<Uint8Array<ArrayBuffer>> {
  const height = pixels.length / width
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 1)
  header.setUint8(9, 3)
  const colours = palette.flatMap((colour) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  )
  return joined([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(colours)),
    chunk('IDAT', await deflated(rows(pixels, width))),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Each row of bits behind a zero byte, which says that it is not filtered. */
function rows(pixels: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const length = 1 + Math.ceil(width / 8)
  const packed = new Uint8Array((pixels.length / width) * length)
  pixels.forEach((pixel, at) => {
    const x = at % width
    const byte = Math.floor(at / width) * length + 1 + (x >> 3)
    packed[byte] = (packed[byte] ?? 0) | (pixel << (7 - (x & 7)))
  })
  return packed
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data])
  return joined([word(data.length), named, word(crc32(named))])
}

function word(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value)
  return new Uint8Array(view.buffer)
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
