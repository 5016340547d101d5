import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { recordTypes } from '../../src/db/transfer/records.ts'
import { editor, read } from '../newsroom.ts'
import {
  type Admin,
  emptyNewsroom,
  exported,
  furnish,
  imported,
  printed,
  rows,
  storedFiles,
} from './transfer-newsroom.ts'

vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 4, 3) })
afterAll(() => vi.useRealTimers())

const tables = recordTypes.flatMap(({ table, second }) => (second ? [table, second.table] : [table]))
const source = await editor('admin')
const key = await furnish(source)
const files = await storedFiles()
const original = files.get(key) ?? new Uint8Array()
const lines = await exported(source)
const before = { pages: await printed(key), rows: await rows(tables) }
const none = { added: 0, changed: 0, refused: [] }

describe('an export', () => {
  it('says every kind of record, and no secret', () => {
    const types = new Set(lines.map((line) => JSON.parse(line).type))
    expect(recordTypes.map(({ type }) => type).filter((type) => !types.has(type))).toEqual([])
    expect(lines.join('\n')).not.toContain(source.token.slice(-43))
  })
})

describe('an import into an empty newsroom', () => {
  let admin: Admin
  beforeAll(async () => {
    admin = await emptyNewsroom()
  })

  it('is for admins alone, as the export is', async () => {
    const desk = await editor('desk')
    expect((await imported(desk, lines)).status).toBe(403)
    expect((await desk.order('GET', '/admin/transfer/export')).status).toBe(403)
    expect((await desk.order('PUT', `/admin/transfer/photos/${key}`, original)).status).toBe(403)
  })

  it('takes every line', async () => {
    const { status, json } = await imported(admin, lines)
    expect([status, json.refused]).toEqual([200, []])
    expect([...files.keys()]).toHaveLength(2)
    for (const [name, bytes] of files) {
      const file = await admin.order('PUT', `/admin/transfer/photos/${name}`, bytes)
      expect([file.status, file.json.added]).toEqual([200, true])
    }
    expect(await storedFiles()).toEqual(files)
  })

  it('makes the same rows, with the same ids, revisions and times', async () => {
    const after = await rows(tables)
    for (const [table, found] of Object.entries(before.rows))
      expect([table, after[table]]).toEqual([table, found])
  })

  it('makes a newspaper that prints the same bytes on pages of every kind', async () => {
    const after = await printed(key)
    for (const [path, page] of Object.entries(before.pages)) expect([path, after[path]]).toEqual([path, page])
  })

  it('makes stories and photos that the desk finds by their words', async () => {
    const stories = await admin.order('GET', `/admin/articles?q=${encodeURIComponent('고친 제목')}`)
    expect(stories.json.articles).toHaveLength(1)
    const photos = await admin.order('GET', `/admin/photos?q=${encodeURIComponent('새벽')}`)
    expect(photos.json.photos).toHaveLength(1)
  })

  it('changes nothing when it comes again', async () => {
    const seen = await rows([...tables, 'outbox'])
    const { json } = await imported(admin, lines)
    expect(json).toMatchObject({ ...none, purge: 'done' })
    expect(json.unchanged).toBe(lines.length - 1)
    expect(await rows([...tables, 'outbox'])).toEqual(seen)
    const file = await admin.order('PUT', `/admin/transfer/photos/${key}`, original)
    expect(file.json.added).toBe(false)
  })

  it('can be exported again as the same lines', async () => {
    const again = await exported(admin, 7)
    expect(again.filter((line) => !line.includes('"transfer.'))).toEqual(lines)
  })

  it('lets an imported story be edited on, and its old states be restored', async () => {
    const { json } = await admin.order('GET', '/admin/articles/1')
    const changed = await admin.order('PATCH', '/admin/articles/1', { title: '더 고침' }, json.revision)
    expect([changed.status, changed.json.revision]).toEqual([200, json.revision + 1])
    const next = await admin.create()
    expect(next.json.id).toBeGreaterThan(31)
  })

  it('leaves alone what has moved on since, and names it', async () => {
    const { json } = await imported(admin, lines)
    expect(json).toMatchObject({ added: 0, changed: 0 })
    expect(json.refused).toEqual([expect.objectContaining({ type: 'article', id: '1' })])
    expect((await admin.order('GET', '/admin/articles/1')).json.title).toBe('더 고침')
  })
})

describe('an import that is interrupted', () => {
  it('goes on from any line, and ends where a whole one ends', async () => {
    const admin = await emptyNewsroom()
    for (let at = 0; at < lines.length; at += 9) {
      const { json } = await imported(admin, lines.slice(at, at + 9), at + 1)
      expect(json.refused).toEqual([])
      if (at % 4 === 0) await imported(admin, lines.slice(at, at + 9), at + 1)
    }
    const after = await rows(tables)
    for (const [table, found] of Object.entries(before.rows))
      expect([table, after[table]]).toEqual([table, found])
  })
})

describe('the text as sent', () => {
  it('goes along, spelled by the body or packed, with every kept state', async () => {
    const there = await emptyNewsroom()
    const text = {
      format: 'text',
      content: '(온새미뉴스) 시는 길을 넓힌다.\n\n공사는 봄에 시작한다.\n\n[뉴스출처 : 나린시]',
    }
    const html = { format: 'html', content: '<p>다른 <b>글</b>.<!-- 그대로 -->' }
    const bare = { format: 'text', content: '첫 문단이다.\n\n둘째 문단이다.' }
    await there.create({ body: text })
    for (const [at, body] of [html, bare].entries())
      await there.order('PATCH', '/admin/articles/1', { body }, at + 1)
    const moved = await exported(there)
    const here = await emptyNewsroom()
    await imported(here, moved)
    for (const [at, sent] of [text, html, bare].entries()) {
      const { json } = await here.order('GET', `/admin/articles/1/original?revision=${at + 1}`)
      expect(json).toEqual({ revision: at + 1, ...sent, redacted: false })
    }
  })
})

describe('the largest article', () => {
  it('goes with its kept state, each line by itself', async () => {
    const there = await emptyNewsroom()
    const content = '가나다라마바사아자차'.repeat(48).concat('\n\n').repeat(1_000)
    await there.create({ body: { format: 'text', content } })
    expect((await there.order('PATCH', '/admin/articles/1', { title: '고침' }, 1)).status).toBe(200)
    const large = await exported(there)
    const body = (await there.order('GET', '/admin/articles/1')).json.body
    const here = await emptyNewsroom()
    for (const [at, line] of large.entries()) {
      expect(await imported(here, [line], at + 1)).toMatchObject({ status: 200, json: { refused: [] } })
    }
    expect((await here.order('GET', '/admin/articles/1')).json.body).toEqual(body)
  })
})

describe('a damaged line', () => {
  const damage: [string, (line: string) => string, string][] = [
    ['cut off', (line) => line.slice(0, 40), 'JSON'],
    ['of an unknown type', (line) => line.replace('"type":"reporter"', '"type":"robot"'), 'type'],
    ['with a field too many', (line) => line.replace('{', '{"evil":1,'), 'evil'],
    ['without a field', (line) => line.replace(/"slug":"[^"]*",/, ''), 'slug'],
    ['with a wrong value', (line) => line.replace('"active":1', '"active":"yes"'), 'active'],
  ]

  it.each(damage)('%s is refused by its number, and does not stop the others', async (_, spoil, named) => {
    const admin = await emptyNewsroom()
    const at = lines.findIndex((line) => JSON.parse(line).type === 'reporter')
    const spoiled = lines.map((line, nth) => (nth === at ? spoil(line) : line))
    const { json } = await imported(admin, spoiled, 101)
    expect(json.refused).toHaveLength(1)
    expect(json.refused[0]).toMatchObject({ line: 101 + at, message: expect.stringContaining(named) })
    expect(json.added + json.changed + json.unchanged).toBe(lines.length - 2)
  })

  it('that is no UTF-8 is refused too', async () => {
    const admin = await emptyNewsroom()
    const bytes = new TextEncoder().encode(lines.join('\n'))
    bytes[bytes.indexOf(0xea)] = 0xff
    const { json } = await admin.order('POST', '/admin/transfer/import', bytes)
    expect(json.refused.length).toBe(1)
  })

  it('takes those with it that name its record, each by its number', async () => {
    const admin = await emptyNewsroom()
    const spoiled = lines.map((line) => (isArticle(line, 1) ? '{' : line))
    const { status, json } = await imported(admin, spoiled)
    expect(status).toBe(200)
    expect(new Set(json.refused.map(({ type }: { type: string }) => type))).toEqual(
      new Set([null, 'revision', 'placement', 'placement-log', 'claim', 'correction', 'change', 'reads']),
    )
    expect((await read('/articles/2')).status).toBe(404)
    expect((await read('/politics')).status).toBe(200)
  })
})

describe('a line that names a section', () => {
  it('is refused when that is not there, as main section or beside it, and says which field', async () => {
    const admin = await emptyNewsroom()
    const at = lines.findIndex((line) => isArticle(line, 1))
    const away = lines.map((line, nth) => (nth === at ? line.replace('"economy"]', '"nowhere"]') : line))
    const { json } = await imported(admin, away)
    expect(json.refused[0]).toMatchObject({ line: at + 1, message: expect.stringContaining('sections.1') })
  })

  it('may lead an old path to it, also where the newsroom had others', async () => {
    const admin = await emptyNewsroom()
    await admin.set('/admin/sections/attic', { name: '다락', position: 9 })
    await admin.order('POST', '/admin/sections/attic/move', { to: 'loft' }, 1)
    expect((await imported(admin, lines)).json.refused).toEqual([])
    const { status, headers } = await read('/ocean', { redirect: 'manual' })
    expect([status, headers.get('Location')]).toEqual([301, '/sea'])
    for (const path of ['/attic', '/loft']) expect((await read(path)).status).toBe(404)
    const line = { type: 'section-move', fromPath: 'bay', movedAt: 1, toPath: 'nowhere' }
    const { json } = await imported(admin, [JSON.stringify(line)])
    expect(json.refused[0].message).toContain('toPath')
  })
})

describe('a line with words that no editor could write', () => {
  const script = 'javascript:alert(1)'
  const evil: [string, string, (fields: { state: object }) => object][] = [
    [
      'a script in a link',
      'article',
      () => ({ body: [{ type: 'paragraph', text: [{ text: 'x', href: script }] }] }),
    ],
    [
      'a script in a source',
      'article',
      () => ({ source: { name: 'x', department: null, url: script, licence: null } }),
    ],
    [
      'a script in a kept state',
      'revision',
      ({ state }) => ({
        state: {
          ...state,
          body: JSON.stringify([{ type: 'paragraph', text: [{ text: 'x', href: script }] }]),
        },
      }),
    ],
    ['a page for a photo', 'photo', () => ({ mediaType: 'text/html' })],
    ['a path for a photo', 'photo', () => ({ key: '../secret' })],
    ['a published story without its time', 'article', () => ({ status: 'published', publishAt: null })],
    ['a text as sent that is none', 'article', () => ({ original: btoa('abc') })],
    ['a text as sent that is no base64', 'article', () => ({ original: '!!' })],
    [
      'a kept text as sent that is none',
      'revision',
      ({ state }) => ({ state: { ...state, original: '00' } }),
    ],
    [
      'a kept text as sent that is no hex',
      'revision',
      ({ state }) => ({ state: { ...state, original: 'x' } }),
    ],
    ['a section where the site answers', 'section', () => ({ path: 'admin', parent: null })],
  ]

  it.each(evil)('such as %s is refused', async (_, type, spoil) => {
    const admin = await emptyNewsroom()
    const line = lines.find((known) => JSON.parse(known).type === type) ?? ''
    const { json } = await imported(admin, [
      JSON.stringify({ ...JSON.parse(line), ...spoil(JSON.parse(line)) }),
    ])
    expect(json).toMatchObject({ added: 0, changed: 0, refused: [{ line: 1, type }] })
  })
})

describe('the file of a photo', () => {
  it('is refused when it is not what its key says, or when nothing is known of it', async () => {
    const admin = await emptyNewsroom()
    const unknown = await admin.order('PUT', `/admin/transfer/photos/${key}`, original)
    expect(unknown.status).toBe(404)
    await imported(admin, lines)
    const copy = [...files.keys()].find((name) => name !== key) ?? ''
    for (const [name, bytes] of [
      [key, Uint8Array.from([...original, 0])],
      [copy, original],
      [copy, new TextEncoder().encode('<script>')],
    ] as const) {
      const wrong = await admin.order('PUT', `/admin/transfer/photos/${name}`, bytes)
      expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, 'photo'])
    }
    expect((await storedFiles()).size).toBe(0)
  })
})

describe('a wrong cursor', () => {
  it.each([
    'x',
    'bnVsbA',
    'eyJ0eXBlIjoiYXVkaXQiLCJhZnRlciI6W119',
  ])('%s is refused by name', async (cursor) => {
    const admin = await emptyNewsroom()
    const { status, json } = await admin.order('GET', `/admin/transfer/export?cursor=${cursor}`)
    expect([status, json.errors[0].path]).toEqual([400, 'cursor'])
  })
})

function isArticle(line: string, id: number): boolean {
  const fields = JSON.parse(line)
  return fields.type === 'article' && fields.id === id
}
