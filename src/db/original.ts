/** Packs the text an editor sent (gzip), so that keeping it costs little beside the blocks made of it. */
export async function pack(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}

/** The text again, from the bytes as D1 gives them back. */
export async function unpack(bytes: readonly number[]): Promise<string> {
  const packed = new Blob([new Uint8Array(bytes)]).stream()
  return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text()
}
