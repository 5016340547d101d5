import type { BodyFormat } from '../news/body.ts'

/** What is kept of the text that an editor sent, as `desk/kept-original` makes it; null bytes where the body tells all. */
export interface KeptOriginal {
  format: BodyFormat
  bytes: ArrayBuffer | null
}

/** Packs the text an editor sent (gzip), so that keeping it costs little beside the blocks made of it. */
export async function pack(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}

/** The text again, a byte order mark before it included. */
export async function unpack(bytes: ArrayBuffer): Promise<string> {
  const packed = new Blob([bytes]).stream()
  const text = await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(text)
}
