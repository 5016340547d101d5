/** Whole lines of a file, at most about a megabyte; `line` is the number of the first, counted from 1. */
export interface Piece {
  line: number
  lines: number
  bytes: Uint8Array<ArrayBuffer>
}

export const mostPieceBytes = 1_000_000
const newline = 10

/** Cuts NDJSON between lines, and nowhere else: other line separators of Unicode stand within texts. */
export async function* piecesOf(
  stream: AsyncIterable<Uint8Array>,
  most = mostPieceBytes,
): AsyncGenerator<Piece> {
  let piece: Uint8Array[] = []
  let [size, line, lines] = [0, 1, 0]
  const cut = (): Piece => {
    const whole = { line, lines, bytes: joined(piece) }
    ;[piece, size, line, lines] = [[], 0, line + lines, 0]
    return whole
  }
  for await (const bytes of linesOf(stream)) {
    if (size > 0 && size + bytes.length > most) yield cut()
    piece.push(bytes)
    size += bytes.length
    lines += 1
  }
  if (size > 0) yield cut()
}

/** The lines of a stream, each with its newline. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = []
  for await (const bytes of stream) {
    let at = 0
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, at)) {
      yield joined([...begun, bytes.subarray(at, end + 1)])
      begun = []
      at = end + 1
    }
    if (at < bytes.length) begun.push(bytes.subarray(at))
  }
  if (begun.length > 0) yield joined(begun)
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
