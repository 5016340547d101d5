import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { fillArchive } from '../budget/archive.ts'
import { costOf } from '../budget/measure.ts'
import { texts } from '../feeds/texts.ts'
import { read } from '../newsroom.ts'

const MILLION = 1_000_000

it('the sitemap of a million stories keeps to 50,000 addresses and 50 MB, one trip a part, two rows a story', async () => {
  await fillArchive(MILLION)
  const { loc = [], lastmod = [] } = texts(await (await read('/sitemap.xml')).text())
  const index = await costOf('/sitemap.xml')
  expect([index.trips, index.statements]).toEqual([1, 2])
  expect(index.rowsRead).toBeLessThanOrEqual(8 * loc.length + 2)
  expect(loc.length).toBeLessThan(50_000)
  expect(lastmod.length).toBe(loc.length - 1)
  const seen = { stories: 0, largest: 0, most: 0, slowest: 0 }
  for (const address of loc.slice(1)) {
    const path = new URL(address).pathname
    const began = performance.now()
    const { status, trips, statements, rowsRead, bytes } = await costOf(path)
    seen.slowest = Math.max(seen.slowest, performance.now() - began)
    const listed = (await (await read(path)).text()).match(/<url>/g)?.length ?? 0
    expect([path, status, trips, statements]).toEqual([path, 200, 1, 2])
    expect(listed).toBeLessThanOrEqual(50_000)
    expect(bytes).toBeLessThanOrEqual(50_000_000)
    expect(rowsRead).toBeLessThanOrEqual(2 * listed + 6)
    seen.stories += listed
    seen.most = Math.max(seen.most, listed)
    seen.largest = Math.max(seen.largest, bytes)
  }
  const released = "SELECT count(*) AS n FROM shelf WHERE shelf = 'all' AND released_at <= unixepoch()"
  expect(seen.stories).toBe(await env.DB.prepare(released).first('n'))
  console.log(
    `${loc.length - 1} parts, at most ${seen.most} stories and ${seen.largest} bytes, slowest ${seen.slowest} ms`,
  )
})
