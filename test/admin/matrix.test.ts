import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { problemTypes } from '../../src/admin/contract/problem-types.ts'
import { problemsOf, reachOf } from '../../src/admin/contract/promises.ts'
import { roles } from '../../src/news/role.ts'
import { editor } from '../newsroom.ts'
import { type Who, wrongsOf } from './contract-departures.ts'
import { entries, forgetAnswers, remember, send, steps } from './contract-requests.ts'

forgetAnswers()

/*
 * Before each example of the contract is sent, everything that can be wrong with it is tried: who sends it, what
 * it sends, which revision it names. That the example then works shows that nothing was left behind.
 */
const [reporter, desk, admin, expired, revoked] = await Promise.all([
  editor('reporter'),
  editor('desk'),
  editor('admin'),
  editor('admin'),
  editor('admin'),
])
await env.DB.prepare('UPDATE token SET expires_at = 1 WHERE id = ?').bind(expired.id).run()
await env.DB.prepare('UPDATE token SET revoked_at = 1 WHERE id = ?').bind(revoked.id).run()

const tokens: Record<Who, string | null> = {
  nobody: null,
  malformed: 'maru_admin',
  forged: `${admin.token.slice(0, -1)}x`,
  expired: expired.token,
  revoked: revoked.token,
  reporter: reporter.token,
  desk: desk.token,
  admin: admin.token,
}

const orders = () => env.DB.prepare('SELECT count(*) n FROM audit').first<number>('n')

describe.each(steps)('$title', ({ entry, example }) => {
  const wrongs = example === entry.examples[0] ? wrongsOf(entry, example) : []

  if (wrongs.length > 0) {
    it.each(wrongs)('refuses $what: $type', async ({ by, type, departure, field }) => {
      const before = await orders()
      const response = await send(entry, example, { ...departure, token: tokens[by] })
      const problem = (await response.json()) as Record<string, unknown>
      expect([response.status, problem]).toEqual([problemTypes[type].status, problem])
      expect(problem).toMatchObject({ type: `/admin/docs#${type}`, status: problemTypes[type].status })
      expect(response.headers.get('Content-Type')).toContain('application/problem+json')
      expect(`${problem.title} ${problem.detail}`).toMatch(/[가-힣]/)
      expect(problemsOf(entry)).toContain(type)
      if (field !== undefined) expectNamed(problem, field)
      expect(await orders()).toBe(before)
    })
  }

  it('then works, and once only under one Idempotency-Key', async () => {
    const key = entry.method === 'POST' ? crypto.randomUUID() : ''
    const token = entry.by === 'anyone' ? null : tokens.admin
    const response = await send(entry, example, { token, key })
    const text = await response.text()
    expect([response.status, text]).toEqual([entry.status ?? 200, text])
    remember(entry, entry.answerType ? text : JSON.parse(text || 'null'))
    if (key === '') return
    const again = await send(entry, example, { token, key, ...(entry.ifMatch && { revision: null }) })
    expect([again.status, await again.text()]).toEqual([response.status, text])
    const different = entry.file ? { file: btoa('another file') } : { body: { reason: '다른 주문' } }
    const other = await send(entry, example, { token, key, ...different })
    expect(await other.json()).toMatchObject({ status: 409, type: '/admin/docs#key-of-another' })
  })
})

describe.each(roles)('a %s', (role) => {
  const allowed = entries.filter((entry) => entry.by !== 'anyone' && reachOf(entry)[role] === 'any')

  it.each(allowed)('may give the order $name', async (entry) => {
    const answers = []
    for (const example of entry.examples) {
      const response = await send(entry, example, { token: tokens[role] })
      answers.push({ status: response.status, text: await response.text() })
    }
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(answers.filter(({ status }) => status !== 401 && status !== 403)).not.toEqual([])
  })
})

function expectNamed(problem: Record<string, unknown>, field: string): void {
  const errors = problem.errors as { path: string; message: string }[]
  const named = errors.find(({ path }) => path === field || path.startsWith(`${field}.`))
  expect(errors).toContain(named)
  expect(named?.message).toMatch(/[가-힣]/)
}
