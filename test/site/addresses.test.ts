import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../src/config.ts'
import { reservedSlugs } from '../../src/news/reserved-slugs.ts'
import { paths } from '../../src/urls.ts'
import { editor, read } from '../newsroom.ts'

const noDatabase = new Proxy(env.DB, {
  get() {
    throw new Error('the database was asked')
  },
})

const location = async (path: string, bindings: Env = { ...env, DB: noDatabase }) => {
  const answer = await read(path, {}, bindings)
  return [answer.status, answer.headers.get('Location')]
}

describe('another spelling of an address', () => {
  it.each([
    ['/?utm_source=naver&fbclid=1', '/'],
    ['/articles/1?x=1', '/articles/1'],
    ['/economy/', '/economy'],
    ['/economy?before=20250101000000-1&utm_medium=a', '/economy?before=20250101000000-1'],
    [
      '/economy?before=20250101000000-1&after=20250101000000-1',
      '/economy?after=20250101000000-1&before=20250101000000-1',
    ],
    ['/weather?a', '/weather'],
    ['/nowhere?q=1', '/nowhere'],
    ['/weather.json?_=123', '/weather.json'],
    ['http://localhost:8787//elsewhere.example/', '/elsewhere.example'],
    ['http://localhost:8787/\\\\elsewhere.example/?x', '/elsewhere.example'],
  ])('%s is sent to %s before the database is asked', async (asked, meant) => {
    expect(await location(asked)).toEqual([308, meant])
  })

  it('on another host is sent to the public name, but not on a laptop', async () => {
    const published = { ...env, DB: noDatabase, SITE_URL: 'https://onsaemi.example' }
    expect(await location('https://maru.workers.dev/economy?x=1', published)).toEqual([
      308,
      'https://onsaemi.example/economy',
    ])
    expect((await read('http://127.0.0.1:8787/about')).status).toBe(200)
  })
})

describe('addresses of the old system', () => {
  it('lead for good to the article imported under that number', async () => {
    const desk = await editor('desk')
    const { json } = await desk.publish({ legacy: { system: 'mediaon', number: 4711 } })
    const other = await desk.publish({ legacy: { system: 'ndsoft', number: 4711 } })
    expect(await location('/news/article.html?no=4711', env)).toEqual([301, `/articles/${json.id}`])
    expect(await location('/mobile/article.html?no=4711', env)).toEqual([301, `/articles/${json.id}`])
    expect(await location('/news/articleView.html?idxno=4711', env)).toEqual([
      301,
      `/articles/${other.json.id}`,
    ])
    expect((await read('/news/article.html?no=1')).status).toBe(404)
    expect((await read('/news/article.html')).status).toBe(404)
  })

  it('belong to one article only', async () => {
    const desk = await editor('desk')
    await desk.publish({ legacy: { system: 'mediaon', number: 99 } })
    const { status, json } = await desk.publish({ legacy: { system: 'mediaon', number: 99 } })
    expect([status, json.errors[0].path]).toEqual([400, 'legacy'])
  })
})

it('no section can take the place of a page of the site', () => {
  const first = Object.values(paths).map((path) => path.split('/')[1] ?? '')
  const taken = first.filter((segment) => /^[a-z-]+$/.test(segment))
  expect(taken.filter((segment) => !reservedSlugs.includes(segment))).toEqual([])
})
