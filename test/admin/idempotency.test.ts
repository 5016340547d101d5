import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { strike } from '../../src/clock/strike.ts'
import { aStory, editor, read } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')

const send = (path: string, key: string, { body, token = admin.token, ...more }: Sent = {}) =>
  read(path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': key,
      ...jsonUnless(body),
      ...more.headers,
    },
    ...(body !== undefined && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  })

interface Sent {
  body?: unknown
  token?: string
  headers?: Record<string, string>
}

const jsonUnless = (body: unknown): Record<string, string> =>
  body instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' }

const count = (table: string) => env.DB.prepare(`SELECT count(*) n FROM ${table}`).first<number>('n')

afterEach(() => vi.useRealTimers())

describe('a POST with an Idempotency-Key', () => {
  it('sent again gets the very same answer, and nothing is done twice', async () => {
    const first = await send('/admin/articles', 'file-1', { body: aStory })
    const before = [await count('article'), await count('audit')]
    const again = await send('/admin/articles', 'file-1', { body: aStory })
    expect([await count('article'), await count('audit')]).toEqual(before)
    expect(again.status).toBe(201)
    for (const name of ['Location', 'ETag', 'Content-Type', 'Cache-Control']) {
      expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)])
    }
    expect(await again.text()).toBe(await first.text())
    expect(first.headers.get('Idempotency-Replayed')).toBeNull()
    expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  })

  it('is answered before If-Match is looked at, which has changed by then', async () => {
    const { json } = await admin.create()
    const at = `/admin/articles/${json.id}/submit`
    const first = await send(at, 'submit-1', { headers: { 'If-Match': '"1"' } })
    expect(first.status).toBe(200)
    expect((await send(at, 'submit-1', { headers: { 'If-Match': '"1"' } })).status).toBe(200)
    expect((await send(at, 'submit-1')).headers.get('ETag')).toBe('"2"')
    expect((await send(at, 'submit-2')).status).toBe(428)
  })

  it('repeats a refusal too', async () => {
    const wrong = { ...aStory, title: '' }
    expect((await send('/admin/articles', 'wrong', { body: wrong })).status).toBe(400)
    const again = await send('/admin/articles', 'wrong', { body: wrong })
    expect(again.status).toBe(400)
    expect(again.headers.get('Content-Type')).toContain('problem+json')
  })

  it('is refused with another body or on another path, and is another key for another token', async () => {
    await send('/admin/articles', 'mine', { body: aStory })
    const other = await send('/admin/articles', 'mine', { body: { ...aStory, title: '다른 글' } })
    expect(other.status).toBe(409)
    expect(((await other.json()) as { type: string }).type).toContain('key-of-another')
    expect((await send('/admin/purge', 'mine', { body: aStory })).status).toBe(409)
    expect((await send('/admin/articles', 'mine', { body: aStory, token: desk.token })).status).toBe(201)
  })

  it('carries a picture as well', async () => {
    const first = await send('/admin/photos?alt=바다', 'picture', { body: onePixel })
    expect(first.status).toBe(201)
    const again = await send('/admin/photos?alt=바다', 'picture', { body: onePixel })
    expect(await again.text()).toBe(await first.text())
    expect((await send('/admin/photos?alt=산', 'picture', { body: onePixel })).status).toBe(409)
  })

  it.each(['', ' ', 'two words', 'x'.repeat(256)])('of the form %j is refused by its name', async (key) => {
    const answer = await send('/admin/articles', key, { body: aStory })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'Idempotency-Key' }] })
  })

  it('is not looked at without a token in force', async () => {
    await send('/admin/articles', 'secret', { body: aStory })
    const token = `maru_0123456789_${'x'.repeat(43)}`
    expect((await send('/admin/articles', 'secret', { body: aStory, token })).status).toBe(401)
  })
})

describe('two requests with one key at once', () => {
  it('do the order once: one is answered, the other told to come back, and gets that answer then', async () => {
    const before = await count('article')
    const six = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => send('/admin/articles', 'race', { body: aStory })),
    )
    expect(await count('article')).toBe((before ?? 0) + 1)
    const first = six.find((answer) => answer.status === 201 && !answer.headers.has('Idempotency-Replayed'))
    const others = six.filter((answer) => answer !== first)
    for (const answer of others) {
      if (answer.status === 201) continue
      expect(answer.status).toBe(409)
      expect(answer.headers.get('Retry-After')).toBe('2')
    }
    const again = await send('/admin/articles', 'race', { body: aStory })
    expect(await again.text()).toBe(await first?.text())
  })
})

describe('a key whose answer was lost', () => {
  const lose = (key: string, ago: number) =>
    env.DB.prepare(
      'UPDATE idempotency SET status = NULL, body = NULL, created_at = unixepoch() - ? WHERE key = ?',
    )
      .bind(ago, key)
      .run()

  it('does not do the order again, but says what it has changed', async () => {
    const { id } = (await (await send('/admin/articles', 'lost', { body: aStory })).json()) as { id: number }
    await lose('lost', 600)
    const before = await count('article')
    const again = await send('/admin/articles', 'lost', { body: aStory })
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({ subject: `articles/${id}` })
    expect(await count('article')).toBe(before)
  })

  it('is free again when its request died before it did anything', async () => {
    await send('/admin/articles', 'died', { body: { ...aStory, title: '' } })
    await lose('died', 5)
    const soon = await send('/admin/articles', 'died', { body: { ...aStory, title: '' } })
    expect(soon.headers.get('Retry-After')).toBe('2')
    await lose('died', 600)
    expect((await send('/admin/articles', 'died', { body: { ...aStory, title: '' } })).status).toBe(400)
  })

  it('is free again after a failure of ours', async () => {
    await env.DB.exec('ALTER TABLE issue RENAME TO issue_away')
    const failed = await send('/admin/articles', 'failed', { body: aStory })
    await env.DB.exec('ALTER TABLE issue_away RENAME TO issue')
    expect(failed.status).toBeGreaterThanOrEqual(500)
    expect((await send('/admin/articles', 'failed', { body: aStory })).status).toBe(201)
  })
})

describe('what is kept of an answer', () => {
  it('is closed to whoever reads the database, for it may hold a token', async () => {
    const body = { name: '통신사', role: 'desk' }
    const first = await (await send('/admin/tokens', 'token', { body })).text()
    const kept = await env.DB.prepare("SELECT body FROM idempotency WHERE key = 'token'").first<string>(
      'body',
    )
    expect(JSON.parse(first).token).toMatch(/^maru_/)
    expect(kept).not.toContain('maru_')
    expect(await (await send('/admin/tokens', 'token', { body })).text()).toBe(first)
  })

  it('is forgotten by the clock after a day, and the key is new even before the clock has struck', async () => {
    const first = await send('/admin/articles', 'daily', { body: aStory })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 23 * 3_600_000 })
    expect(await (await send('/admin/articles', 'daily', { body: aStory })).text()).toBe(await first.text())
    vi.setSystemTime(Date.now() + 3_600_001)
    const next = await send('/admin/articles', 'daily', { body: { ...aStory, title: '이튿날' } })
    expect(next.status).toBe(201)
    vi.setSystemTime(Date.now() + 25 * 3_600_000)
    const waiting: Promise<unknown>[] = []
    const ctx = { waitUntil: (work: Promise<unknown>) => void waiting.push(work) }
    await strike(createScheduledController({ cron: '* * * * *' }), env, ctx as never)
    expect(await count('idempotency')).toBe(0)
  })
})

const onePixel = Uint8Array.fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)
