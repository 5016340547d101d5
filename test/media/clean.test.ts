import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { cleanPicture, type PictureType } from '../../src/media/clean/clean.ts'
import { measure } from '../../src/media/measure.ts'
import {
  bytesOf,
  encoded,
  exifWithPlace,
  holds,
  pngChunk,
  pngOf,
  seen,
  segment,
  withSegments,
} from './pictures.ts'

const png = await pngOf(40, 24)
const jpeg = await encoded(png, 'image/jpeg')
const webp = await encoded(png, 'image/webp')

const secrets = ['GaonPhone', 'GPSPLACE', '<x:xmpmeta', 'secret words', '<script>']
const xmp = '<x:xmpmeta>secret words</x:xmpmeta>'
const exif = (orientation: number, order: 'II' | 'MM' = 'II') => exifWithPlace(orientation, order)

function telephoneJpeg(orientation: number, order: 'II' | 'MM' = 'II') {
  const spoken = withSegments(
    jpeg,
    segment(0xe1, bytesOf('Exif\0\0', exif(orientation, order))),
    segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0', xmp)),
    segment(0xed, bytesOf('Photoshop 3.0\0', 'secret words')),
    segment(0xe2, bytesOf('MPF\0', 'secret words')),
    segment(0xfe, bytesOf('<script>alert(1)</script>')),
  )
  return bytesOf(spoken, '<html><script>alert(2)</script>')
}

function telephoneWebp(orientation: number) {
  const chunk = (name: string, data: Uint8Array) =>
    bytesOf(name, little(data.length), data, data.length % 2 ? [0] : [])
  const [width, height] = [40, 24]
  const extended = bytesOf([0x0c, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0])
  const body = bytesOf(
    'WEBP',
    chunk('VP8X', extended),
    webp.subarray(12),
    chunk('EXIF', bytesOf('Exif\0\0', exif(orientation))),
    chunk('XMP ', bytesOf(xmp)),
    chunk('JUNK', bytesOf('secret words')),
  )
  return bytesOf('RIFF', little(body.length), body, '<script>')
}

function little(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

async function telephonePng(orientation: number) {
  const spoken = await pngOf(
    40,
    24,
    pngChunk('eXIf', exif(orientation)),
    pngChunk('iTXt', bytesOf('XML:com.adobe.xmp\0\0\0\0\0', xmp)),
    pngChunk('tEXt', bytesOf('Comment\0secret words')),
    pngChunk('tIME', bytesOf([7, 234, 1, 2, 3, 4, 5])),
  )
  return bytesOf(spoken, '<script>')
}

const made: Record<string, (orientation: number) => Promise<Uint8Array> | Uint8Array> = {
  'image/jpeg': telephoneJpeg,
  'image/png': telephonePng,
  'image/webp': telephoneWebp,
}

describe.each(Object.entries(made))('a %s from a telephone', (type, make) => {
  it('says neither place, maker nor words any more, and nothing stands behind its end', async () => {
    const taken = await make(6)
    expect(secrets.some((secret) => holds(taken, secret))).toBe(true)
    const { bytes } = cleanPicture(type as PictureType, taken)
    expect(secrets.filter((secret) => holds(bytes, secret))).toEqual([])
    expect(measure(bytes).type).toBe(type)
  })

  it.each([1, 3, 6, 8])('held as %i shows the very same pixels the same way up', async (orientation) => {
    const taken = await make(orientation)
    const { bytes, orientation: kept } = cleanPicture(type as PictureType, taken)
    expect(kept).toBe(orientation)
    expect(await seen(bytes)).toEqual(await seen(taken))
  })

  it('comes out of a second cleaning as it went in', async () => {
    const { bytes } = cleanPicture(type as PictureType, await make(6))
    expect(cleanPicture(type as PictureType, bytes).bytes).toEqual(bytes)
  })

  it('is refused when it breaks off anywhere', async () => {
    const { bytes } = cleanPicture(type as PictureType, await make(6))
    for (let length = 30; length < bytes.length - 1; length += 7) {
      expect(() => cleanPicture(type as PictureType, bytes.slice(0, length))).toThrow(/끊겨/)
    }
  })
})

describe('a JPEG', () => {
  it('is read in either byte order', () => {
    expect(cleanPicture('image/jpeg', telephoneJpeg(8, 'MM')).orientation).toBe(8)
  })

  it('keeps its colours: the ICC profile and the Adobe segment', () => {
    const icc = segment(0xe2, bytesOf('ICC_PROFILE\0', [1, 1], 'profile of colours'))
    const adobe = segment(0xee, bytesOf('Adobe', [0, 100, 0, 0, 0, 0, 1]))
    const { bytes } = cleanPicture('image/jpeg', withSegments(jpeg, icc, adobe))
    expect(holds(bytes, 'profile of colours')).toBe(true)
    expect(holds(bytes, 'Adobe')).toBe(true)
  })

  it('with damaged Exif is upright, not an error', () => {
    for (const cut of [0, 3, 9, 14, 20, 31]) {
      const damaged = segment(0xe1, bytesOf('Exif\0\0', exif(6).subarray(0, cut)))
      expect(cleanPicture('image/jpeg', withSegments(jpeg, damaged)).orientation).toBe(1)
    }
  })
})

describe('an AVIF', () => {
  it('as an encoder makes it comes through with its pixels', async () => {
    const made = await encoded(png, 'image/avif')
    const { bytes } = cleanPicture('image/avif', made)
    expect(measure(bytes)).toMatchObject({ type: 'image/avif', width: 40, height: 24 })
    expect(await seen(bytes)).toEqual(await seen(made))
  })

  it('has its Exif and XMP overwritten in place, and shows the same pixels', async () => {
    const taken = avifWithMetadata()
    expect(secrets.some((secret) => holds(taken, secret))).toBe(true)
    const { bytes } = cleanPicture('image/avif', taken)
    expect(secrets.filter((secret) => holds(bytes, secret))).toEqual([])
    expect(bytes.length).toBe(taken.length)
    expect(holds(bytes, 'the picture itself')).toBe(true)
  })
})

/** The boxes of an AVIF with three items: the picture, its Exif, its XMP. */
function avifWithMetadata(): Uint8Array {
  const box = (name: string, ...parts: (Uint8Array | string | number[])[]) => {
    const content = bytesOf(...parts)
    return bytesOf(word(content.length + 8), name, content)
  }
  const items: [number, string, Uint8Array][] = [
    [1, 'av01', bytesOf('the picture itself')],
    [2, 'Exif', bytesOf([0, 0, 0, 0], exif(6))],
    [3, 'mime', bytesOf(xmp)],
  ]
  const infe = items.map(([id, kind]) => box('infe', [2, 0, 0, 0, 0, id, 0, 0], kind, [0]))
  const ftyp = box('ftyp', 'avif', [0, 0, 0, 0], 'avifmif1')
  const metaOf = (data: number) => {
    let at = data
    const places = items.flatMap(([id, , content]) => {
      const from = at
      at += content.length
      return [bytesOf([0, id, 0, 0, 0, 1], word(from), word(content.length))]
    })
    const iloc = box('iloc', [0, 0, 0, 0, 0x44, 0, 0, 3], ...places)
    return box('meta', [0, 0, 0, 0], box('iinf', [0, 0, 0, 0, 0, 3], ...infe), iloc)
  }
  const start = ftyp.length + metaOf(0).length + 8
  const data = items.map(([, , content]) => content)
  return bytesOf(ftyp, metaOf(start), box('mdat', ...data), box('uuid', 'secret words 1234'))
}

function word(value: number): Uint8Array {
  return little(value).toReversed()
}

it('the Images binding is there to check the pixels', async () => {
  const body = new Response(jpeg).body as ReadableStream<Uint8Array>
  expect(await env.IMAGES.info(body)).toMatchObject({ width: 40, height: 24 })
})
