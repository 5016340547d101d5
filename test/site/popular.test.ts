import { createExecutionContext, runDurableObjectAlarm, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.tsx'
import { rankPopular } from '../../src/clock/rank-popular.ts'
import type { Env } from '../../src/config.ts'
import worker from '../../src/index.ts'
import { createSimulatedEdge } from '../../src/local/cache-simulator/simulated-edge.ts'
import { readBeacon } from '../../src/site/article/read-beacon.ts'
import { hrefTo, paths } from '../../src/urls.ts'
import { editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')
const story = async (title: string, more: object = {}) =>
  (await desk.publish({ title, ...more })).json.id as number
const economy = await story('경제를 읽다')
const politics = await story('정치를 읽다', { sections: ['politics/assembly'] })
const advertisement = await story('광고를 읽다', { kind: 'sponsored' })

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const kakao =
  'Mozilla/5.0 (Linux; Android 15; SM-S928N) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36 KAKAOTALK 11.4.2'

/** Sends what the beacon of a page does; a header that is empty is left out. */
async function beacon(body: BodyInit, headers: Record<string, string> = {}, bindings: Env = env) {
  nextAddress += 1
  const sent = {
    'User-Agent': firefox,
    'Sec-Fetch-Site': 'same-origin',
    'CF-Connecting-IP': `192.0.2.${nextAddress}`,
    ...headers,
  }
  const said = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''))
  const ctx = createExecutionContext()
  const response = await app.request(hrefTo.reads(), { method: 'POST', body, headers: said }, bindings, ctx)
  await waitOnExecutionContext(ctx)
  return response
}
let nextAddress = 0

const bring = () => runDurableObjectAlarm(env.READS.get(env.READS.idFromName('all')))
const readsOf = async (id: number) =>
  (await env.DB.prepare('SELECT coalesce(sum(count), 0) AS n FROM reads WHERE article_id = ?')
    .bind(id)
    .first<number>('n')) ?? 0

/** How many reads of the story the work has added. */
async function added(id: number, work: () => Promise<unknown>): Promise<number> {
  const before = await readsOf(id)
  await work()
  await bring()
  return (await readsOf(id)) - before
}

const now = () => Math.floor(Date.now() / 1000)

async function rankedAnew(): Promise<void> {
  await env.DB.exec('UPDATE popular SET at = 0')
  await rankPopular(env.DB, now())
}

async function setReads(counts: Record<number, number>, at = now()): Promise<void> {
  for (const [id, count] of Object.entries(counts)) {
    await env.DB.prepare('INSERT OR REPLACE INTO reads (hour, article_id, count) VALUES (?, ?, ?)')
      .bind(at - (at % 3600), Number(id), count)
      .run()
  }
}

afterEach(() => vi.useRealTimers())

describe('a beacon', () => {
  it('of a page that a reader sees is counted, and answered at once with nothing to keep', async () => {
    let response = new Response()
    const counted = await added(economy, async () => {
      response = await beacon(`${economy}`)
    })
    expect(counted).toBe(1)
    expect(response.status).toBe(204)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.get('Set-Cookie')).toBeNull()
  })

  it.each([
    ['from an app’s own browser', { 'User-Agent': kakao }],
    [
      'from an older Safari, which names only the origin',
      { 'Sec-Fetch-Site': '', Origin: 'http://localhost' },
    ],
  ])('%s is counted', async (_, headers) => {
    expect(await added(economy, () => beacon(`${economy}`, headers))).toBe(1)
  })

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another origin', { 'Sec-Fetch-Site': '', Origin: 'https://else.example' }],
    ['nowhere', { 'Sec-Fetch-Site': '' }],
    ['a page fetched ahead', { 'Sec-Purpose': 'prefetch;prerender' }],
    [
      'Googlebot',
      { 'User-Agent': `${firefox} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)` },
    ],
    ['Naver’s Yeti', { 'User-Agent': 'Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)' }],
    [
      'KakaoTalk’s preview',
      { 'User-Agent': 'facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/' },
    ],
    ['a browser without a head', { 'User-Agent': kakao.replace('Chrome', 'HeadlessChrome') }],
    ['curl', { 'User-Agent': 'curl/8.14.1 on some machine' }],
    ['a program without a name', { 'User-Agent': '' }],
  ])('from %s is answered alike and left out', async (_, headers) => {
    const statuses: number[] = []
    const counted = await added(economy, async () => {
      statuses.push((await beacon(`${economy}`, headers)).status)
    })
    expect([statuses, counted]).toEqual([[204], 0])
  })

  it.each([
    '',
    'x',
    '0',
    '01',
    '-1',
    '1e3',
    `${economy} `,
    '1'.repeat(10),
    '1'.repeat(5_000_000),
  ])('that says no number of a story is answered alike and left out: %.12s', async (body) => {
    const limit = vi.fn(async () => ({ success: true }))
    const response = await beacon(body, {}, { ...env, READ_LIMIT: { limit } } as unknown as Env)
    expect(response.status).toBe(204)
    expect(limit).not.toHaveBeenCalled()
  })

  it('reads no more than twelve bytes of a body that never ends', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      type: 'bytes',
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(12).fill(49))
      },
    })
    expect((await beacon(endless)).status).toBe(204)
    expect(pulled).toBeLessThan(5)
  })

  it('of one network beyond the limit reaches neither the counter nor D1', async () => {
    const count = vi.fn(async () => true)
    const READS = { idFromName: () => 'id', get: () => ({ count }) }
    const bindings = { ...env, READS } as unknown as Env
    for (let nth = 1; nth <= 300; nth += 1) {
      const response = await beacon('999999', { 'CF-Connecting-IP': `2001:db8:0:7::${nth}` }, bindings)
      expect(response.status).toBe(204)
    }
    // Sixty in ten seconds of the clock, which may turn over in between.
    expect(count.mock.calls.length).toBeGreaterThanOrEqual(60)
    expect(count.mock.calls.length).toBeLessThanOrEqual(120)
  })

  it('is answered alike when the counter fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const count = () => Promise.reject(new Error('overloaded'))
    const READS = { idFromName: () => 'id', get: () => ({ count }) }
    const bindings = { ...env, READS } as unknown as Env
    expect((await beacon(`${economy}`, {}, bindings)).status).toBe(204)
    expect(warn.mock.calls.flat().join()).toContain('A read was not counted')
    warn.mockRestore()
  })
})

it('a page that the edge has stored is counted like any other', async () => {
  const edge = createSimulatedEdge<Env>(worker, { env })
  const path = hrefTo.article({ id: economy })
  const counted = await added(economy, async () => {
    await edge.fetch(path)
    expect((await edge.fetch(path)).headers.get('cf-cache-status')).toBe('HIT')
    const headers = {
      'User-Agent': firefox,
      'Sec-Fetch-Site': 'same-origin',
      'CF-Connecting-IP': '198.51.100.7',
    }
    const address = `http://localhost${hrefTo.reads()}`
    await edge.fetch(new Request(address, { method: 'POST', headers, body: `${economy}` }))
    await edge.settled()
  })
  expect(counted).toBe(1)
})

describe('the script', () => {
  it('stands on the pages of stories alone, and may send to this site alone', async () => {
    const page = await read(hrefTo.article({ id: economy }))
    expect((await page.text()).includes(`<script>${readBeacon}</script>`)).toBe(true)
    expect(page.headers.get('Content-Security-Policy')).toContain("connect-src 'self'")
    for (const path of [hrefTo.home(), hrefTo.section('economy'), hrefTo.popular(), '/nowhere']) {
      expect((await (await read(path)).text()).includes(readBeacon)).toBe(false)
    }
  })

  it('is not on a preview', async () => {
    const { json } = await desk.order('POST', '/admin/previews', {})
    const page = await read(`${new URL(json.url, 'http://localhost').pathname}articles/${economy}`)
    expect(page.status).toBe(200)
    expect((await page.text()).includes(readBeacon)).toBe(false)
  })

  it('sends to the address that takes it', () => {
    expect(readBeacon).toContain(`'${paths.reads}'`)
    expect(hrefTo.article({ id: economy }).split('/')[2]).toBe(`${economy}`)
  })
})

describe('많이 본 기사', () => {
  it('is absent before anything was read, and /popular says so', async () => {
    await env.DB.batch([env.DB.prepare('DELETE FROM reads'), env.DB.prepare('DELETE FROM popular')])
    await rankPopular(env.DB, now())
    for (const path of [hrefTo.home(), hrefTo.article({ id: economy })]) {
      expect(await textOf(await read(path))).not.toContain('많이 본 기사')
    }
    expect(await textOf(await read(hrefTo.popular()))).toContain('아직 세지 못했습니다')
  })

  it('stands on the front page, beside stories and on its own page, best first, by section too', async () => {
    await setReads({ [economy]: 5, [politics]: 9, [advertisement]: 99 })
    await rankedAnew()
    for (const path of [
      hrefTo.home(),
      hrefTo.article({ id: economy }),
      hrefTo.popular(),
      hrefTo.popular('hour'),
    ]) {
      expect([path, await ranksOn(path)]).toEqual([path, ['정치를 읽다', '경제를 읽다']])
    }
    const page = await (await read(hrefTo.popular())).text()
    expect(page).toMatch(/<a href="\/economy"><span class="vh">.*경제를 읽다/s)
    expect(page).not.toContain('광고를 읽다')
  })

  it('fills the 핫이슈 of a section that nobody has filled, and leaves it to the desk that has', async () => {
    await desk.set('/admin/placements/economy/hot', { stories: [] })
    const others: number[] = []
    for (let nth = 0; nth < 8; nth += 1) others.push(await story(`새 경제 기사 ${nth}`))
    const quiet = others[0] ?? 0
    await setReads({ [quiet]: 3 })
    await rankedAnew()
    const beside = await hotOn(hrefTo.section('economy/jobs'))
    expect(beside.slice(0, 2)).toEqual(['경제를 읽다', '새 경제 기사 0'])
    expect(new Set(beside).size).toBe(5)
    await desk.set('/admin/placements/economy/hot', { stories: [others[3]] })
    expect((await hotOn(hrefTo.section('economy/jobs')))[0]).toBe('새 경제 기사 3')
  })

  it('drops a story the moment it is withdrawn, and every page that shows it carries its tag', async () => {
    const gone = await story('사라질 기사', { sections: ['culture'] })
    await setReads({ [gone]: 500 })
    await rankedAnew()
    for (const path of [hrefTo.home(), hrefTo.article({ id: economy }), hrefTo.popular()]) {
      const page = await read(path)
      expect(await page.clone().text()).toContain('사라질 기사')
      expect(page.headers.get('Cache-Tag')?.split(',')).toContain(`a${gone}`)
    }
    await desk.order('POST', `/admin/articles/${gone}/withdraw`, undefined, 1)
    for (const path of [hrefTo.home(), hrefTo.article({ id: economy }), hrefTo.popular()]) {
      expect([path, await ranksOn(path)]).toEqual([path, expect.not.arrayContaining(['사라질 기사'])])
    }
  })

  it('knows the hour, the day and the week apart', async () => {
    const old = await story('어제의 기사', { publishAt: '2026-01-02T07:00', sections: ['life'] })
    await setReads({ [old]: 1000 }, now() - 3 * 86_400)
    await rankedAnew()
    expect((await ranksOn(hrefTo.popular('week')))[0]).toBe('어제의 기사')
    expect(await ranksOn(hrefTo.popular())).not.toContain('어제의 기사')
    expect(await ranksOn(hrefTo.popular('hour'))).not.toContain('어제의 기사')
  })

  it('forgets a list when the hour in which it was read has passed, and reads after eight days', async () => {
    await setReads({ [economy]: 7 })
    const later = now() + 3 * 3600
    await rankPopular(env.DB, later)
    expect(await ranksOn(hrefTo.popular('hour'))).toEqual([])
    expect(await ranksOn(hrefTo.popular())).toContain('경제를 읽다')
  })

  it('has one address for each span', async () => {
    for (const asked of ['/popular?span=day', '/popular?span=year', '/popular?span=']) {
      const response = await read(asked)
      expect([asked, response.status, response.headers.get('Location')]).toEqual([asked, 308, '/popular'])
    }
    const page = await read('/popular?span=week&utm_source=x')
    expect(page.headers.get('Location')).toBe('/popular?span=week')
    const fresh = /max-age=(\d+)/.exec(
      (await read('/popular')).headers.get('Cloudflare-CDN-Cache-Control') ?? '',
    )
    expect(Number(fresh?.[1])).toBeLessThanOrEqual(300)
  })
})

describe('the desk', () => {
  it('reads how often a story was read, by span and section', async () => {
    await env.DB.prepare('DELETE FROM reads').run()
    await setReads({ [economy]: 4, [politics]: 6 })
    await setReads({ [economy]: 40 }, now() - 3 * 86_400)
    const { json } = await desk.order('GET', '/admin/reads?span=day')
    expect(json.stories.map(({ id, reads }: { id: number; reads: number }) => [id, reads])).toEqual([
      [politics, 6],
      [economy, 4],
    ])
    const week = await desk.order('GET', '/admin/reads?span=week&section=economy')
    expect(week.json.stories).toEqual([
      { id: economy, title: '경제를 읽다', section: 'economy', status: 'published', reads: 44 },
    ])
    const wrong = await desk.order('GET', '/admin/reads?span=year')
    expect(wrong.json.errors.map(({ path }: { path: string }) => path)).toEqual(['span'])
  })
})

/** Headlines of the ranked list of the page, in their order. */
async function ranksOn(path: string): Promise<string[]> {
  const page = await (await read(path)).text()
  const list =
    /많이 본 기사<\/h[12]>.*?<ol class="(?:titles ranked|rows places)">(.*?)<\/ol>/s.exec(page)?.[1] ?? ''
  return [...list.matchAll(/<a href="\/articles\/\d+">(.*?)<\/a>/gs)].map((match) => match[1] ?? '')
}

async function hotOn(path: string): Promise<string[]> {
  const page = await (await read(path)).text()
  const list = /핫이슈<\/h2>.*?<ol class="titles ranked">(.*?)<\/ol>/s.exec(page)?.[1] ?? ''
  return [...list.matchAll(/<a href="\/articles\/\d+">(.*?)<\/a>/gs)].map((match) => match[1] ?? '')
}
