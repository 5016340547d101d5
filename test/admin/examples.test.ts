import { describe, expect, it } from 'vitest'
import { admin } from '../../src/admin/app.ts'
import { editor, read, textOf } from '../newsroom.ts'
import { entries, forgetAnswers, remember, send, steps } from './contract-requests.ts'

forgetAnswers()
const { token } = await editor('admin')

it('every mounted route is in the contract, and nothing else', () => {
  const mounted = admin.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${withoutPatterns(path)}`)
  expect(entries.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...new Set(mounted)].sort())
})

describe('from an empty newsroom', () => {
  it.each(steps)('$title works as it stands in the contract', async ({ entry, example }) => {
    const response = await send(entry, example, { token: entry.by === 'anyone' ? null : token })
    const answer = await response.clone().text()
    expect([response.status, answer]).toEqual([entry.status ?? 200, answer])
    const told = entry.answerType ? answer : JSON.parse(answer || 'null')
    const type = entry.status === 204 ? '' : (entry.answerType ?? 'application/json')
    expect(response.headers.get('Content-Type') ?? '').toContain(type)
    expect(entry.answer.safeParse(told).error?.issues ?? []).toEqual([])
    remember(entry, told)
  })

  it('leads to a home page with the placed story', async () => {
    const words = await textOf(await read('/'))
    expect(words).toContain('온새미신문')
    expect(words).toContain('나린항 여객선, 다음 달부터 하루 두 번 더')
    expect(words).not.toContain('박람회')
  })
})

function withoutPatterns(path: string): string {
  return path.replace(/:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g, '{$1}')
}
