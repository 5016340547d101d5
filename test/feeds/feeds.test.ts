import { env } from 'cloudflare:workers'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { editor, read } from '../newsroom.ts'

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

/** The texts of elements by name, of a document that must be well-formed. */
function texts(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    open.push(name)
    found[name] ??= []
    found[name].push('')
  })
  const add = (text: string) => {
    const texts = found[open.at(-1) ?? ''] ?? []
    texts.push((texts.pop() ?? '') + text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

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

describe('the sitemap', () => {
  it('lists every month since the first release, and in each the stories released in it', async () => {
    const index = texts(await (await read('/sitemap.xml')).text())
    expect(index.loc?.[0]).toBe(`${env.SITE_URL}/sitemaps/2025-11.xml`)
    expect(index.loc).not.toContain(`${env.SITE_URL}/sitemaps/2099-01.xml`)
    const month = texts(await (await read('/sitemaps/2025-11.xml')).text())
    expect(month.loc).toEqual([address])
    expect(month.lastmod).toEqual(['2025-11-19T07:40:00+09:00'])
    expect(texts(await (await read('/sitemaps/2025-12.xml')).text()).loc).toBeUndefined()
    expect((await read('/sitemaps/2099-01.xml')).status).toBe(404)
    expect((await read('/sitemaps/2025-13.xml')).status).toBe(404)
  })

  it('is named in robots.txt', async () => {
    expect(await (await read('/robots.txt')).text()).toContain(`Sitemap: ${env.SITE_URL}/sitemap.xml`)
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
