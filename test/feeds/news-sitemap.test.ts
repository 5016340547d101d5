import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { fillArchive } from '../budget/archive.ts'
import { costOf } from '../budget/measure.ts'
import { editor, read } from '../newsroom.ts'
import { texts } from './texts.ts'

const desk = await editor('desk')
const hoursAgo = (hours: number, seconds = 0) =>
  new Date(Date.now() - hours * 3_600_000 + seconds * 1000).toISOString()
const news = async () => {
  const answer = await read('/news-sitemap.xml')
  const edge = answer.headers.get('Cloudflare-CDN-Cache-Control') ?? ''
  return { found: texts(await answer.text()), edge, tags: answer.headers.get('Cache-Tag')?.split(',') }
}
const livesFor = (edge: string) => Number(/max-age=(\d+)/.exec(edge)?.[1])

it('holds the stories of 48 hours with name, language, Korean time and title, and no advertisement', async () => {
  const { json } = await desk.publish({ title: '새 소식 <&>', publishAt: hoursAgo(47) })
  await desk.publish({ title: '그저께 소식', publishAt: hoursAgo(49) })
  await desk.publish({ title: '내일 소식', publishAt: hoursAgo(-24) })
  await desk.publish({ title: '광고 글', kind: 'sponsored', publishAt: hoursAgo(1) })
  const { found, tags } = await news()
  expect(found.loc).toEqual([`${env.SITE_URL}/articles/${json.id}`])
  expect(found['news:title']).toEqual(['새 소식 <&>'])
  expect(found['news:language']).toEqual(['ko'])
  expect(found['news:name']?.[0]).not.toBe('')
  expect(found['news:publication_date']?.[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/)
  expect(tags).toContain('all')
})

it('lives until a story is 48 hours old, or until the next release', async () => {
  await desk.publish({ title: '곧 내려갈 소식', publishAt: hoursAgo(48, 100) })
  expect(livesFor((await news()).edge)).toBeGreaterThanOrEqual(90)
  expect(livesFor((await news()).edge)).toBeLessThanOrEqual(100)
  await desk.publish({ title: '곧 올라올 소식', publishAt: hoursAgo(0, 40) })
  expect(livesFor((await news()).edge)).toBeLessThanOrEqual(40)
})

it('holds at most 1,000, the newest, in one trip', async () => {
  await fillArchive(2_000)
  await env.DB.prepare('UPDATE article SET publish_at = unixepoch() - id WHERE created_by = ?')
    .bind('bench')
    .run()
  await env.DB.prepare("DELETE FROM shelf WHERE shelf = 'all'").run()
  await env.DB.prepare(
    "INSERT INTO shelf SELECT 'all', released_at, id FROM article WHERE released_at > 0",
  ).run()
  const { loc = [] } = (await news()).found
  expect(loc.length).toBeLessThanOrEqual(1_000)
  expect(loc.length).toBeGreaterThan(990)
  const { trips, statements, rowsRead } = await costOf('/news-sitemap.xml')
  expect([trips, statements]).toEqual([1, 3])
  expect(rowsRead).toBeLessThanOrEqual(2_010)
})
