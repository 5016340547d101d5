import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { articleAt } from '../../bench/archive/articles.ts'
import { strike } from '../../src/clock/strike.ts'
import { editor, read } from '../newsroom.ts'
import { type Bill, billedDatabase } from './billed.ts'

const desk = await editor('desk')
const { title, subtitle, sections, body, source, tags } = articleAt(7, {
  of: 100,
  end: 1_763_420_400,
}).command
const manuscript = { title, subtitle, sections, body, source, tags }
const bills: Record<string, Bill> = {}

async function order(name: string, method: string, path: string, sent: object, revision?: number) {
  const { DB, bill } = billedDatabase()
  const headers = {
    Authorization: `Bearer ${desk.token}`,
    'Content-Type': 'application/json',
    ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
  }
  const answer = await read(path, { method, headers, body: JSON.stringify(sent) }, { ...env, DB })
  expect(answer.ok).toBe(true)
  bills[name] = bill
  return (await answer.json()) as { id: number }
}

async function tick(name: string) {
  const { DB, bill } = billedDatabase()
  await strike(createScheduledController({ cron: '* * * * *' }), { ...env, DB }, createExecutionContext())
  bills[name] = bill
}

const { id } = await order('draft', 'POST', '/admin/articles', { ...manuscript, status: 'draft' })
const at = `/admin/articles/${id}`
await order('revise a draft', 'PATCH', at, { title: '고친 제목' }, 1)
await order('publish', 'POST', `${at}/publish`, {}, 2)
await order('revise a published story', 'PATCH', at, { title: '다시 고친 제목' }, 3)
await order('withdraw', 'POST', `${at}/withdraw`, {}, 4)
await order('publish at once', 'POST', '/admin/articles', { ...manuscript, status: 'published' })
await tick('the first minute')
await tick('a minute without work')

/** Most rows an order may write or read, as D1 bills them; README's cost is made from these. They may only fall. */
const ratchet: Record<string, Bill> = {
  draft: { written: 29, read: 43 },
  'revise a draft': { written: 21, read: 73 },
  publish: { written: 34, read: 105 },
  'revise a published story': { written: 46, read: 145 },
  withdraw: { written: 37, read: 98 },
  'publish at once': { written: 33, read: 91 },
  'a minute without work': { written: 0, read: 43 },
}

describe.each(Object.entries(ratchet))('%s', (name, most) => {
  it(`writes at most ${most.written} rows and reads at most ${most.read}`, () => {
    expect(bills[name]?.written).toBeLessThanOrEqual(most.written)
    expect(bills[name]?.read).toBeLessThanOrEqual(most.read)
  })
})
