import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { rankPopular } from '../../src/clock/rank-popular.ts'
import { seoulDay } from '../../src/korean/date.ts'
import { hrefTo } from '../../src/urls.ts'
import { editor } from '../newsroom.ts'
import { fillArchive, fillReads } from './archive.ts'
import { type Cost, costOf } from './measure.ts'

// The day of the story with that id, as `fillArchive` dates it; no day of the archive is cut off by its end.
const dayOfStory = (id: number) => seoulDay(Date.now() / 1000 - 3600 - (1_000_000 - id) * 60)
const oldDay = dayOfStory(1000)

/** Most rows a page may read, whatever the size of the archive. These figures may only fall. */
const ratchet = {
  [hrefTo.home()]: 390,
  [hrefTo.article({ id: 1000 })]: 165,
  [hrefTo.section('economy')]: 180,
  [hrefTo.older('/economy', '20990101000000-0')]: 180,
  [hrefTo.section('economy/jobs')]: 140,
  [hrefTo.photos()]: 50,
  [hrefTo.tag('일자리')]: 50,
  [hrefTo.reporter('kim-nari')]: 50,
  [hrefTo.issue('harbor')]: 10,
  [hrefTo.tags()]: 245,
  [hrefTo.reporters()]: 3,
  [hrefTo.issues()]: 10,
  [hrefTo.archived(oldDay)]: 115,
  [hrefTo.older(hrefTo.archived(oldDay), '20990101000000-0')]: 115,
  [hrefTo.archived(oldDay.slice(0, 7))]: 115,
  [hrefTo.archived(seoulDay(Date.now() / 1000))]: 75,
  '/archive/1999/12/31': 75,
  [hrefTo.corrections()]: 45,
  [hrefTo.older('/corrections', '20990101000000-0')]: 45,
  [hrefTo.suggest('일')]: 20,
  [hrefTo.search()]: 2,
  [hrefTo.search({ q: '일자리' })]: 270,
  [hrefTo.search({ q: '일자리', sort: 'new' })]: 50,
  [hrefTo.search({ q: '사 일자리', section: 'economy', page: '12' })]: 270,
  [hrefTo.search({ q: '목 -일자리' })]: 3_200,
  [hrefTo.search({ q: '목' })]: 270,
  [hrefTo.search({ q: '기사제목 20 없는말' })]: 22,
  [hrefTo.search({ q: '기사제목 뷁' })]: 3_200,
  [hrefTo.popular()]: 175,
  [hrefTo.popular('week')]: 175,
  [hrefTo.weather()]: 2,
  [hrefTo.about()]: 2,
  [hrefTo.policy('ethics')]: 4,
  [hrefTo.weatherJson()]: 2,
  [hrefTo.feed('all', 'xml')]: 155,
  [hrefTo.feed('economy', 'json')]: 156,
  [hrefTo.feed('economy/jobs', 'xml')]: 10,
  [hrefTo.tagFeed('일자리', 'xml')]: 155,
  [hrefTo.issueFeed('harbor', 'json')]: 10,
  [hrefTo.changes('xml')]: 210,
  [hrefTo.pagesSitemap()]: 10,
  '/articles/999999999': 110,
  '/nowhere': 130,
  '/quay': 130,
  '/feeds/quay.xml': 6,
}

const admin = await editor('admin')
await admin.set('/admin/reporters/kim-nari', { name: '김나리' })
await admin.set('/admin/issues/harbor', { kind: 'series', title: '항구' })
const ethics = { title: '윤리강령', effectiveOn: '2024-01-02', body: { format: 'text', content: '사실.' } }
await admin.set('/admin/policies/ethics', ethics)
await admin.set('/admin/sections/quay', { name: '부두', position: 30 })
await admin.order('POST', '/admin/sections/quay/move', { to: 'dock' }, 1)

const seen: string[] = []
await fillArchive(2_000)
await admin.publish({ title: '오늘 기사', reporters: ['kim-nari'], issues: ['harbor'], tags: ['일자리'] })
await admin.set('/admin/placements/home/headline', { stories: [1999, 1998, 1997] })
await admin.set('/admin/placements/economy/hot', { stories: [1990, 1980, 1970, 1960, 1950] })
await rankedAnew()
const small = await costOfAll()
await fillArchive(20_000)
await rankedAnew()
const large = await costOfAll()

async function rankedAnew(): Promise<void> {
  await fillReads()
  await env.DB.exec('UPDATE popular SET at = 0')
  await rankPopular(env.DB, Math.floor(Date.now() / 1000))
}

async function costOfAll(): Promise<Record<string, Cost>> {
  const costs: Record<string, Cost> = {}
  for (const path of Object.keys(ratchet)) {
    const { sql, ...cost } = await costOf(path)
    seen.push(...sql)
    costs[path] = cost
  }
  return costs
}

describe.each(Object.entries(ratchet))('%s', (path, mostRows) => {
  // A search asks for the words of those stories alone that its ranking has chosen.
  const trips = path.startsWith('/search?') ? 2 : 1

  it('takes one trip (a search two) of at most five statements, and at most one KV read beside it', () => {
    expect(large[path]?.trips).toBe(trips)
    expect(large[path]?.kvReads).toBeLessThanOrEqual(1)
    expect(large[path]?.statements).toBeLessThanOrEqual(5)
  })

  it(`reads at most ${mostRows} rows, as many among 20,000 stories as among 2,000`, () => {
    expect(large[path]?.rowsRead).toBe(small[path]?.rowsRead)
    expect(large[path]?.rowsRead).toBeLessThanOrEqual(mostRows)
  })
})

describe('the queries of readers', () => {
  it.each([...new Set(seen)])('search, and neither scan a table that grows nor sort: %s', async (sql) => {
    const unbound = (sql.match(/\?/g) ?? []).map(() => null)
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...unbound)
      .all<{ detail: string }>()
    const steps = plan.results.map((step) => step.detail)
    const grows =
      /^SCAN (article|story|shelf|revision|outbox|audit|placement|placement_log|photo|legacy|correction|claim|reads|popular|section_move|section_use)\b/
    expect(steps.filter((step) => grows.test(step) || step.includes('TEMP B-TREE'))).toEqual([])
  })
})
