import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { editor, read } from '../newsroom.ts'
import { fillArchive } from './archive.ts'

const admin = await editor('admin')
await fillArchive(20_000)
await env.DB.batch([
  env.DB.prepare(`UPDATE story SET sections = '["economy/jobs","politics"]' WHERE article_id > 100`),
  env.DB.prepare("DELETE FROM shelf WHERE article_id > 100 AND shelf GLOB 'section:*'"),
  env.DB.prepare(`UPDATE article SET section = 'economy/jobs', shelves = json_array('all', 'kind:news', 'section:economy',
    'section:economy/jobs', 'section:politics', 'tag:일자리') WHERE id > 100`),
  env.DB.prepare(`INSERT INTO shelf SELECT k.value, a.released_at, a.id FROM article a, json_each(a.shelves) k
    WHERE a.id > 100 AND k.value GLOB 'section:*'`),
  env.DB.prepare(
    'INSERT INTO section_use SELECT j.value, s.article_id FROM story s, json_each(s.sections) j',
  ),
])

const count = (from: string) => env.DB.prepare(`SELECT count(*) n FROM ${from}`).first<number>('n')

it('a section with nearly 20,000 stories moves in one batch, within seconds', async () => {
  const began = performance.now()
  const { status, json } = await admin.order('POST', '/admin/sections/economy/move', { to: 'money' }, 1)
  const took = performance.now() - began
  expect([status, json.stories]).toEqual([200, 19_909])
  expect(await count("shelf WHERE shelf = 'section:money'")).toBe(19_909)
  expect(await count("shelf WHERE shelf = 'section:money/jobs'")).toBe(19_900)
  expect(await count("shelf WHERE shelf GLOB 'section:economy*'")).toBe(0)
  expect(await count("story WHERE sections LIKE '%economy%'")).toBe(0)
  expect(await count("article WHERE section GLOB 'economy*' OR shelves LIKE '%section:economy%'")).toBe(0)
  expect((await read('/money/jobs')).status).toBe(200)
  expect(took).toBeLessThan(10_000)
})
