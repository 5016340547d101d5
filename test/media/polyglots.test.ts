import { describe, expect, it } from 'vitest'
import { cleanPicture } from '../../src/media/clean/clean.ts'
import { measure } from '../../src/media/measure.ts'
import { bytesOf, encoded, holds, pngChunk, pngOf, seen, segment, withSegments } from './pictures.ts'

const page = '<html><script>alert(1)</script>'
const archive = bytesOf(
  'PK\u0003\u0004',
  [20, 0, 0, 0, 8, 0],
  'page.html',
  page,
  'PK\u0005\u0006',
  Array(18).fill(0),
)
const png = await pngOf(12, 8)
const jpeg = await encoded(png, 'image/jpeg')
const webp = await encoded(png, 'image/webp')
const avif = await encoded(png, 'image/avif')

const number = (value: number, little: boolean) => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, little)
  return bytes
}
const riff = (...chunks: Uint8Array[]) => {
  const body = bytesOf('WEBP', ...chunks)
  return bytesOf('RIFF', number(body.length, true), body)
}
const chunk = (name: string, data: Uint8Array | string) => {
  const content = bytesOf(data)
  return bytesOf(name, number(content.length, true), content, content.length % 2 ? [0] : [])
}
const box = (name: string, content: string) => bytesOf(number(content.length + 8, false), name, content)
const beforeEnd = (chunks: Uint8Array) => bytesOf(png.subarray(0, -12), chunks, png.subarray(-12))

const polyglots: readonly [string, Uint8Array][] = [
  ['a JPEG with a page behind it', bytesOf(jpeg, page)],
  ['a JPEG with an archive behind it', bytesOf(jpeg, archive)],
  ['a JPEG that says it is a script', withSegments(jpeg, segment(0xfe, bytesOf(`*/=alert(1);/*${page}`)))],
  ['a JPEG with a page in a reserved segment', withSegments(jpeg, segment(0xf0, bytesOf(page)))],
  ['a JPEG with a page in an extension', withSegments(jpeg, segment(0xc8, bytesOf(page)))],
  ['a JPEG with a page in a hierarchy', withSegments(jpeg, segment(0xde, bytesOf(page)))],
  [
    'a JPEG with a thumbnail that is a page',
    withSegments(jpeg, segment(0xe0, bytesOf('JFXX\0\u0010', page))),
  ],
  ['a JPEG with a page as maker note', withSegments(jpeg, segment(0xeb, bytesOf(page)))],
  ['a PNG with a page as text', await pngOf(12, 8, pngChunk('tEXt', bytesOf('Comment\0', page)))],
  [
    'a PNG with a page as text of the world',
    await pngOf(12, 8, pngChunk('iTXt', bytesOf('a\0\0\0\0\0', page))),
  ],
  ['a PNG with a page in a density', await pngOf(12, 8, pngChunk('pHYs', bytesOf(page)))],
  ['a PNG with a page in a chunk of its own', await pngOf(12, 8, pngChunk('html', bytesOf(page)))],
  ['a PNG with an archive before its end', beforeEnd(pngChunk('zIPz', archive))],
  ['a PNG with an archive behind it', bytesOf(png, archive)],
  ['a WebP with a page behind it', bytesOf(webp, page)],
  ['a WebP with a page inside', riff(webp.subarray(12), chunk('HTML', page))],
  ['a WebP with a page as second picture', riff(webp.subarray(12), chunk('VP8 ', page), chunk('VP8 ', page))],
  ['a WebP with a page as XMP', riff(webp.subarray(12), chunk('XMP ', page))],
  ['an AVIF with a page in free room', bytesOf(avif, box('free', page))],
  ['an AVIF with a page in skipped room', bytesOf(avif, box('skip', page))],
  ['an AVIF with a page in a box of its own', bytesOf(avif, box('uuid', `0123456789abcdef${page}`))],
]

describe.each(polyglots)('%s', (_, sent) => {
  it('is a picture alone once it is cleaned, with the pixels it had', async () => {
    expect(holds(sent, '<script>')).toBe(true)
    const { type } = measure(sent)
    const { bytes } = cleanPicture(type, sent)
    expect(['<script', '<html', 'PK\u0003\u0004', 'alert'].filter((words) => holds(bytes, words))).toEqual([])
    expect(cleanPicture(type, bytes).bytes).toEqual(bytes)
    const plain = { 'image/jpeg': jpeg, 'image/png': png, 'image/webp': webp, 'image/avif': avif }[type]
    expect(await seen(bytes)).toEqual(await seen(plain))
  })
})

describe('what is no picture to its end', () => {
  const bent = (of: Uint8Array, at: number, ...bytes: number[]) => {
    const copy = Uint8Array.from(of)
    copy.set(bytes, at)
    return copy
  }
  it.each<[string, Uint8Array]>([
    [
      'a PNG whose head is a page',
      bytesOf(png.subarray(0, 8), pngChunk('IHDR', bytesOf(png.subarray(16, 29), page)), png.subarray(33)),
    ],
    ['a PNG whose end is a page', bytesOf(png.subarray(0, -12), pngChunk('IEND', bytesOf(page)))],
    ['a PNG with a chunk longer than the file', bent(png, 33, 0x7f, 255, 255, 255)],
    ['a WebP that says it is longer than it is', bent(webp, 4, 255, 255, 255, 127)],
    ['an AVIF with a box longer than the file', bytesOf(avif, [0x7f, 255, 255, 255], 'free')],
    ['an AVIF with an archive behind it', bytesOf(avif, archive)],
    ['an AVIF with a page behind it', bytesOf(avif, page)],
  ])('%s is refused', (_, sent) => {
    expect(() => cleanPicture(measure(sent).type, sent)).toThrow(/끊겨|읽을 수 없는/)
  })

  it('in any piece of a picture, bent anywhere, is refused or read, and never an error of ours', () => {
    for (const picture of [png, jpeg, webp, avif]) {
      const { type } = measure(picture)
      for (let at = 2; at < Math.min(picture.length, 900); at += 1) {
        for (const value of [0, 1, 0x7f, 0xff]) expect(outcomeOf(type, bent(picture, at, value))).toBe('fine')
      }
    }
  })
})

function outcomeOf(type: Parameters<typeof cleanPicture>[0], bytes: Uint8Array): string {
  try {
    cleanPicture(type, bytes)
    return 'fine'
  } catch (error) {
    return error instanceof Error && error.name === 'UnreadablePicture' ? 'fine' : String(error)
  }
}
