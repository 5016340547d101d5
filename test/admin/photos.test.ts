import { env } from 'cloudflare:workers'
import { imageDimensionsFromData } from 'image-dimensions'
import { describe, expect, it } from 'vitest'
import { bytesOf, encoded, exifWithPlace, holds, pngOf, segment, withSegments } from '../media/pictures.ts'
import { editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')
const reporter = await editor('reporter')

const large = await pngOf(900, 600)
const jpeg = await encoded(large, 'image/jpeg')
const fromTelephone = (orientation: number) =>
  withSegments(jpeg, segment(0xe1, bytesOf('Exif\0\0', exifWithPlace(orientation, 'II'))))

let drawn = 20
/** A small picture that nobody has uploaded before. */
const another = () => {
  drawn += 1
  return pngOf(drawn, 20)
}
const upload = async (words = '') =>
  (await desk.order('POST', `/admin/photos?${words}`, await another())).json

const manyPixels = await pngOf(1, 1)
new DataView(manyPixels.buffer).setUint32(16, 50_000)
new DataView(manyPixels.buffer).setUint32(20, 50_000)
const tooHeavy = bytesOf(await pngOf(2, 2), new Uint8Array(20 * 1024 * 1024))

const stored = async (name: string) => {
  const file = await env.MEDIA.get(name)
  return file && new Uint8Array(await file.arrayBuffer())
}

describe('a photo that is sent as it is', () => {
  it('is stored without its place, measured as it is seen, with copies that are smaller than it', async () => {
    const sent = fromTelephone(6)
    expect(holds(sent, 'GPSPLACE')).toBe(true)
    const { status, headers, json } = await reporter.order('POST', '/admin/photos?alt=바다', sent)
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`/admin/photos/${json.key}`)
    expect(headers.get('ETag')).toBe('"1"')
    expect(json).toMatchObject({ type: 'image/jpeg', width: 600, height: 900, alt: '바다' })
    expect(json.copies.map((copy: { width: number }) => copy.width)).toEqual([400])
    const kept = (await stored(json.key)) ?? new Uint8Array()
    expect(['GPSPLACE', 'GaonPhone'].filter((words) => holds(kept, words))).toEqual([])
    const copy = (await stored(json.key.replace('.jpg', '-400.webp'))) ?? new Uint8Array()
    expect(copy.length).toBeLessThan(kept.length)
    expect(await env.IMAGES.info(new Response(copy).body as ReadableStream<Uint8Array>)).toMatchObject({
      format: 'image/webp',
      width: 400,
      height: 600,
    })
  })

  it('is one however often it comes, and keeps its own words, which only a change of the revision that was read renews', async () => {
    const picture = await another()
    const first = await desk.order('POST', '/admin/photos?alt=처음&credit=자료', picture)
    const again = await desk.order('POST', '/admin/photos?alt=다시', bytesOf(picture, 'junk behind the end'))
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.json).toMatchObject({ key: first.json.key, alt: '처음', credit: '자료', revision: 1 })
  })

  it('has one set of words when two send it for the first time at once: those of the one who is told that it is new', async () => {
    for (let round = 0; round < 5; round += 1) {
      const picture = await another()
      const sent = ['하나', '둘', '셋'].map((alt) => desk.order('POST', `/admin/photos?alt=${alt}`, picture))
      const answers = await Promise.all(sent)
      const made = answers.filter(({ status }) => status === 201)
      expect([made.length, answers.map(({ status }) => status).sort()]).toEqual([1, [200, 200, 201]])
      const words = made[0]?.json.alt
      expect(answers.map(({ json }) => [json.alt, json.revision])).toEqual(Array(3).fill([words, 1]))
      const { key } = made[0]?.json ?? {}
      const found = await desk.order('GET', `/admin/photos?q=${words}&limit=1`)
      expect(found.json.photos[0].key).toBe(key)
      const written = await env.DB.prepare(
        "SELECT count(*) n FROM audit WHERE subject = 'photos/' || ?",
      ).bind(key)
      expect(await written.first('n')).toBe(1)
    }
  })

  it.each<[string, Uint8Array]>([
    ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an SVG behind an XML head', bytesOf('<?xml version="1.0"?><svg onload="alert(1)"/>')],
    ['a page', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['a page that begins like a GIF', bytesOf('GIF89a/*<script>*/=1;alert(1)//')],
    ['a GIF', Uint8Array.fromBase64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')],
    ['a PDF', bytesOf('%PDF-1.7 <script>')],
    ['an archive', bytesOf('PK\u0003\u0004', [0, 0, 0, 0])],
    ['nothing', new Uint8Array()],
    ['the first bytes of a JPEG', bytesOf([0xff, 0xd8, 0xff], '<script>alert(1)</script>')],
    ['half a photo', jpeg.slice(0, jpeg.length / 2)],
    ['more pixels than a decoder should meet', manyPixels],
    ['more than 20 MB', tooHeavy],
  ])('is refused when it is %s', async (_, bytes) => {
    const { status, json } = await desk.order('POST', '/admin/photos', bytes)
    expect([status, json.errors[0].path]).toEqual([400, 'photo'])
    expect(json.errors[0].message).toMatch(/[가-힣]/)
  })
})

describe('a photo that comes in a form', () => {
  const post = async (body: ArrayBuffer, type: string) => {
    const headers = { Authorization: `Bearer ${desk.token}`, 'Content-Type': type }
    const response = await read('/admin/photos', { method: 'POST', headers, body })
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON the API answers
    return { status: response.status, json: (await response.json()) as any }
  }
  const send = async (fields: [string, string | File][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    const packed = new Response(form)
    return post(await packed.arrayBuffer(), packed.headers.get('Content-Type') ?? '')
  }
  const file = async (name = '바다.png', type = 'text/html') => new File([await another()], name, { type })

  it('is stored with its words, whatever type the form gives it', async () => {
    const { status, json } = await send([
      ['photo', await file()],
      ['alt', '해 뜨는 바다'],
      ['licence', ''],
    ])
    expect([status, json.alt, json.type, json.licence]).toEqual([201, '해 뜨는 바다', 'image/png', null])
  })

  it.each<[string, () => Promise<[string, string | File][]>, string]>([
    ['the picture is missing', async () => [['alt', '바다']], 'photo'],
    ['the picture is a word', async () => [['photo', '바다']], 'photo'],
    [
      'there are two',
      async () => [
        ['photo', await file()],
        ['photo', await file()],
      ],
      'photo',
    ],
    [
      'a field is unknown',
      async () => [
        ['photo', await file()],
        ['place', '가온시'],
      ],
      'place',
    ],
    [
      'a word is too long',
      async () => [
        ['photo', await file()],
        ['alt', '가'.repeat(301)],
      ],
      'alt',
    ],
    [
      'a licence is none',
      async () => [
        ['photo', await file()],
        ['licence', 'mine'],
      ],
      'licence',
    ],
  ])('is refused when %s, by the name of the field', async (_, fields, path) => {
    const { status, json } = await send(await fields())
    expect([status, json.errors[0].path]).toEqual([400, path])
  })

  it('is refused when the form cannot be read', async () => {
    const type = 'multipart/form-data; boundary=x'
    const { status, json } = await post(bytesOf('--y\r\n').buffer, type)
    expect([status, json.errors[0].path]).toEqual([400, 'photo'])
  })
})

describe('the words of a photo', () => {
  it('are changed on the revision the editor has read; a late editor is told what differs', async () => {
    const { key } = await upload('alt=처음 말')
    const at = `/admin/photos/${key}`
    expect((await desk.order('PATCH', at, { alt: '고친 말' })).status).toBe(428)
    const changed = await reporter.order('PATCH', at, { alt: '고친 말' }, 1)
    expect([changed.status, changed.json.alt, changed.headers.get('ETag')]).toEqual([200, '고친 말', '"2"'])
    const late = await desk.order('PATCH', at, { credit: '늦은 말' }, 1)
    expect(late.status).toBe(412)
    expect(late.json.changed).toEqual([{ field: 'alt', read: '처음 말', current: '고친 말' }])
    expect(late.json.since).toMatchObject([{ revision: 2, verb: 'photo.describe' }])
    expect((await desk.order('PATCH', at, { alt: '말', place: '가온시' }, 2)).json.errors[0].path).toBe(
      'place',
    )
    expect((await desk.order('PATCH', '/admin/photos/none.png', { alt: '' }, 1)).status).toBe(404)
  })

  it('let one of five editors win who change them at once', async () => {
    const { key } = await upload()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((nth) => desk.order('PATCH', `/admin/photos/${key}`, { alt: `${nth}번째` }, 1)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412])
  })

  it('find it, by two syllables too, page by page, newest first', async () => {
    const keys = []
    for (const nth of [1, 2, 3]) keys.unshift((await upload(`caption=느티나무 ${nth}`)).key)
    const first = (await desk.order('GET', '/admin/photos?q=느티&limit=2')).json
    const second = (await desk.order('GET', `/admin/photos?q=느티&limit=2&before=${first.next}`)).json
    const found = [...first.photos, ...second.photos].map((photo: { key: string }) => photo.key)
    expect([found, second.next]).toEqual([keys, null])
    await desk.order('PATCH', `/admin/photos/${keys[0]}`, { caption: '은행나무' }, 1)
    const { photos } = (await desk.order('GET', '/admin/photos?q=느티나무')).json
    expect(photos.map((photo: { key: string }) => photo.key)).toEqual(keys.slice(1))
    const all = (await desk.order('GET', '/admin/photos?limit=1')).json
    expect(all.photos[0].key).toBe(keys[0])
  })
})

describe('a photo in stories', () => {
  it('is offered to readers in its widths, the first one with priority', async () => {
    const { json: photo } = await desk.order('POST', '/admin/photos?alt=바다', fromTelephone(1))
    const { json } = await desk.publish({ photos: [{ photo: photo.key }] })
    const html = await (await read(`/articles/${json.id}`)).text()
    const copy = photo.url.replace('.jpg', '')
    expect(html).toContain(
      `srcset="${copy}-400.webp 400w,${copy}-800.webp 800w,${photo.url} 900w" sizes="(min-width`,
    )
    expect(html).toMatch(/<img src="[^"]+\.jpg"[^>]*loading="eager" fetchpriority="high"/)
    expect(html).toContain(`og:image" content="http://localhost:8787${copy}-card.jpg"`)
    expect(html).toContain('<meta property="og:image:width" content="800">')
    expect(html).not.toContain('rel="preload"')
    const card = await read(`${copy}-card.jpg`)
    expect(card.headers.get('Content-Type')).toBe('image/jpeg')
    const size = imageDimensionsFromData(new Uint8Array(await card.arrayBuffer()))
    expect(size).toEqual({ type: 'jpeg', width: 800, height: 400 })
    const lasting = (answer: Response) => answer.headers.get('Cloudflare-CDN-Cache-Control')
    expect(lasting(card)).toContain('max-age=31536000')
    await env.MEDIA.delete(`${copy.replace('/media/', '')}-card.jpg`)
    const standIn = await read(`${copy}-card.jpg`)
    expect([standIn.status, lasting(standIn)]).toEqual([200, expect.stringContaining('max-age=86400')])
  })

  it('knows where it is used, through changes of the story', async () => {
    const [one, other] = [await upload(), await upload()]
    const { json } = await desk.publish({ title: '사진 기사', photos: [{ photo: one.key }] })
    const uses = async (key: string) => (await desk.order('GET', `/admin/photos/${key}`)).json.usedIn
    expect(await uses(one.key)).toEqual({
      articles: [{ id: json.id, title: '사진 기사', status: 'published', url: `/articles/${json.id}` }],
      banners: [],
    })
    const body = { format: 'blocks', content: [{ type: 'gallery', photos: [{ photo: other.key }] }] }
    await desk.order('PATCH', `/admin/articles/${json.id}`, { photos: [], body }, 1)
    expect((await uses(one.key)).articles).toEqual([])
    expect((await uses(other.key)).articles).toMatchObject([{ id: json.id }])
  })

  it('cannot be deleted while one uses it, and is gone once none does', async () => {
    const { key, url } = await upload()
    const { json } = await desk.create({ title: '쓰는 기사', photos: [{ photo: key }] })
    const at = `/admin/photos/${key}`
    expect((await reporter.order('DELETE', at, undefined, 1)).status).toBe(403)
    expect((await desk.order('DELETE', at)).status).toBe(428)
    expect((await desk.order('DELETE', at, undefined, 7)).status).toBe(412)
    const used = await desk.order('DELETE', at, undefined, 1)
    expect(used.status).toBe(409)
    expect(used.json.usedIn.articles).toMatchObject([{ id: json.id, title: '쓰는 기사' }])
    await desk.order('PATCH', `/admin/articles/${json.id}`, { photos: [] }, 1)
    expect((await desk.order('DELETE', at, undefined, 1)).status).toBe(204)
    expect((await desk.order('GET', at)).status).toBe(404)
    expect([(await read(url)).status, await stored(key)]).toEqual([404, null])
  })
})

describe('taking a photo down', () => {
  it('is for the desk, on the revision it has read, once', async () => {
    const { key } = await upload()
    const order = `/admin/photos/${key}/take-down`
    expect((await reporter.order('POST', order, undefined, 1)).status).toBe(403)
    expect((await desk.order('POST', order)).status).toBe(428)
    expect((await desk.order('POST', order, undefined, 9)).status).toBe(412)
    expect((await desk.order('POST', order, { reason: '초상권' }, 1)).status).toBe(200)
    expect((await desk.order('POST', order, undefined, 2)).status).toBe(409)
    const entry = await env.DB.prepare(
      "SELECT detail FROM audit WHERE verb = 'photo.take-down' AND subject = ?",
    )
      .bind(`photos/${key}`)
      .first<string>('detail')
    expect(JSON.parse(entry ?? '')).toMatchObject({ reason: '초상권' })
  })

  it('leaves no picture on any page, no file, and a story that keeps its words', async () => {
    const { json: photo } = await desk.order('POST', '/admin/photos?alt=가릴 사진', fromTelephone(3))
    const other = await upload()
    const body = {
      format: 'blocks',
      content: [
        { type: 'paragraph', text: '본문이다.' },
        { type: 'photo', photo: photo.key, caption: '가릴 설명' },
        { type: 'gallery', photos: [{ photo: photo.key }, { photo: other.key, alt: '다른 사진' }] },
      ],
    }
    const story = await desk.publish({
      title: '사진 든 기사',
      tags: ['내림'],
      photos: [{ photo: photo.key }],
      body,
    })
    const own = `/articles/${story.json.id}`
    expect(await (await read('/photos')).text()).toContain(photo.key)
    const down = await desk.order('POST', `/admin/photos/${photo.key}/take-down`, undefined, 1)
    expect(down.json).toMatchObject({ stories: [story.json.id], copies: [], takenDownAt: expect.any(String) })
    for (const page of [own, '/', '/economy', '/photos', '/tags/내림', '/feeds/all.xml', '/feeds/all.json']) {
      expect([page, (await (await read(page)).text()).includes(photo.key)]).toEqual([page, false])
    }
    const html = await (await read(own)).text()
    expect(html).toContain('본문이다.')
    expect(html).toContain(other.key)
    expect(html).not.toContain('가릴 설명')
    expect(html).not.toContain('<figure class="photo"></figure>')
    expect(await textOf(await read('/photos'))).not.toContain('사진 든 기사')
    for (const name of [photo.url, ...photo.copies.map((copy: { url: string }) => copy.url)]) {
      expect((await read(name)).status).toBe(410)
      expect(await stored(name.replace('/media/', ''))).toBeNull()
    }
    const { json: kept } = await desk.order('GET', `/admin/articles/${story.json.id}`)
    expect(kept.photos[0].photo).toBe(photo.key)
    const shelves = await env.DB.prepare('SELECT shelves FROM article WHERE id = ?')
      .bind(kept.id)
      .first('shelves')
    expect(shelves).not.toContain('"photo"')
  })

  it('holds for stories that are changed or filed later, and for the same picture sent again', async () => {
    const picture = await another()
    const { key } = (await desk.order('POST', '/admin/photos', picture)).json
    const { json } = await desk.publish({ photos: [{ photo: key }] })
    await desk.order('POST', `/admin/photos/${key}/take-down`, undefined, 1)
    const changed = await desk.order('PATCH', `/admin/articles/${json.id}`, { title: '고친 제목' }, 1)
    expect([changed.status, changed.json.removed[0]]).toEqual([200, expect.stringContaining(key)])
    const later = await desk.publish({ photos: [{ photo: key }] })
    for (const { id } of [changed.json, later.json]) {
      expect(await (await read(`/articles/${id}`)).text()).not.toContain(key)
    }
    expect((await desk.order('POST', '/admin/photos', picture)).status).toBe(409)
  })

  it('is not undone by an editor who saves the story at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { key } = await upload()
      const { json } = await desk.publish({ photos: [{ photo: key }] })
      const [down, saved] = await Promise.all([
        desk.order('POST', `/admin/photos/${key}/take-down`, undefined, 1),
        desk.order('PATCH', `/admin/articles/${json.id}`, { title: `동시에 ${round}` }, 1),
        desk.publish({ photos: [{ photo: key }] }),
      ])
      expect(down.status).toBe(200)
      expect([200, 409]).toContain(saved.status)
      const shown = await env.DB.prepare(
        `SELECT count(*) n FROM story s JOIN article a ON a.id = s.article_id
         WHERE s.pictures ->> ('$."' || ?1 || '"') IS NOT NULL OR a.photo LIKE '%' || ?1 || '%'`,
      )
        .bind(key)
        .first('n')
      expect(shown).toBe(0)
    }
  })
})

it('which photo stands in which story is the same in the table and in the stories', async () => {
  const query = (sql: string) => env.DB.prepare(sql).all()
  const noted = await query('SELECT photo, article_id FROM photo_use ORDER BY photo, article_id')
  const told = await query(
    'SELECT j.key AS photo, s.article_id FROM story s, json_each(s.pictures) j ORDER BY 1, 2',
  )
  expect(noted.results).toEqual(told.results)
  expect(noted.results.length).toBeGreaterThan(5)
})
