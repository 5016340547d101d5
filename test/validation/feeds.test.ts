import { describe, expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { publishEveryPart } from '../demonstration/every-part.ts'
import { demonstration, read } from './newspaper.ts'
import { faultsOf, feedFaultsOf } from './schemas.ts'

await publishEveryPart(demonstration)

const feeds = [
  (form: 'xml' | 'json') => hrefTo.feed('all', form),
  (form: 'xml' | 'json') => hrefTo.feed('economy', form),
  (form: 'xml' | 'json') => hrefTo.feed('economy/jobs', form),
  (form: 'xml' | 'json') => hrefTo.tagFeed('일자리', form),
  (form: 'xml' | 'json') => hrefTo.tagFeed('R&D', form),
  (form: 'xml' | 'json') => hrefTo.issueFeed('harbor-renewal', form),
  (form: 'xml' | 'json') => hrefTo.changes(form),
]

describe.each(feeds.map((feed) => [feed('xml'), feed('json')]))('%s', (xml, json) => {
  it('is RSS 2.0 by the schema', async () => {
    const { status, body } = await read(xml)
    expect([status, await faultsOf(body, 'rss.xsd')]).toEqual([200, []])
    expect(body).toContain('<item>')
  })

  it('has a twin that is JSON Feed 1.1', async () => {
    const { status, body } = await read(json)
    expect([status, feedFaultsOf(body)]).toEqual([200, []])
    expect(JSON.parse(body).items.length).toBeGreaterThan(0)
  })
})

describe('sitemaps', () => {
  it('the index and every map in it are by the schema and within the limits', async () => {
    const index = await read(hrefTo.sitemap())
    expect(await faultsOf(index.body, 'sitemap.xsd')).toEqual([])
    const maps = [...index.body.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    )
    expect(maps.length).toBeGreaterThan(1)
    for (const path of maps) {
      const { status, body } = await read(path)
      expect([path, status, await faultsOf(body, 'sitemap.xsd')]).toEqual([path, 200, []])
      expect(body.match(/<url>/g)?.length).toBeLessThanOrEqual(50_000)
    }
  })

  it('that of the news is by the schema too', async () => {
    const { body } = await read(hrefTo.newsSitemap())
    expect(await faultsOf(body, 'sitemap.xsd')).toEqual([])
    expect(body.match(/<news:news>/g)?.length).toBeGreaterThan(10)
  })
})

describe('the schemas find faults that are put in', () => {
  it.each([
    ['a date of no zone', / \+0900/],
    ['a missing guid', /<guid.*?<\/guid>/],
    ['a missing link to itself', /<atom:link.*?\/>/],
    ['an item without a title', /(?<=<item>)<title>.*?<\/title>/],
  ])('in a feed: %s', async (_, part) => {
    const { body } = await read(hrefTo.feed('all', 'xml'))
    expect(await faultsOf(body.replace(part, ''), 'rss.xsd')).not.toEqual([])
  })

  it.each([
    ['a time of no zone', /\+09:00/, ''],
    ['a language that is none', />ko</, '>korean<'],
    ['a missing title', /<news:title>.*?<\/news:title>/, ''],
    ['an address that is none', /<loc>.*?<\/loc>/, '<loc>/articles/1</loc>'],
  ])('in a sitemap: %s', async (_, part, other) => {
    const { body } = await read(hrefTo.newsSitemap())
    expect(await faultsOf(body.replace(part, other), 'sitemap.xsd')).not.toEqual([])
  })

  it('in a JSON Feed: a field of its own invention, a date of no zone', async () => {
    const feed = JSON.parse((await read(hrefTo.feed('all', 'json'))).body)
    expect(feedFaultsOf(JSON.stringify({ ...feed, invented: 1 }))).not.toEqual([])
    feed.items[0].date_published = '2025-11-19T07:40:00'
    expect(feedFaultsOf(JSON.stringify(feed))).not.toEqual([])
  })
})
