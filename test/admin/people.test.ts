import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../src/app.tsx'
import { aStory, editor, read } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')
await admin.set('/admin/reporters/kim-nari', { name: '김나리' })

const withToken = (token: string, path = '/admin/articles', init: RequestInit = {}) =>
  read(path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } })

afterEach(() => vi.useRealTimers())

describe('tokens', () => {
  it('are told once, do what their role may, and stand for their reporter', async () => {
    const made = await admin.order('POST', '/admin/tokens', {
      name: '김나리 노트북',
      role: 'reporter',
      reporter: 'kim-nari',
    })
    expect(made.status).toBe(201)
    expect(made.json.token).toMatch(/^maru_[0-9a-f]{10}_[A-Za-z0-9_-]{43}$/)
    const filed = await withToken(made.json.token, '/admin/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...aStory, reporters: ['kim-nari'] }),
    })
    expect(filed.status).toBe(201)
    const { json } = await admin.order('GET', '/admin/tokens')
    const listed = json.tokens.find((token: { id: string }) => token.id === made.json.id)
    expect(listed).toMatchObject({
      prefix: `maru_${made.json.id}_`,
      name: '김나리 노트북',
      role: 'reporter',
      reporter: 'kim-nari',
      revokedAt: null,
    })
    expect(listed.lastUsedAt).toMatch(/\+09:00$/)
    const [, , secret = '-'] = made.json.token.split(/_(?=.{43}$)|_/)
    expect(JSON.stringify(json)).not.toContain(secret)
    const log = await admin.order('GET', `/admin/audit?subject=tokens/${made.json.id}`)
    expect(log.json.entries).toMatchObject([{ verb: 'token.issue', actor: admin.id, by: 'admin' }])
    expect(JSON.stringify(log.json)).not.toContain(secret)
  })

  it('of the last admin are not revoked, so that nobody locks the newsroom from outside', async () => {
    const { json } = await admin.order('GET', '/admin/tokens')
    const admins = json.tokens.filter(
      (token: { role: string; revokedAt: unknown }) => token.role === 'admin' && !token.revokedAt,
    )
    for (const { id } of admins.filter((token: { id: string }) => token.id !== admin.id))
      expect((await admin.order('POST', `/admin/tokens/${id}/revoke`)).status).toBe(200)
    const last = await admin.order('POST', `/admin/tokens/${admin.id}/revoke`)
    expect([last.status, last.json.detail]).toEqual([409, expect.stringContaining('마지막 관리자')])
  })

  it('are refused from the moment they are revoked, and are revoked once', async () => {
    const { json } = await admin.order('POST', '/admin/tokens', { name: '옛 직원', role: 'desk' })
    expect((await withToken(json.token)).status).toBe(200)
    expect((await admin.order('POST', `/admin/tokens/${json.id}/revoke`)).json.revokedAt).toMatch(/\+09:00$/)
    expect((await withToken(json.token)).status).toBe(401)
    expect((await admin.order('POST', `/admin/tokens/${json.id}/revoke`)).status).toBe(409)
    expect((await admin.order('POST', '/admin/tokens/0000000000/revoke')).status).toBe(404)
  })

  it('end when they expire', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const { json } = await admin.order('POST', '/admin/tokens', { name: '수습', role: 'desk', expiresAt })
    expect((await withToken(json.token)).status).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_601_000 })
    expect((await withToken(json.token)).status).toBe(401)
  })

  it.each([
    [{ role: 'desk' }, 'name'],
    [{ name: '누구', role: 'owner' }, 'role'],
    [{ name: '누구', role: 'reporter', reporter: 'nobody' }, 'reporter'],
    [{ name: '누구', role: 'desk', expiresAt: '2020-01-01' }, 'expiresAt'],
    [{ name: '누구', role: 'desk', email: 'not an address' }, 'email'],
    [{ name: '누구', role: 'desk', secret: 'mine' }, 'secret'],
  ])('are not made of %j: %s', async (wrong, field) => {
    const { status, json } = await admin.order('POST', '/admin/tokens', wrong)
    expect(status).toBe(400)
    expect(json.errors[0]).toMatchObject({ path: field })
    expect(json.errors[0].message).toMatch(/[가-힣]/)
  })

  it.each([
    ['GET', '/admin/tokens'],
    ['POST', '/admin/tokens'],
    ['POST', '/admin/tokens/0000000000/revoke'],
  ])('are for admins: %s %s', async (method, path) => {
    const body = method === 'POST' ? { name: '누구', role: 'admin' } : undefined
    expect((await desk.order(method, path, body)).status).toBe(403)
  })

  it('are noted as used at most once a minute', async () => {
    const { json } = await admin.order('POST', '/admin/tokens', { name: '기계', role: 'desk' })
    const used = () =>
      env.DB.prepare('SELECT last_used_at FROM token WHERE id = ?')
        .bind(json.id)
        .first<number>('last_used_at')
    const start = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    await withToken(json.token)
    const first = await used()
    vi.setSystemTime(start + 50_000)
    await withToken(json.token)
    expect(await used()).toBe(first)
    vi.setSystemTime(start + 61_000)
    await withToken(json.token)
    expect(await used()).toBe((first ?? 0) + 61)
  })
})

describe('the audit log', () => {
  it('is read by subject, actor and verb, newest first, a page at a time', async () => {
    const editorOf = await editor('desk')
    const { json } = await editorOf.create()
    for (let revision = 1; revision <= 4; revision += 1) {
      await editorOf.order('PATCH', `/admin/articles/${json.id}`, { title: `${revision}` }, revision)
    }
    const search = `subject=articles/${json.id}&actor=${editorOf.id}&verb=article.revise`
    const first = (await desk.order('GET', `/admin/audit?${search}&limit=3`)).json
    expect(first.entries.map((entry: { revision: number }) => entry.revision)).toEqual([5, 4, 3])
    const next = (await desk.order('GET', `/admin/audit?${search}&limit=3&before=${first.next}`)).json
    expect(next.entries.map((entry: { revision: number }) => entry.revision)).toEqual([2])
    expect(next.next).toBeNull()
    const all = (await desk.order('GET', `/admin/audit?actor=${editorOf.id}`)).json
    expect(all.entries).toHaveLength(5)
    expect(all.entries[0].at).toMatch(/\+09:00$/)
  })

  it('is not for reporters, and wants to be asked rightly', async () => {
    expect((await (await editor('reporter')).order('GET', '/admin/audit')).status).toBe(403)
    expect((await desk.order('GET', '/admin/audit?before=x')).json.errors).toMatchObject([{ path: 'before' }])
    expect((await desk.order('GET', '/admin/audit?who=x')).json.errors).toMatchObject([{ path: 'who' }])
  })

  it.each([
    '',
    'subject',
    'actor',
    'verb',
    'actor,verb',
    'subject,actor,verb',
  ])('is found by an index: %s', async (given) => {
    const filters = given.split(',').filter((name) => name !== '')
    const where = ['id < 9', ...filters.map((name) => `${name} = 'x'`)].join(' AND ')
    const { results } = await env.DB.prepare(
      `EXPLAIN QUERY PLAN SELECT * FROM audit WHERE ${where} ORDER BY id DESC LIMIT 50`,
    ).all<{ detail: string }>()
    const plan = results.map((row) => row.detail).join('; ')
    expect(plan).toMatch(/^SEARCH/)
    expect(plan).not.toMatch(/TEMP B-TREE/)
  })
})

describe('too many requests', () => {
  const limiter = (most: number) => {
    const seen = new Map<string, number>()
    return {
      limit: async ({ key }: { key: string }) => {
        seen.set(key, (seen.get(key) ?? 0) + 1)
        return { success: (seen.get(key) ?? 0) <= most }
      },
    }
  }

  it('of one token are told when to come back; reading is counted apart, and so is another token', async () => {
    const bindings = { ...env, ORDER_LIMIT: limiter(2) }
    const ask = (token: string, method: string) =>
      read('/admin/articles', { method, headers: { Authorization: `Bearer ${token}` } }, bindings)
    await ask(desk.token, 'POST')
    await ask(desk.token, 'POST')
    const refused = await ask(desk.token, 'POST')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toBe('60')
    expect(refused.headers.get('Content-Type')).toContain('problem+json')
    expect((await ask(desk.token, 'GET')).status).toBe(200)
    expect((await ask(admin.token, 'POST')).status).toBe(400)
  })

  it('with tokens that are none are stopped by address, and do not stop who has one', async () => {
    const bindings = { ...env, GUESS_LIMIT: limiter(3) }
    const ask = (token: string, ip: string) =>
      read(
        '/admin/articles',
        { headers: { Authorization: `Bearer ${token}`, 'CF-Connecting-IP': ip } },
        bindings,
      )
    const statuses = []
    for (let nth = 0; nth < 5; nth += 1) {
      statuses.push((await ask(`maru_0123456789_${'x'.repeat(43)}`, '192.0.2.1')).status)
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect((await ask('nonsense', '192.0.2.2')).status).toBe(401)
    expect((await ask(desk.token, '192.0.2.1')).status).toBe(200)
  })

  it('begin above 1,200 orders a minute', async () => {
    const bindings = env as unknown as {
      ORDER_LIMIT?: { limit(of: { key: string }): Promise<{ success: boolean }> }
    }
    const outcomes = await Promise.all(
      Array.from({ length: 1_200 }, () => bindings.ORDER_LIMIT?.limit({ key: 'a test' })),
    )
    expect(outcomes.every((outcome) => outcome?.success)).toBe(true)
  })
})

describe('Cloudflare Access', () => {
  const visit = async (email: string | undefined, init: RequestInit = {}) => {
    const ctx = createExecutionContext()
    const access = { aud: 'maru', getIdentity: async () => (email === undefined ? undefined : { email }) }
    const withAccess = Object.assign(Object.create(ctx), { access, waitUntil: ctx.waitUntil.bind(ctx) })
    const response = await app.request('http://localhost:8787/admin/articles', init, env, withAccess)
    await waitOnExecutionContext(ctx)
    return response
  }
  const post = (headers: Record<string, string>) => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(aStory),
  })
  const own = { Origin: 'http://localhost:8787' }

  it('stands for the token that carries the visitor’s address, and for no other', async () => {
    const holder = { name: '편집국장', role: 'desk', email: 'Chief@maru.test' }
    const { json } = await admin.order('POST', '/admin/tokens', holder)
    expect((await visit('chief@maru.test')).status).toBe(200)
    const filed = await visit('CHIEF@maru.test', post(own))
    expect(filed.status).toBe(201)
    const { id } = (await filed.json()) as { id: number }
    const log = await admin.order('GET', `/admin/audit?subject=articles/${id}`)
    expect(log.json.entries).toMatchObject([{ actor: json.id }])
    expect((await visit('stranger@maru.test')).status).toBe(401)
    expect((await visit(undefined)).status).toBe(401)
    expect((await admin.order('POST', '/admin/tokens', holder)).json.errors).toMatchObject([
      { path: 'email' },
    ])
    await admin.order('POST', `/admin/tokens/${json.id}/revoke`)
    expect((await visit('chief@maru.test')).status).toBe(401)
    expect((await admin.order('POST', '/admin/tokens', holder)).status).toBe(201)
  })

  it('lets no other site give an order in the editor’s name', async () => {
    await admin.order('POST', '/admin/tokens', { name: '차장', role: 'desk', email: 'vice@maru.test' })
    expect((await visit('vice@maru.test', post({ Origin: 'https://evil.test' }))).status).toBe(403)
    expect((await visit('vice@maru.test', post({}))).status).toBe(403)
    expect((await visit('vice@maru.test', post(own))).status).toBe(201)
  })

  it('does not help a wrong token', async () => {
    const headers = { Authorization: `Bearer maru_0123456789_${'x'.repeat(43)}` }
    expect((await visit('vice@maru.test', { headers })).status).toBe(401)
  })
})
