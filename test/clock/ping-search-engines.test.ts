import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.tsx'
import { strike } from '../../src/clock/strike.ts'
import type { Env } from '../../src/config.ts'
import { openKma } from '../kma/fake-kma.ts'
import { aStory, editor, read } from '../newsroom.ts'

const naver = openKma()
const others = openKma()
const key = '0123456789abcdef'
const keyed: Env = { ...env, INDEXNOW_KEY: key, INDEXNOW_URLS: `${naver.url},${others.url}` }
const { token } = await editor('desk')

vi.useFakeTimers({ toFake: ['Date'] })
afterAll(() => vi.useRealTimers())

const pass = (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1000)
const tick = () => strike(createScheduledController({ cron: '* * * * *' }), keyed, createExecutionContext())
const waiting = async () =>
  (await env.DB.prepare("SELECT count(*) AS n FROM outbox WHERE kind = 'ping'").first<number>('n')) ?? -1

async function order(path: string, body: object | null, { revision = 0, bindings = keyed } = {}) {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
  }
  if (revision > 0) headers['If-Match'] = `"${revision}"`
  const init = { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) }
  const answer = await app.request(path, init, bindings, createExecutionContext())
  return (await answer.json()) as { id: number }
}

const publish = (more: object = {}, bindings = keyed) =>
  order('/admin/articles', { ...aStory, status: 'published', ...more }, { bindings })

/** The stories that an endpoint was told of, call by call. */
async function toldTo(endpoint: typeof naver): Promise<number[][]> {
  const calls = (await endpoint.asked()).map(({ body = '{}' }) => JSON.parse(body))
  return calls.map(({ urlList }) => urlList.map((url: string) => Number(url.split('/').at(-1))))
}
const lastTold = async (endpoint: typeof naver) => (await toldTo(endpoint)).at(-1)

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM outbox').run()
  await naver.answers('')
  await others.answers('', { status: 202 })
})

describe('with a key', () => {
  it('the clock tells every endpoint of what came, all in one call, and of nothing twice', async () => {
    const [one, two] = [await publish(), await publish()]
    expect(await waiting()).toBe(2)
    await tick()
    expect(await toldTo(naver)).toEqual([[one.id, two.id]])
    expect(await toldTo(others)).toEqual([[one.id, two.id]])
    const [{ body = '' } = {}] = await naver.asked()
    expect(JSON.parse(body)).toMatchObject({
      host: new URL(env.SITE_URL).host,
      key,
      keyLocation: `${env.SITE_URL}/${key}.txt`,
    })
    await tick()
    expect([(await naver.asked()).length, await waiting()]).toEqual([1, 0])
  })

  it('a story for later is told of at its time and not before', async () => {
    const { id } = await publish({ publishAt: new Date(Date.now() + 3_600_000).toISOString() })
    const before = (await naver.asked()).length
    await tick()
    expect((await naver.asked()).length).toBe(before)
    pass(3_601)
    await tick()
    expect(await lastTold(naver)).toEqual([id])
  })

  it('a story for later that is held is never told of; one that is withdrawn is told of as gone', async () => {
    const soon = await publish({ publishAt: new Date(Date.now() + 600_000).toISOString() })
    await order(`/admin/articles/${soon.id}/hold`, null, { revision: 1 })
    const out = await publish()
    await tick()
    await order(`/admin/articles/${out.id}/withdraw`, null, { revision: 1 })
    pass(601)
    await tick()
    expect(await lastTold(naver)).toEqual([out.id])
    expect(await waiting()).toBe(0)
  })

  it('who refuses is asked again later, ever more seldom, and the others are left alone', async () => {
    const { id } = await publish()
    await naver.isDown(429)
    const [asked, left] = [(await naver.asked()).length, (await others.asked()).length]
    await tick()
    await tick()
    expect([(await naver.asked()).length, (await others.asked()).length]).toEqual([asked + 1, left + 1])
    pass(61)
    await tick()
    pass(61)
    await tick()
    expect((await naver.asked()).length).toBe(asked + 2)
    await naver.answers('')
    pass(61)
    await tick()
    expect(await lastTold(naver)).toEqual([id])
    expect([(await others.asked()).length, await waiting()]).toEqual([left + 1, 0])
  })

  it('gives up after ten attempts; neither orders nor the health of the newsroom wait for it', async () => {
    await naver.dropsConnections()
    await others.dropsConnections()
    await publish()
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await waiting()).toBe(1)
      await tick()
      pass(6 * 3600)
    }
    expect(await waiting()).toBe(0)
    await publish()
    pass(61)
    await tick()
    pass(3600)
    expect(await waiting()).toBe(1)
    const { reasons } = await (await read('/healthz')).json<{ reasons: string[] }>()
    expect(reasons.filter((reason) => reason.startsWith('outbox'))).toEqual([])
  })

  it('the key is a file of the site, and no other key is', async () => {
    const answer = await app.request(`/${key}.txt`, {}, keyed, createExecutionContext())
    expect([answer.status, await answer.text()]).toEqual([200, key])
    for (const path of ['/fedcba9876543210.txt', '/undefined.txt']) {
      expect((await app.request(path, {}, keyed, createExecutionContext())).status).toBe(404)
      expect((await read(path)).status).toBe(404)
    }
  })
})

it('without a key nothing is put down and nobody is told', async () => {
  await publish({}, env)
  const before = (await naver.asked()).length
  await strike(createScheduledController({ cron: '* * * * *' }), env, createExecutionContext())
  expect([await waiting(), (await naver.asked()).length]).toEqual([0, before])
})
