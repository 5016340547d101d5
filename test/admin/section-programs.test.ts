import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleQuestion } from '../../src/db/articles.ts'
import { ask } from '../../src/db/statement.ts'
import { listingOf } from '../../src/desk/listing.ts'
import { releasedAt } from '../../src/news/article.ts'
import { editor, read } from '../newsroom.ts'

const admin = await editor('admin')

const path = fc.constantFrom('ash', 'elm', 'fir', 'ash/a', 'ash/b', 'elm/a', 'elm/b', 'fir/a')
const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 3 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('move' as const), nth: fc.nat(7), to: path }) },
  fc.record({ act: fc.constant('add' as const), path }),
  fc.record({ act: fc.constant('remove' as const), path }),
  fc.record({ act: fc.constant('file' as const), sections: paths, published: fc.boolean() }),
  fc.record({ act: fc.constant('change' as const), nth: fc.nat(5), sections: paths }),
  fc.record({
    act: fc.constant('place' as const),
    nth: fc.nat(5),
    slot: fc.constantFrom('ash', 'elm', 'fir'),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const filed: number[] = []

for (const first of ['ash', 'ash/a', 'elm', 'elm/a'] as const) await give({ act: 'add', path: first })

it('whatever is moved, added, removed, filed and placed: stories stand where they say, and old paths lead to pages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
      for (const one of steps) {
        const { status, json } = await give(one)
        if (status >= 500) throw new Error(JSON.stringify([one, json]))
      }
      for (const id of filed.slice(-8)) await standsWhereItSays(id)
      await leavesNothingBehind()
    }),
    { numRuns: 10, interruptAfterTimeLimit: 10_000 },
  )
  const moved = "SELECT count(*) n FROM audit WHERE verb = 'section.move'"
  expect(await env.DB.prepare(moved).first('n')).toBeGreaterThan(0)
  expect(filed).not.toEqual([])
}, 60_000)

async function give(one: Step) {
  if (one.act === 'move') return moveAny(one.nth, one.to)
  if (one.act === 'add') return admin.set(`/admin/sections/${one.path}`, { name: '숲', position: 40 })
  if (one.act === 'remove') {
    return admin.order('DELETE', `/admin/sections/${one.path}`, undefined, await revisionOf(one.path))
  }
  if (one.act === 'file') return file(one.sections, one.published)
  const id = filed.at(-1 - one.nth) ?? 1
  if (one.act === 'place') return admin.set(`/admin/placements/${one.slot}/hot`, { stories: [id] })
  const { json } = await admin.order('GET', `/admin/articles/${id}`)
  return admin.order('PATCH', `/admin/articles/${id}`, { sections: one.sections }, json.revision)
}

async function moveAny(nth: number, to: string) {
  const grown = await rows("SELECT path FROM section WHERE substr(path, 1, 3) IN ('ash', 'elm', 'fir')")
  const { path: from } = grown[nth % grown.length] ?? { path: 'ash' }
  return admin.order('POST', `/admin/sections/${from}/move`, { to }, await revisionOf(from as string))
}

async function revisionOf(path: string): Promise<number> {
  return (await admin.order('GET', `/admin/sections/${path}`)).json.revision ?? 1
}

async function file(sections: string[], published: boolean) {
  const story = { sections, tags: ['숲', '가온","section:ash'], reporters: [] }
  const answer = await (published ? admin.publish(story) : admin.create(story))
  if (answer.status === 201) filed.push(answer.json.id)
  return answer
}

async function standsWhereItSays(id: number): Promise<void> {
  const [article] = await ask(env.DB, articleQuestion(env.DB, id))
  if (!article) throw new Error(`${id} is lost`)
  const { shelves } = listingOf(article)
  const [row] = await rows('SELECT section, shelves FROM article WHERE id = ?', id)
  expect(row).toEqual({ section: article.sections[0], shelves: JSON.stringify(shelves) })
  const standing = await rows('SELECT shelf FROM shelf WHERE article_id = ? ORDER BY shelf', id)
  expect(standing.map(({ shelf }) => shelf)).toEqual(releasedAt(article) === null ? [] : [...shelves].sort())
  const used = await rows('SELECT section FROM section_use WHERE article_id = ? ORDER BY section', id)
  expect(used.map(({ section }) => section)).toEqual([...article.sections].sort())
  for (const section of article.sections) {
    const { json } = await admin.order('GET', `/admin/articles?section=${section}&limit=200`)
    expect(json.articles.map((card: { id: number }) => card.id)).toContain(id)
  }
}

const newest = new Map<string, number>()

async function leavesNothingBehind(): Promise<void> {
  const sections = (await rows('SELECT path FROM section')).map(({ path }) => path as string)
  for (const { slot } of await rows("SELECT slot FROM placement WHERE slot NOT GLOB 'home/*'")) {
    expect(sections).toContain((slot as string).replace('/hot', ''))
  }
  for (const { name, revision } of await rows(
    'SELECT path AS name, revision FROM section UNION SELECT name, revision FROM slot',
  )) {
    expect([name, revision]).toEqual([name, Math.max(revision as number, newest.get(name as string) ?? 0)])
    newest.set(name as string, revision as number)
  }
  const log = 'SELECT slot, position, article_id FROM'
  const open = await rows(`${log} placement_log WHERE removed_at IS NULL ORDER BY 1, 2`)
  expect(open).toEqual(await rows(`${log} placement ORDER BY 1, 2`))
  for (const { from_path: old } of await rows('SELECT DISTINCT from_path FROM section_move')) {
    const answer = await read(`/${old}`, { redirect: 'manual' })
    expect([old, answer.status]).toEqual([old, sections.includes(old as string) ? 200 : 301])
    if (answer.status === 301) expect((await read(answer.headers.get('Location') ?? '')).status).toBe(200)
  }
}

async function rows(query: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  const statement = env.DB.prepare(query).bind(...values)
  return (await statement.all<Record<string, unknown>>()).results
}
