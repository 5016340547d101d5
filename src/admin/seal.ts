/**
 * Closes an answer that is kept for a repeated order, since it may hold a token that is told only once:
 * whoever reads the database lacks the words that the editor sends. Base64 of gzip in AES-GCM.
 */
export async function seal(text: string, words: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('gzip'))
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(words), packed)
  return new Uint8Array([...iv, ...new Uint8Array(closed)]).toBase64()
}

/** The answer again, by the same words. */
export async function unseal(sealed: string, words: string): Promise<string> {
  const bytes = Uint8Array.fromBase64(sealed)
  const iv = bytes.subarray(0, ivBytes)
  const packed = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv },
    await keyOf(words),
    bytes.subarray(ivBytes),
  )
  return new TextDecoder().decode(await through(packed, new DecompressionStream('gzip')))
}

const ivBytes = 12

async function keyOf(words: string): Promise<CryptoKey> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function through(
  bytes: ArrayBuffer | ArrayBufferView,
  stream: CompressionStream | DecompressionStream,
): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer()
}
