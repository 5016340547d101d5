import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { rankPopular } from '../../src/clock/rank-popular.ts'
import { rankReads } from '../../src/db/popular.ts'
import { pruneReads, trimReads } from '../../src/db/reads.ts'
import { spans } from '../../src/news/popular.ts'
import { fillArchive, fillReads } from '../budget/archive.ts'

const now = Math.floor(Date.now() / 1000)
const hour = now - (now % 3600)

beforeAll(async () => {
  await fillArchive(3_000)
  await fillReads()
})

async function rowsReadBy(statements: D1PreparedStatement[]): Promise<number> {
  const results = await env.DB.batch(statements)
  return results.reduce((sum, { meta }) => sum + meta.rows_read, 0)
}

/** Most rows that ranking a span may read when every hour is as full as `trimReads` leaves it. */
const most = { hour: 4_000, day: 14_000, week: 75_000 }

it.each(spans)('ranking the %s reads rows that are bounded, however large the archive', async (span) => {
  const rows = await rowsReadBy(rankReads(env.DB, span, now))
  expect(rows).toBeLessThanOrEqual(most[span])
})

it('is done anew only when a list is old enough', async () => {
  await env.DB.exec('UPDATE popular SET at = 0')
  const rankedAt = async () =>
    Object.fromEntries(
      (
        await env.DB.prepare("SELECT list, at FROM popular WHERE list LIKE '%:all'").all<{
          list: string
          at: number
        }>()
      ).results.map(({ list, at }) => [list, at - now]),
    )
  await rankPopular(env.DB, now)
  expect(await rankedAt()).toEqual({ 'hour:all': 0, 'day:all': 0, 'week:all': 0 })
  for (const later of [60, 599, 600, 1_199, 1_200, 3_599]) await rankPopular(env.DB, now + later)
  expect(await rankedAt()).toEqual({ 'hour:all': 3_599, 'day:all': 3_599, 'week:all': 0 })
})

it('an hour that is over keeps its 200 most read stories, whatever a flood has had read', async () => {
  const flooded = hour - 5 * 3600
  await env.DB.prepare(
    'INSERT OR REPLACE INTO reads (hour, article_id, count) SELECT ?, id, 1 + (id <= 10) * 50 FROM article',
  )
    .bind(flooded)
    .run()
  await trimReads(env.DB, now).run()
  const count = 'SELECT count(*) AS stories, sum(count > 50) AS chosen FROM reads WHERE hour = ?'
  expect(await env.DB.prepare(count).bind(flooded).first()).toEqual({ stories: 200, chosen: 10 })
})

it('reads are forgotten after eight days', async () => {
  await pruneReads(env.DB, now + 8 * 86_400 - 3600 * 24).run()
  const oldest = await env.DB.prepare('SELECT min(hour) AS hour FROM reads').first<number>('hour')
  expect(oldest).toBeGreaterThanOrEqual(now - 86_400)
})
