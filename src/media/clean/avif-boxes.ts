import { ascii, truncated, UnreadablePicture } from './bytes.ts'

/** A box of ISO/IEC 14496-12: where its content begins and ends in the file. */
export interface Box {
  name: string
  from: number
  to: number
}

/** The boxes between two places, in their order. */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at)
    if (size === 1) throw new UnreadablePicture('읽을 수 없는 AVIF입니다. JPEG로 저장해 올려 주세요.')
    const end = size === 0 ? to : at + size
    if (end > to || end < at + 8) throw truncated()
    boxes.push({ name: ascii(bytes, at + 4, 4), from: at + 8, to: end })
    at = end
  }
  return boxes
}
