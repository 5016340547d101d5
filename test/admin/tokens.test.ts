import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aStory, editor, read } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')
const reporter = await editor('reporter')
const secret = admin.token.slice(-43)
const json = { 'Content-Type': 'application/json' }

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const ask = (headers: Record<string, string>, path = '/admin/articles') => read(path, { headers })
const count = (table: string) => env.DB.prepare(`SELECT count(*) n FROM ${table}`).first<number>('n')

describe('a token', () => {
  it.each<[string, Record<string, string>]>([
    ['by another scheme', { Authorization: `Basic ${btoa(`maru:${admin.token}`)}` }],
    ['by a scheme of its own', { Authorization: `Token ${admin.token}` }],
    ['without a scheme', { Authorization: admin.token }],
    ['behind two blanks', { Authorization: `Bearer  ${admin.token}` }],
    ['behind a tab', { Authorization: `Bearer\t${admin.token}` }],
    ['in quotes', { Authorization: `Bearer "${admin.token}"` }],
    ['behind a wrong one', { Authorization: `Bearer x, Bearer ${admin.token}` }],
    ['before a wrong one', { Authorization: `Bearer ${admin.token}, Bearer x` }],
    ['in capitals', { Authorization: `Bearer ${admin.token.toUpperCase()}` }],
    ['with one character too many', { Authorization: `Bearer ${admin.token}a` }],
    ['with one character too few', { Authorization: `Bearer ${admin.token.slice(0, -1)}` }],
    ['of another’s name with the own secret', { Authorization: `Bearer maru_${'0'.repeat(10)}_${secret}` }],
    ['as its hash', { Authorization: `Bearer maru_${admin.id}_${'0'.repeat(64)}` }],
    ['in a name that the index might read', { Authorization: `Bearer maru_' OR 1=1-_${secret}` }],
    ['in a cookie', { Cookie: `token=${admin.token}; Authorization=Bearer ${admin.token}` }],
    ['in another header', { 'X-Auth-Token': admin.token, 'Proxy-Authorization': `Bearer ${admin.token}` }],
    ['a hundred thousand characters long', { Authorization: `Bearer maru_${'a'.repeat(100_000)}` }],
  ])('%s opens nothing, and is told to nobody', async (_, headers) => {
    const said = ['log', 'info', 'warn', 'error', 'debug'] as const
    const spies = said.map((name) => vi.spyOn(console, name).mockImplementation(() => {}))
    const response = await ask(headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="maru"')
    expect(response.headers.get('Cache-Control')).toContain('no-store')
    const told = JSON.stringify([
      [...response.headers],
      await response.text(),
      spies.map(({ mock }) => mock.calls),
    ])
    expect(told).not.toContain(secret)
    expect(told).not.toContain('aaaaaaaaaa')
  })

  it('in the address opens nothing', async () => {
    for (const name of ['access_token', 'token', 'Authorization']) {
      expect((await ask({}, `/admin/articles?${name}=${admin.token}`)).status).toBe(401)
    }
  })

  it('is known behind a scheme in small letters too, which HTTP allows', async () => {
    expect((await ask({ Authorization: `bearer ${admin.token}` })).status).toBe(200)
  })

  it('is given to no other site: no answer names an origin that may read it', async () => {
    const headers = { Authorization: `Bearer ${admin.token}`, Origin: 'https://evil.example' }
    for (const method of ['GET', 'OPTIONS']) {
      const response = await read('/admin/articles', { method, headers })
      const named = [...response.headers.keys()].filter((name) => name.startsWith('access-control'))
      expect([method, named]).toEqual([method, []])
    }
  })

  it('that guesses on is stopped by its address, whatever is wrong with it', async () => {
    let left = 4
    const bindings = { ...env, GUESS_LIMIT: { limit: async () => ({ success: --left >= 0 }) } }
    const expired = await editor('admin')
    await env.DB.prepare('UPDATE token SET expires_at = 1 WHERE id = ?').bind(expired.id).run()
    const wrong = ['Basic x', 'Bearer x', `Bearer ${expired.token}`, `Bearer ${admin.token}x`]
    const statuses: number[] = []
    for (const Authorization of [...wrong, ...wrong]) {
      const headers = { Authorization, 'CF-Connecting-IP': '192.0.2.9' }
      statuses.push((await read('/admin/articles', { headers }, bindings)).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429, 429, 429])
  })
})

describe('an Idempotency-Key', () => {
  const post = async (authorization: string, key: string, path: string, body: object) => {
    const headers = { Authorization: authorization, 'Idempotency-Key': key, ...json }
    return read(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const bearer = ({ token }: { token: string }) => `Bearer ${token}`
  const order = { name: '새 기자', role: 'admin' }

  it('does not open another’s answer: who may not give the order is refused, and reads no token', async () => {
    const made = (await (await post(bearer(admin), 'shared', '/admin/tokens', order)).json()) as {
      token: string
    }
    for (const other of [desk, reporter]) {
      const response = await post(bearer(other), 'shared', '/admin/tokens', order)
      expect(response.status).toBe(403)
      expect(response.headers.get('Idempotency-Replayed')).toBeNull()
      expect(await response.text()).not.toContain(made.token.slice(-43))
    }
    const second = await editor('admin')
    const own = (await (await post(bearer(second), 'shared', '/admin/tokens', order)).json()) as {
      token: string
    }
    expect(own.token).not.toBe(made.token)
  })

  it('does not open the own answer once the token is revoked or has ended', async () => {
    for (const end of ['revoked_at', 'expires_at']) {
      const leaving = await editor('admin')
      expect((await post(bearer(leaving), 'last', '/admin/tokens', order)).status).toBe(201)
      await env.DB.prepare(`UPDATE token SET ${end} = 1 WHERE id = ?`).bind(leaving.id).run()
      const again = await post(bearer(leaving), 'last', '/admin/tokens', order)
      expect([again.status, await again.text()]).toEqual([401, expect.not.stringMatching(/maru_[a-z0-9]/)])
    }
  })

  it('opens the own answer however the scheme is spelled', async () => {
    const first = await post(`Bearer ${admin.token}`, 'spelled', '/admin/articles', aStory)
    const again = await post(`bearer ${admin.token}`, 'spelled', '/admin/articles', aStory)
    expect([again.status, await again.text()]).toEqual([201, await first.text()])
  })
})

describe('a reporter', () => {
  const stateOf = async (id: number) =>
    env.DB.prepare('SELECT status, revision, created_by FROM article WHERE id = ?').bind(id).first()

  it('brings no story before readers by any order, own or not', async () => {
    const own = (await reporter.create()).json
    const other = (await desk.create()).json
    const before = [await stateOf(own.id), await stateOf(other.id), await count('article')]
    const tried = [
      await reporter.publish(),
      await reporter.order('POST', `/admin/articles/${own.id}/publish`, {}, own.revision),
      await reporter.order('POST', `/admin/articles/${other.id}/publish`, {}, other.revision),
      await reporter.order('PATCH', `/admin/articles/${own.id}`, { status: 'published' }, own.revision),
      await reporter.order('PATCH', `/admin/articles/${own.id}`, { createdBy: 'admin' }, own.revision),
      await reporter.order('PATCH', `/admin/articles/${other.id}`, { title: '내 글' }, other.revision),
      await reporter.order('POST', `/admin/articles/${other.id}/withdraw`, {}, other.revision),
      await reporter.set('/admin/placements/home/headline', { stories: [own.id] }),
      await reporter.order('POST', '/admin/tokens', { name: '나', role: 'admin' }),
      await reporter.order('POST', `/admin/tokens/${admin.id}/revoke`),
      await reporter.order('POST', '/admin/previews', {}),
      await reporter.order('POST', '/admin/purge', { everything: true }),
      await reporter.order('GET', '/admin/tokens'),
      await reporter.order('GET', '/admin/audit'),
      await reporter.order('GET', '/admin/transfer/export'),
    ]
    expect(tried.map(({ status }) => status).filter((status) => status !== 403 && status !== 400)).toEqual([])
    expect([await stateOf(own.id), await stateOf(other.id), await count('article')]).toEqual(before)
    expect((await read(`/articles/${own.id}`)).status).toBe(404)
  })

  it('does not become an admin by what is sent beside an order', async () => {
    const headers = {
      Authorization: `Bearer ${reporter.token}`,
      ...json,
      'X-Role': 'admin',
      Cookie: 'role=admin',
    }
    for (const path of [
      '/admin/tokens?role=admin',
      '/admin//tokens',
      '/admin/./tokens',
      '/admin/articles/../tokens',
    ]) {
      const body = JSON.stringify({ name: '나', role: 'admin', editor: { role: 'admin' } })
      const response = await read(path, { method: 'POST', headers, body })
      expect([path, [400, 403, 404].includes(response.status)]).toEqual([path, true])
    }
    const { json: listed } = await admin.order('GET', '/admin/tokens')
    expect(listed.tokens.filter(({ name }: { name: string }) => name === '나')).toEqual([])
  })
})

describe('a preview ticket', () => {
  it('is opened by itself alone: not cut, not in capitals, not by its hash, not beyond its hour', async () => {
    const { path } = (await desk.order('POST', '/admin/previews', { hours: 1 })).json
    const ticket = path.split('/')[2] as string
    const hash = await env.DB.prepare('SELECT hash FROM preview ORDER BY expires_at LIMIT 1').first<string>(
      'hash',
    )
    const guesses = [
      ticket.slice(1),
      `${ticket}0`,
      `${ticket.slice(0, -1)}${ticket.endsWith('0') ? '1' : '0'}`,
      ticket.toUpperCase().replace(/^\d+$/, 'A'),
      String(hash),
      String(hash).slice(0, 32),
      '%00'.repeat(32),
      `${ticket}%20`,
      "' OR 1=1--",
    ]
    expect((await read(path)).status).toBe(200)
    for (const guess of guesses) {
      const asked = await read(`/preview/${guess}/`)
      const to = asked.headers.get('Location')
      const answer = to === null ? asked : await read(to)
      expect([guess, answer.status]).toEqual([guess, 404])
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_601_000 })
    expect((await read(path)).status).toBe(404)
  })

  it('opens no desk, gives no order, and is told to no site that a page links to', async () => {
    const { path } = (await desk.order('POST', '/admin/previews', {})).json
    for (const inside of ['admin/articles', 'admin/tokens', 'admin/transfer/export']) {
      expect([inside, (await read(path + inside)).status]).toEqual([inside, 401])
    }
    const headers = { Authorization: `Bearer ${admin.token}`, ...json }
    const posted = await read(`${path}admin/articles`, {
      method: 'POST',
      headers,
      body: JSON.stringify(aStory),
    })
    expect(posted.status).toBe(401)
    const front = await read(path)
    expect(front.headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
    expect(front.headers.get('Cache-Control')).toBe('private, no-store')
    expect((await front.text()).match(/<link rel="canonical" href="([^"]*)"/)?.[1]).not.toContain('preview')
  })
})
