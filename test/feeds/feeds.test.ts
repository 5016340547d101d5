import { env } from 'cloudflare:workers'
import { imageDimensionsFromData } from 'image-dimensions'
import { describe, expect, it } from 'vitest'
import { editor, read } from '../newsroom.ts'
import { texts } from './texts.ts'

const desk = await editor('desk')
const hostile = '<b>& ]]> “따옴표” </b>'
const { json: story } = await desk.publish({
  title: `제목 ${hostile}`,
  publishAt: '2025-11-19T07:40+09:00',
  byline: '온새미뉴스',
  body: { format: 'text', content: `본문 ${hostile}\n\n▲ 소제목\n\n끝 문단이다.` },
})
await desk.publish({ title: '예약 기사', publishAt: '2099-01-01T00:00+09:00' })
const address = `${env.SITE_URL}/articles/${story.id}`

describe('RSS', () => {
  it('carries the whole text, a stable guid and Korean time, and stays well-formed whatever is written', async () => {
    const answer = await read('/feeds/all.xml')
    expect(answer.headers.get('Content-Type')).toContain('application/rss+xml')
    const feed = texts(await answer.text())
    expect(feed.guid).toEqual([address])
    expect(feed.pubDate).toEqual(['Wed, 19 Nov 2025 07:40:00 +0900'])
    expect(feed['dc:creator']).toEqual(['온새미뉴스'])
    expect(feed.title).toContain(`제목 ${hostile}`)
    expect(feed['content:encoded']?.[0]).toContain('본문 &lt;b&gt;&amp; ]]&gt; “따옴표” &lt;/b&gt;')
    expect(feed['content:encoded']?.[0]).toContain('소제목</h2>')
  })

  it('of a section holds that section only, and of no section is a 404', async () => {
    expect(await (await read('/feeds/economy.xml')).text()).toContain(address)
    expect(await (await read('/feeds/culture.xml')).text()).not.toContain(address)
    expect((await read('/feeds/nothing.xml')).status).toBe(404)
  })
})

it('the JSON twin says the same', async () => {
  const feed = await (await read('/feeds/all.json')).json()
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${env.SITE_URL}/feeds/all.json`,
    items: [{ id: address, title: `제목 ${hostile}`, date_published: '2025-11-19T07:40:00+09:00' }],
  })
})

describe('feeds of smaller lists', () => {
  it('follow a subsection, a tag and an issue, each under a name and an address of its own', async () => {
    const admin = await editor('admin')
    await admin.order('PUT', '/admin/issues/harbor', { kind: 'series', title: '새 항구' })
    const { json } = await admin.publish({ sections: ['economy/jobs'], tags: ['일자리'], issues: ['harbor'] })
    const lists = {
      '/feeds/economy/jobs': ['/economy/jobs', '일자리'],
      '/feeds/tags/%EC%9D%BC%EC%9E%90%EB%A6%AC': ['/tags/%EC%9D%BC%EC%9E%90%EB%A6%AC', '#일자리'],
      '/feeds/issues/harbor': ['/issues/harbor', '새 항구'],
    }
    for (const [feed, [page, name]] of Object.entries(lists)) {
      const body = await (await read(`${feed}.json`)).json()
      expect(body).toMatchObject({
        title: expect.stringMatching(new RegExp(`${name}$`)),
        home_page_url: env.SITE_URL + page,
        feed_url: `${env.SITE_URL}${feed}.json`,
        items: [{ url: `${env.SITE_URL}/articles/${json.id}` }],
      })
      const html = await (await read(page ?? '')).text()
      expect(html).toContain(
        `<link rel="alternate" type="application/rss+xml" href="${env.SITE_URL}${feed}.xml">`,
      )
      expect(html).toContain(
        `<link rel="alternate" type="application/feed+json" href="${env.SITE_URL}${feed}.json">`,
      )
    }
  })

  it.each([
    '/feeds/economy/none.xml',
    '/feeds/tags/없음.xml',
    '/feeds/issues/none.json',
    '/feeds/none/jobs.xml',
  ])('%s is missing, and its 404 goes with the first story there', async (path) => {
    const answer = await read(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Cache-Tag')).toContain(':')
  })

  it('have one spelling of a tag', async () => {
    const answer = await read(`/feeds/tags/${encodeURIComponent('일자리'.normalize('NFD'))}.xml`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      308,
      '/feeds/tags/%EC%9D%BC%EC%9E%90%EB%A6%AC.xml',
    ])
  })
})

describe('a story that was corrected', () => {
  it('carries the notice at its head, with kind and date, in every feed', async () => {
    const { json } = await desk.publish({
      title: '고칠 기사',
      sections: ['culture'],
      publishAt: '2025-11-19T07:40+09:00',
      body: { format: 'text', content: '처음부터 있던 글이다.' },
    })
    const before = (await (await read('/feeds/culture.json')).json()) as { items: Record<string, string>[] }
    expect(before.items[0]?.content_html).not.toContain('정정보도')
    const notice = {
      kind: 'correction',
      title: '날짜를 바로잡습니다',
      body: { format: 'text', content: '사흘이 아니라 나흘입니다.' },
    }
    const corrected = await desk.order('POST', `/admin/articles/${json.id}/correct`, notice, 1)
    const { id, publishedAt } = corrected.json.correction
    const { items } = (await (await read('/feeds/culture.json')).json()) as {
      items: Record<string, string>[]
    }
    const xml = await (await read('/feeds/culture.xml')).text()
    for (const content of [items[0]?.content_html ?? '', texts(xml)['content:encoded']?.[0] ?? '']) {
      expect(content).toContain(`datetime="${publishedAt}"`)
      expect(content).toMatch(/정정보도.*날짜를 바로잡습니다.*나흘입니다.*처음부터 있던 글/s)
      expect(content).toContain(`href="${env.SITE_URL}/corrections?before=`)
      expect(content).toContain(`#correction-${id}"`)
    }
    expect(items[0]?.date_modified).toBe(publishedAt)
  })
})

it('the card is a PNG of 800 by 400 that every page without a picture names', async () => {
  const answer = await read('/card.png')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('Content-Type')).toBe('image/png')
  expect(imageDimensionsFromData(bytes)).toEqual({ width: 800, height: 400, type: 'png' })
  expect(bytes.length).toBeLessThan(2_000)
  expect(await (await read('/weather')).text()).toContain(
    `<meta property="og:image" content="${env.SITE_URL}/card.png">`,
  )
})
