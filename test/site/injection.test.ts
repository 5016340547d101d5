import { SaxesParser } from 'saxes'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read } from '../newsroom.ts'

afterEach(() => void vi.restoreAllMocks())

const desk = await editor('desk')
const story = (await desk.publish({ tags: ['물빛 축제'] })).json

describe('an address', () => {
  it.each([
    '/articles/1%0d%0aSet-Cookie:a=b',
    '/tags/%0d%0aSet-Cookie:%20a=b',
    '/tags/%ff%fe',
    '/tags/%00',
    '/tags/..%2f..%2fadmin',
    '/media/..%2f..%2fetc',
    '/media/%2e%2e/admin/articles',
    '/media/a.jpg%00.html',
    '/%2fevil.example',
    '//evil.example/',
    '/\\evil.example/',
    '/.%2f/evil.example',
    '/feeds/all.xml%0d%0ax',
    '/articles/99999999999999999999',
    '/articles/-1',
    '/articles/1e3',
    '/economy?before=%0d%0a&after=%00',
    '/economy?before=9007199254740993.1',
    `/tags/${'%F0%9F%98%80'.repeat(2_000)}`,
    `/${'a'.repeat(100_000)}`,
    `/economy?${'a=1&'.repeat(20_000)}`,
    '/constructor',
    '/__proto__',
  ])('such as %.40s is answered without an error, a cookie or a way off the site', async (path) => {
    const response = await read(path)
    expect(response.status).toBeLessThan(500)
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(response.headers.get('Location') ?? '/').toMatch(/^\/(?![/\\])/)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('of a story with a file name behind it is no page that a cache would keep as a file', async () => {
    expect((await read(`${hrefTo.article(story)}/x.css`)).status).toBe(404)
    expect((await read(`${hrefTo.article(story)}.css`)).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'OPTIONS'])('takes no %s', async (method) => {
    for (const path of ['/', hrefTo.article(story), '/feeds/all.xml', '/robots.txt']) {
      const response = await read(path, { method, ...(method !== 'OPTIONS' && { body: 'x'.repeat(10_000) }) })
      expect([path, response.status]).toEqual([path, 404])
    }
  })
})

it('nothing that a reader sends besides the address reaches a page', async () => {
  const plain = await (await read(hrefTo.article(story))).text()
  const headers = Object.fromEntries(
    [
      'Host',
      'X-Forwarded-Host',
      'X-Host',
      'X-Original-URL',
      'X-Rewrite-URL',
      'X-Forwarded-Proto',
      'X-HTTP-Method-Override',
      'Forwarded',
      'Referer',
      'User-Agent',
      'Accept-Language',
      'Cookie',
      'Origin',
    ].map((name) => [name, 'evil.example']),
  )
  expect(await (await read(hrefTo.article(story), { headers })).text()).toBe(plain)
})

describe('an order', () => {
  it.each([
    ['a key of every object', '{"__proto__":{"role":"admin"},"title":"가"}'],
    ['a constructor', '{"constructor":{"prototype":{"x":1}},"title":"가"}'],
    ['ten thousand levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    [
      'a hundred thousand levels in the body',
      `{"title":"가","sections":["economy"],"body":{"format":"blocks","content":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ],
    ['a million values', `{"title":"가","tags":[${'1,'.repeat(900_000)}1]}`],
    ['a number beyond all', '{"title":"가","legacy":{"system":"mediaon","number":9007199254740993}}'],
    ['no object', '[[[[]]]]'],
  ])('with %s is refused', async (_, body) => {
    const headers = { Authorization: `Bearer ${desk.token}`, 'Content-Type': 'application/json' }
    const response = await read('/admin/articles', { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false)
  })

  it.each<Record<string, string>>([
    {},
    { 'Idempotency-Key': 'endless' },
  ])('that goes on without a length is refused, and not read to its end: %j', async (more) => {
    let pieces = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1
        controller.enqueue(new Uint8Array(512 * 1024).fill(0x20))
        if (pieces > 120) controller.close()
      },
    })
    const headers = { Authorization: `Bearer ${desk.token}`, 'Content-Type': 'application/json', ...more }
    const response = await read('/admin/articles', { method: 'POST', headers, body })
    expect(response.status).toBe(413)
    expect(pieces).toBeLessThan(60)
  })

  it('takes a query of the desk as words, whatever they mean to the index', async () => {
    const words = [
      '"',
      '가" OR "나',
      'NEAR(가 나)',
      'words:*',
      'a AND',
      '*',
      "'; DROP TABLE article; --",
      '가\u0000나',
      '^가',
      '-가',
      '가'.repeat(100),
      '%',
      '\ud800',
    ]
    for (const q of words) {
      const { status } = await desk.order('GET', `/admin/articles?q=${encodeURIComponent(q.toWellFormed())}`)
      expect([q, status]).toEqual([q, 200])
    }
  })

  it('with addresses in all its fields makes the newspaper ask nobody', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('nobody is to be asked'))
    const address = 'http://169.254.169.254/latest/meta-data/'
    const content = `<p><a href="${address}">글</a><img src="${address}"><iframe src="${address}"></iframe></p>`
    const { status, json } = await desk.publish({
      source: { name: '가온시', url: address },
      body: { format: 'html', content },
    })
    expect(status).toBe(201)
    for (const path of [hrefTo.article(json), '/feeds/all.xml', '/'])
      expect((await read(path)).status).toBe(200)
    expect(asked).not.toHaveBeenCalled()
  })

  it('with a wrong token is not told the token back', async () => {
    for (const token of [`maru_${'a'.repeat(10)}_${'b'.repeat(43)}`, 'b'.repeat(100_000), '']) {
      const response = await read('/admin/articles', { headers: { Authorization: `Bearer ${token}` } })
      expect(response.status).toBe(401)
      if (token) expect(await response.text()).not.toContain(token)
    }
  })
})

it('characters that no XML may hold leave the feeds well-formed', async () => {
  const odd = '가\ufffe나\uffff다\ud800라\u0000마\u{1ffff}'
  const body = { format: 'text', content: `${odd} 했다.\n\n${odd} ]]> 했다.` }
  expect((await desk.publish({ title: odd, lead: odd, byline: odd, body })).status).toBe(201)
  for (const path of ['/feeds/all.xml', '/feeds/economy.xml', '/sitemap.xml']) {
    const found: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', ({ message }) => found.push(message))
    parser.write(await (await read(path)).text()).close()
    expect([path, found]).toEqual([path, []])
  }
})
