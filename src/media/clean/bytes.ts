type Bytes = Uint8Array<ArrayBuffer>

/** The picture cannot be read to its end; the message says what to do, in Korean. */
export class UnreadablePicture extends Error {
  override name = 'UnreadablePicture'
}

/** A cleaned picture, and how the camera was held (Exif, 1 to 8). */
export interface Cleaned {
  bytes: Bytes
  orientation: number
}

export function truncated(): UnreadablePicture {
  return new UnreadablePicture('사진 파일이 끊겨 있거나 망가졌습니다. 원본을 다시 저장해 올려 주세요.')
}

export function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
