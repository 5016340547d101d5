import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { editor } from '../newsroom.ts'
import { newsroomOfFive } from './programs/colleague.ts'
import { type Deed, Run, stateAfter } from './programs/run.ts'
import { program } from './programs/steps.ts'

const admin = await editor('admin')
await admin.set('/admin/reporters/kim-nari', { name: '김나리' })
await admin.set('/admin/reporters/lee-garam', { name: '이가람' })

it('whatever five editors order, in turn or at once: nothing is lost, half written, skipped or unaccounted for', async () => {
  await fc.assert(
    fc.asyncProperty(program, async (rounds) => {
      const run = new Run(await newsroomOfFive())
      const before = await total('SELECT count(*) n FROM audit')
      for (const steps of rounds) await run.round(steps)
      for (const [id, deeds] of run.deeds) await check(id, deeds)
      const accepted = [...run.deeds.values()].flat().length
      expect(await total('SELECT count(*) n FROM audit')).toBe(before + accepted)
    }),
    { numRuns: 20, interruptAfterTimeLimit: 15_000 },
  )
}, 60_000)

async function check(id: number, deeds: Deed[]): Promise<void> {
  const revisions = deeds.map((_, at) => at + 1)
  expect(deeds.map((deed) => deed.after.revision)).toEqual(revisions)
  expect(deeds.map((deed) => deed.base)).toEqual(revisions.map((revision) => revision - 1))
  const states = deeds.map((_, at) => stateAfter(deeds.slice(0, at + 1)))
  deeds.forEach((deed, at) => {
    expect({ ...states[at], ...deed.after }).toEqual({ ...deed.after, ...states[at] })
  })
  await keepsEveryState(id, states)
  await accountsForAll(id, deeds)
  await standsWhereItSays(id, states.at(-1) as State)
  await isFoundAsItIs(id, states)
}

interface State {
  title?: string
  tags?: string[]
  sections?: string[]
  reporters?: string[]
  status?: string
}

async function keepsEveryState(id: number, states: State[]): Promise<void> {
  const kept = await rows('SELECT revision, state FROM revision WHERE article_id = ? ORDER BY revision', id)
  const past = kept.map(({ revision, state }) => [revision, fieldsOf(JSON.parse(state as string))])
  expect(past).toEqual(states.slice(0, -1).map((state, at) => [at + 1, state]))
  const [live] = await rows('SELECT a.*, s.* FROM article a JOIN story s ON article_id = id WHERE id = ?', id)
  expect([live?.revision, fieldsOf(live ?? {})]).toEqual([states.length, states.at(-1)])
}

function fieldsOf(row: Record<string, unknown>): State {
  const list = (field: string) => JSON.parse(row[field] as string)
  const { title, status } = row as State
  return {
    title,
    status,
    tags: list('tags'),
    sections: list('sections'),
    reporters: list('reporters'),
  } as State
}

async function accountsForAll(id: number, deeds: Deed[]): Promise<void> {
  const log = await rows(
    'SELECT revision, verb, actor FROM audit WHERE subject = ? ORDER BY revision',
    `articles/${id}`,
  )
  const given = deeds.map(({ verb, actor }, at) => ({ revision: at + 1, verb: `article.${verb}`, actor }))
  expect(log).toEqual(given)
}

async function standsWhereItSays(id: number, state: State): Promise<void> {
  const { status, sections = [], tags = [], reporters = [] } = state
  const named = [
    'all',
    'kind:news',
    ...sections.flatMap((path) => [`section:${path.split('/')[0]}`, `section:${path}`]),
    ...tags.map((tag) => `tag:${tag}`),
    ...reporters.map((slug) => `reporter:${slug}`),
  ]
  const standing = await rows(
    `SELECT k.shelf, k.released_at = a.released_at AS timely FROM shelf k JOIN article a ON id = article_id
     WHERE article_id = ? ORDER BY k.shelf`,
    id,
  )
  const expected = status === 'published' ? [...new Set(named)].sort() : []
  expect(standing).toEqual(expected.map((shelf) => ({ shelf, timely: 1 })))
}

async function isFoundAsItIs(id: number, states: State[]): Promise<void> {
  const live = states.at(-1) as State
  const found = async (query: string) =>
    (
      await rows(
        'SELECT rowid FROM desk_search WHERE desk_search MATCH ? AND rowid = CAST(? AS INTEGER)',
        query,
        id,
      )
    ).length === 1
  for (const status of ['draft', 'submitted', 'held', 'published', 'withdrawn']) {
    expect([status, await found(`facets : "status:${status}"`)]).toEqual([status, status === live.status])
  }
  for (const section of ['economy', 'economy/jobs', 'culture', 'politics']) {
    const stands = live.sections?.some((path) => path === section || path.split('/')[0] === section)
    expect([section, await found(`facets : "section:${section}"`)]).toEqual([section, stands])
  }
  for (const { title = '' } of states) {
    const word = title.split(' ')[1]
    expect([word, await found(`words : "${word}"`)]).toEqual([word, title === live.title])
  }
}

async function rows(query: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return (
    await env.DB.prepare(query)
      .bind(...values)
      .all<Record<string, unknown>>()
  ).results
}

async function total(query: string): Promise<number> {
  return (await env.DB.prepare(query).first<number>('n')) ?? 0
}
