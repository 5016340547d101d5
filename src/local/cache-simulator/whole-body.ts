type Bytes = Uint8Array<ArrayBuffer>

/** The body in memory, or the same body as a stream when it is longer than `most` bytes. */
export async function readWhole(
  response: Response,
  most: number,
): Promise<{ bytes: Bytes } | { stream: ReadableStream }> {
  if (!response.body) return { bytes: new Uint8Array() }
  if (Number(response.headers.get('Content-Length') ?? 0) > most) return { stream: response.body }
  const reader: ReadableStreamDefaultReader<Bytes> = response.body.getReader()
  const chunks: Bytes[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value)
    length += read.value.byteLength
    if (length > most) return { stream: resume(chunks, reader) }
  }
  return { bytes: joined(chunks, length) }
}

function resume(chunks: Bytes[], reader: ReadableStreamDefaultReader<Bytes>): ReadableStream {
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const early = chunks.shift()
      if (early) return controller.enqueue(early)
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

function joined(chunks: Bytes[], length: number): Bytes {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
