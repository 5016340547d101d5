import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'maru-remote-'))
const root = join(import.meta.dirname, '../..')
const servers: { close: () => void }[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void

/** A newspaper elsewhere, and what it was asked. */
async function newspaper(
  answer: Answer,
): Promise<{ url: string; asked: string[]; tokens: Set<string | undefined> }> {
  const [asked, tokens]: [string[], Set<string | undefined>] = [[], new Set()]
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>))
    asked.push(`${request.method} ${request.url}`)
    if (request.url?.startsWith('/admin')) tokens.add(request.headers.authorization)
    answer(request, response, body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, tokens }
}

async function run(script: 'backup' | 'restore' | 'reindex', ...args: string[]) {
  const child = spawn(process.execPath, [`src/local/${script}.ts`, '--remote', ...args], { cwd: root })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said: Buffer.concat(said).toString() }
}

const records =
  '{"type":"photo","key":"a.png","widths":[400],"takenDownAt":null}\n{"type":"tag","name":"항구"}\n'
const refusing =
  (status: number, type: string, title: string): Answer =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/problem+json' })
    response.end(JSON.stringify({ type: `/admin/docs#${type}`, status, title }))
  }
const willing: Answer = ({ url = '' }, response) => {
  if (url.startsWith('/admin/transfer/export'))
    return response.end(`${records}{"type":"cursor","next":null}\n`)
  // The copy is missing there: the picture stands in, and says so by its tag.
  if (url.startsWith('/media/')) return response.setHeader('ETag', 'W/"a.png"').end('picture')
  response.setHeader('Content-Type', 'application/json')
  response.end('{"added":2,"changed":0,"unchanged":0,"refused":[],"purge":"done"}')
}

describe('backup and restore of a newspaper elsewhere', () => {
  it('speak to its address with the token, and make none by wrangler', async () => {
    const { url, asked, tokens } = await newspaper(willing)
    const to = join(folder, 'whole.ndjson')
    const photos = join(folder, 'photos')
    expect(
      await run('backup', '--url', url, '--token', 'mine', '--to', to, '--photos', photos),
    ).toMatchObject({ code: 0 })
    expect(readFileSync(to, 'utf8')).toBe(records)
    expect(readFileSync(join(photos, 'a.png'), 'utf8')).toBe('picture')
    expect(existsSync(join(photos, 'a-400.webp'))).toBe(false)
    expect(
      await run('restore', '--url', url, '--token', 'mine', '--from', to, '--photos', photos),
    ).toMatchObject({ code: 0 })
    expect([...tokens]).toEqual(['Bearer mine'])
    expect(asked.filter((line) => !line.includes('/export'))).toEqual([
      'GET /media/a.png',
      'GET /media/a-400.webp',
      'POST /admin/transfer/import?line=1',
      'PUT /admin/transfer/photos/a.png',
      'POST /admin/purge',
    ])
  })

  const html: Answer = (_, response) => response.setHeader('Content-Type', 'text/html').end('<h1>hello</h1>')
  const failures: [string, Answer, RegExp][] = [
    [
      'does not know the token',
      refusing(401, 'unknown-token', '토큰이 없습니다.'),
      /the token is not known there.* 401 토큰이 없습니다/,
    ],
    [
      'knows it as a reporter',
      refusing(403, 'not-allowed', '권한이 없습니다.'),
      /not an admin's: 403 권한이 없습니다/,
    ],
    [
      'breaks',
      refusing(500, 'broken', '서버에서 문제가 생겼습니다.'),
      /answers 500 서버에서 문제가 생겼습니다/,
    ],
    ['is something else', html, /is not this newspaper/],
    ['cuts the line', (_, response) => void response.destroy(), /no newspaper can be reached/],
  ]

  it.each(failures)('end at once with a sentence when it %s, and write nothing', async (_, answer, words) => {
    const { url, asked } = await newspaper(answer)
    const from = join(folder, 'some.ndjson')
    writeFileSync(from, records)
    const to = join(folder, `${asked.length}-never.ndjson`)
    for (const done of [
      await run('backup', '--url', url, '--token', 'mine', '--to', to),
      await run('restore', '--url', url, '--token', 'mine', '--from', from),
      await run('reindex', '--url', url, '--token', 'mine'),
    ]) {
      expect(done.code).toBe(1)
      expect(done.said).toMatch(words)
      expect(done.said).not.toMatch(/goes on from here|\n {4}at /)
    }
    expect(asked.every((line) => line === 'GET /admin/transfer/export?limit=1')).toBe(true)
    expect([to, `${to}.part`].filter(existsSync)).toEqual([])
  })

  it.each([
    ['http://no-such-host.invalid', /no-such-host.invalid: no newspaper can be reached/],
    ['http://127.0.0.1:1', /no newspaper can be reached/],
    ['news.example', /"news.example" is no address/],
    ['localhost:8787', /"localhost:8787" is no address/],
  ])('end at once with a sentence when nothing is at %s', async (url, words) => {
    const { code, said } = await run(
      'backup',
      '--url',
      url,
      '--token',
      'mine',
      '--to',
      join(folder, 'no.ndjson'),
    )
    expect([code, said]).toEqual([1, expect.stringMatching(words)])
  })

  it('say how to go on when it breaks half way', async () => {
    let pieces = 0
    const { url } = await newspaper((request, response, body) => {
      if (!request.url?.startsWith('/admin/transfer/export')) return willing(request, response, body)
      pieces += 1
      if (pieces > 2) return refusing(401, 'unknown-token', '토큰이 없습니다.')(request, response, body)
      response.end(`${records}{"type":"cursor","next":"더"}\n`)
    })
    const { code, said } = await run(
      'backup',
      '--url',
      url,
      '--token',
      'mine',
      '--to',
      join(folder, 'half.ndjson'),
    )
    expect(code).toBe(1)
    expect(said).toMatch(/not known there.*goes on from here/s)
  })
})
