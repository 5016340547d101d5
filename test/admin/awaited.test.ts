import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { awaitedQuestion } from '../../src/db/awaited.ts'
import { editor } from '../newsroom.ts'

const desk = await editor('desk')
const reporter = await editor('reporter')
const list = (query: string) => reporter.order('GET', `/admin/articles?${query}`)
const titles = async (query: string) => {
  const { articles } = (await list(query)).json
  return articles.map(({ title }: { title: string }) => title)
}

beforeEach(async () => {
  const { articles } = (await list('limit=200')).json
  const left = articles.filter(({ status }: { status: string }) => status !== 'withdrawn')
  for (const { id, revision } of left)
    await desk.order('POST', `/admin/articles/${id}/withdraw`, {}, revision)
})

describe('the list of scheduled stories', () => {
  it('has what is published and not out yet, the next one first, with its time', async () => {
    await desk.publish({ title: '나온 것' })
    await desk.create({ title: '출고하지 않은 것', publishAt: '2099-01-01T06:00' })
    await desk.publish({ title: '셋째', publishAt: '2099-01-03T06:00' })
    await desk.publish({ title: '첫째', publishAt: '2099-01-01T06:00' })
    await desk.publish({ title: '둘째', embargoUntil: '2099-01-02T06:00' })
    expect(await titles('status=scheduled')).toEqual(['첫째', '둘째', '셋째'])
    const { articles, next } = (await list('status=scheduled')).json
    expect([articles[1].publishedAt, next]).toEqual(['2099-01-02T06:00:00+09:00', null])
  })

  it('goes on page by page, also between stories of the same minute', async () => {
    for (const title of ['가', '나', '다', '라']) await desk.publish({ title, publishAt: '2099-01-01T06:00' })
    await desk.publish({ title: '마', publishAt: '2099-01-01T06:01' })
    const pages: string[][] = []
    for (let after = ''; pages.length < 5; ) {
      const { articles, next } = (await list(`status=scheduled&limit=2${after}`)).json
      pages.push(articles.map(({ title }: { title: string }) => title))
      if (next === null) break
      after = `&after=${encodeURIComponent(next)}`
    }
    expect(pages).toEqual([['가', '나'], ['다', '라'], ['마']])
  })

  it('forgets what is held, withdrawn or moved to now', async () => {
    const soon = { publishAt: '2099-01-01T06:00' }
    const [held, gone, now] = await Promise.all(
      ['가', '나', '다'].map((title) => desk.publish({ title, ...soon })),
    )
    await desk.order('POST', `/admin/articles/${held?.json.id}/hold`, {}, 1)
    await desk.order('POST', `/admin/articles/${gone?.json.id}/withdraw`, {}, 1)
    await desk.order('PATCH', `/admin/articles/${now?.json.id}`, { publishAt: '2020-01-01T06:00' }, 1)
    expect(await titles('status=scheduled')).toEqual([])
  })
})

describe('the list of embargoes', () => {
  it('has every story whose embargo has not ended, drafts too, the first to end first', async () => {
    await desk.create({ title: '초안', embargoUntil: '2099-02-01T06:00' })
    await desk.publish({ title: '출고', embargoUntil: '2099-01-01T06:00', publishAt: '2099-03-01T06:00' })
    await desk.publish({ title: '풀린 것', embargoUntil: '2020-01-01T06:00' })
    const { json } = await desk.create({ title: '삭제', embargoUntil: '2099-01-15T06:00' })
    await desk.order('POST', `/admin/articles/${json.id}/withdraw`, {}, 1)
    expect(await titles('status=embargoed')).toEqual(['출고', '초안'])
    const { next } = (await list('status=embargoed&limit=1')).json
    expect(await titles(`status=embargoed&limit=1&after=${encodeURIComponent(next)}`)).toEqual(['초안'])
  })
})

describe('both', () => {
  it.each([
    ['status=scheduled&q=가', 'q'],
    ['status=embargoed&section=economy', 'section'],
    ['status=scheduled&before=3', 'before'],
    ['status=scheduled&after=3', 'after'],
    ['status=draft&after=eyJhdCI6MSwiaWQiOjF9', 'after'],
    ['status=coming', 'status'],
  ])('refuse %s and name the field', async (query, field) => {
    const { status, json } = await list(query)
    expect([status, json.errors[0].path]).toEqual([400, field])
    expect(json.errors[0].message).toMatch(/[가-힣]/)
  })

  it.each([
    'scheduled',
    'embargoed',
  ] as const)('%s read no more rows than they show, however large the archive', async (what) => {
    const rows = Array.from({ length: 300 }, (_, nth) =>
      env.DB.prepare(
        `INSERT INTO article (status, kind, section, title, subtitle, teaser, shelves, publish_at, embargo_until, created_at,
          created_by, created_order) VALUES ('published', 'news', 'economy', 't', '', '', '["all"]', 1, ?, 1, 't', ?)`,
      ).bind(nth % 2 ? 4_070_900_000 + nth : 1, `${what}-${nth}`),
    )
    await env.DB.batch(rows)
    await env.DB.exec(
      "INSERT OR IGNORE INTO shelf SELECT 'all', released_at, id FROM article WHERE released_at IS NOT NULL",
    )
    const now = Math.floor(Date.now() / 1000)
    const question = awaitedQuestion(env.DB, { what, at: now, id: Number.MAX_SAFE_INTEGER, most: 11 })
    const [result] = await env.DB.batch([question.statement])
    expect(result?.results).toHaveLength(11)
    expect(result?.meta.rows_read).toBeLessThanOrEqual(24)
  })
})
