import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import economy from '../../src/local/demo/articles/economy.json' with { type: 'json' }
import { hrefTo } from '../../src/urls.ts'
import { ask, order, read } from './newspaper.ts'

const kilobyte = 1024
const sampleLength = 1_700

/** A release as long as the sample page's, with its ▲ headings and three photos. */
async function publishSample(): Promise<string> {
  const { photos } = await ask<{ photos: { key: string; alt: string }[] }>('/admin/photos')
  const [release, other] = economy.map(({ body }) => body.content)
  const credit = '가온시 제공'
  const { id } = await order('POST', '/admin/articles', {
    status: 'published',
    kind: 'release',
    sections: ['economy/jobs'],
    title: '가온시, ‘일자리 도시 가온’ 4대 전략 추진',
    subtitle: '지역 맞춤형 일자리와 청년 정책',
    tags: ['일자리', '청년', '가온시'],
    body: { format: 'text', content: `${release}\n\n${other}`.slice(0, sampleLength) },
    photos: photos.slice(0, 3).map(({ key, alt }) => ({ photo: key, caption: `${alt}.`, credit, alt })),
  })
  return hrefTo.article({ id })
}

const { status, body: page } = await read(await publishSample())
const withoutBody = page.replace(/<article>.*<\/article>/s, '')
const gzip = (text: string) => gzipSync(text).length
const brotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length

describe('the first view of an article as long as the sample, with three photos', () => {
  it('is one answer of at most 14 KB, of which the page without its body is at most 9 KB', () => {
    const figures = [page, withoutBody].map((text) => `${gzip(text)} bytes gzip, ${brotli(text)} brotli`)
    console.log(`article: ${figures[0]}; without its body: ${figures[1]}`)
    expect(status).toBe(200)
    expect(page.match(/<figure/g)).toHaveLength(3)
    expect(gzip(page)).toBeLessThanOrEqual(14 * kilobyte)
    expect(gzip(withoutBody)).toBeLessThanOrEqual(9 * kilobyte)
  })

  it('asks for nothing before its first paint: no sheet, no script, no font, and one photo at most is urgent', () => {
    expect(page).not.toMatch(/<script[^>]+src=|rel="(stylesheet|preload|modulepreload)"|@import|url\(/)
    expect(page.match(/fetchpriority="high"/g)).toHaveLength(1)
  })
})

it.each([
  hrefTo.home(),
  hrefTo.section('economy'),
  hrefTo.search({ q: '가온' }),
  hrefTo.photos(),
])('%s weighs at most 50 KB without its photos, before compression too', async (path) => {
  const { body } = await read(path)
  expect(gzip(body)).toBeLessThan(14 * kilobyte)
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(50 * kilobyte)
})
