import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  encoded,
  exifWithPlace,
  holds,
  pngChunk,
  pngOf,
  segment,
  withSegments,
} from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')
const page = '<html><script>alert(1)</script>'
const archive = bytesOf('PK\u0003\u0004', page, 'PK\u0005\u0006', Array(18).fill(0))
const png = await pngOf(420, 30)
const jpeg = await encoded(png, 'image/jpeg')
const webp = await encoded(png, 'image/webp')
const told = await pngOf(420, 31, pngChunk('tEXt', bytesOf('a\0', page)))
const hidden = ['<script', '<html', 'PK\u0003\u0004', 'GPSPLACE', 'GaonPhone', 'xmpmeta']
const keys = /^[0-9a-f]{20}\.(?:jpg|png|webp|avif)$/

const send = async (type: string, body: BodyInit, more: Record<string, string> = {}) => {
  const headers = { Authorization: `Bearer ${desk.token}`, 'Content-Type': type, ...more }
  const response = await read('/admin/photos', { method: 'POST', headers, body })
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON the API answers
  return { status: response.status, headers: response.headers, json: (await response.json()) as any }
}

/** A form as its bytes stand, so that a file's name can be anything. */
const form = (disposition: string, file: Uint8Array, type = 'image/jpeg') =>
  bytesOf(
    `--edge\r\nContent-Disposition: form-data; name="photo"; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`,
    file,
    '\r\n--edge--\r\n',
  )

/** What a reader's browser gets of every file of a picture is that picture, and nothing can run in it. */
async function expectHarmless({
  key,
  type,
  copies,
}: {
  key: string
  type: string
  copies: { url: string }[]
}) {
  expect(key).toMatch(keys)
  for (const address of [`/media/${key}`, ...copies.map(({ url }) => url)]) {
    const response = await read(address)
    const served = new Uint8Array(await response.arrayBuffer())
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(address.endsWith(key) ? type : 'image/webp')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
    expect(response.headers.get('Content-Disposition')).toBe('inline')
    expect(hidden.filter((words) => holds(served, words))).toEqual([])
  }
}

describe('a picture that is something else too', () => {
  it.each<[string, Uint8Array, string]>([
    ['a JPEG and a page', bytesOf(jpeg, page), 'image/jpeg'],
    ['a JPEG and an archive', bytesOf(jpeg, archive), 'image/jpeg'],
    ['a JPEG and a document', bytesOf(jpeg, '%PDF-1.7', page), 'image/jpeg'],
    ['a JPEG and a script', withSegments(jpeg, segment(0xfe, bytesOf(`*/=1;${page}`))), 'image/jpeg'],
    [
      'a JPEG with places and XMP',
      withSegments(
        jpeg,
        segment(0xe1, bytesOf('Exif\0\0', exifWithPlace(1, 'II'))),
        segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>', page)),
      ),
      'image/jpeg',
    ],
    ['a PNG and a page', told, 'image/png'],
    ['a PNG and an archive', bytesOf(png, archive), 'image/png'],
    ['a WebP and an archive', bytesOf(webp, archive), 'image/webp'],
  ])('%s is served as the picture alone, whatever type it is said to be', async (_, sent, type) => {
    for (const said of ['text/html', 'image/svg+xml', 'application/javascript', type]) {
      const { status, json } = await send(said, Uint8Array.from(sent))
      expect([status, json.errors]).toEqual([expect.toBeOneOf([200, 201]), undefined])
      expect(json.type).toBe(type)
      await expectHarmless(json)
    }
  })

  it('in the colours it keeps is still nothing that a browser runs', async () => {
    const profile = segment(0xe2, bytesOf('ICC_PROFILE\0', [1, 1], page))
    const { json } = await send('image/jpeg', withSegments(jpeg, profile))
    const { headers } = await read(`/media/${json.key}`)
    expect(headers.get('Content-Type')).toBe('image/jpeg')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toContain('sandbox')
  })
})

describe('what only says it is a picture', () => {
  it.each<[string, Uint8Array]>([
    ['a page', bytesOf(page)],
    ['a page behind blank lines', bytesOf('\n \n', page)],
    ['a vector picture', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a compressed vector picture', bytesOf([0x1f, 0x8b, 8, 0], page)],
    ['a GIF and an archive', bytesOf('GIF89a', [1, 0, 1, 0, 0, 0, 0, 59], archive)],
    ['a bitmap and a page', bytesOf('BM', page, Array(60).fill(0))],
    ['a TIFF', bytesOf('II*\0', [8, 0, 0, 0], page)],
    ['a script for the shell', bytesOf('#!/bin/sh\n')],
    ['the head of a PNG and a page', bytesOf(png.subarray(0, 33), page)],
    ['the head of a WebP and a page', bytesOf(webp.subarray(0, 30), page)],
    ['no byte', new Uint8Array()],
  ])('%s is refused by its field, with every type and name', async (_, sent) => {
    for (const type of ['image/jpeg', 'image/png', 'application/octet-stream']) {
      const { status, json } = await send(type, Uint8Array.from(sent))
      expect([status, json.errors?.[0].path]).toEqual([400, 'photo'])
    }
    const { status } = await send('multipart/form-data; boundary=edge', form('filename="바다.jpg"', sent))
    expect(status).toBe(400)
  })

  it.each<[string, () => Promise<Uint8Array>]>([
    ['a JPEG', async () => patched(jpeg, frameOf(jpeg) + 5, [0xff, 0xff, 0xff, 0xff])],
    ['a PNG', async () => patched(png, 16, [0, 0, 0x80, 0, 0, 0, 0x80, 0])],
    ['a WebP', async () => patched(webp, 26, [0xff, 0x3f, 0xff, 0x3f])],
  ])('%s that unpacks to more than a decoder should meet is refused', async (_, make) => {
    const { status, json } = await send('image/jpeg', Uint8Array.from(await make()))
    expect([status, json.errors[0].message]).toEqual([400, expect.stringContaining('1억 화소')])
  })
})

describe('the name of a file', () => {
  it.each([
    'filename="../../../etc/passwd"',
    'filename="C:\\\\page.html"',
    'filename="바다.svg"; filename*=UTF-8\'\'%EB%B0%94%EB%8B%A4.html',
    'filename="a.jpg%0d%0aSet-Cookie: a=b"',
    'filename="<script>alert(1)</script>.jpg"',
    `filename="${'a'.repeat(60_000)}.jpg"`,
  ])('%.50s names nothing', async (disposition) => {
    const { status, headers, json } = await send(
      'multipart/form-data; boundary=edge',
      form(disposition, png, 'text/html'),
    )
    expect([200, 201]).toContain(status)
    expect(json.key).toMatch(keys)
    expect(headers.get('Location')).toBe(`/admin/photos/${json.key}`)
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(JSON.stringify(json)).not.toMatch(/passwd|page\.html|script|svg/)
    await expectHarmless(json)
  })

  it.each([
    'filename=""',
    'filename="a.jpg\u0000.html"',
    'filename="a\r\nSet-Cookie: a=b\r\n.jpg"',
  ])('%j carries nothing into the answer, and is refused', async (disposition) => {
    const { status, headers, json } = await send('multipart/form-data; boundary=edge', form(disposition, png))
    expect([status, json.errors[0].path, headers.get('Set-Cookie')]).toEqual([400, 'photo', null])
    expect(JSON.stringify(json)).not.toContain('a=b')
  })
})

describe('more than a picture may weigh', () => {
  const most = 21 * 1024 * 1024
  const endless = (asked: { pieces: number }) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        asked.pieces += 1
        controller.enqueue(new Uint8Array(1024 * 1024))
        if (asked.pieces > 60) controller.close()
      },
    })

  it('is refused by the length it says, before it is read', async () => {
    const { status, json } = await send('image/jpeg', new Uint8Array(10), { 'Content-Length': `${most + 1}` })
    expect([status, json.type]).toEqual([413, '/admin/docs#too-large'])
  })

  it.each<Record<string, string>>([
    {},
    { 'Idempotency-Key': 'heavy' },
  ])('is refused where it goes on without a length, and is not read to its end: %j', async (more) => {
    const asked = { pieces: 0 }
    const { status } = await send('image/jpeg', endless(asked), more)
    expect(status).toBe(413)
    expect(asked.pieces).toBeLessThan(30)
  })
})

it('nothing that was refused lies in the store, and no key ends in what a browser would open as a page', async () => {
  const { objects } = await env.MEDIA.list()
  expect(objects.length).toBeGreaterThan(5)
  expect(
    objects.map(({ key }) => key).filter((key) => !/^[0-9a-f]{20}(?:-\d+)?\.(?:jpg|png|webp)$/.test(key)),
  ).toEqual([])
  expect((await read('/media/page.html')).headers.get('Content-Type')).toContain('text/plain')
})

function patched(picture: Uint8Array, at: number, bytes: number[]): Uint8Array {
  const bent = Uint8Array.from(picture)
  bent.set(bytes, at)
  return bent
}

/** Where the frame of a JPEG begins: the segment that says how large it is. */
function frameOf(picture: Uint8Array): number {
  return picture.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(picture[at + 1] ?? 0))
}
