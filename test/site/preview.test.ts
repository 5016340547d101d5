import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')

describe('a preview ticket', () => {
  it('shows tomorrow’s front page and the drafts, with links that stay inside', async () => {
    const tomorrow = await desk.publish({ title: '내일 아침 기사', publishAt: '2099-01-01T06:00+09:00' })
    const draft = await desk.create({ title: '쓰다 만 기사' })
    const opened = await desk.order('POST', '/admin/previews', { at: '2099-01-01T07:00+09:00' })
    expect(opened.status).toBe(201)
    const front = await read(opened.json.path)
    expect(front.headers.get('Cache-Control')).toBe('private, no-store')
    expect(front.headers.get('X-Robots-Tag')).toBe('noindex')
    const html = await front.text()
    expect(html).toContain('내일 아침 기사')
    expect(html).toContain('2099.01.01 (목)')
    expect(html).toContain(`href="${opened.json.path}articles/${tomorrow.json.id}"`)
    expect(html).not.toMatch(/<a[^>]* href="\/(?!preview)/)
    expect(await textOf(await read(`${opened.json.path}articles/${draft.json.id}`))).toContain('쓰다 만 기사')
    const moved = await read(`${opened.json.path}economy?utm_source=mail`)
    expect(moved.headers.get('Location')).toBe(`${opened.json.path}economy`)
  })

  it('is needed: a guessed one opens nothing, and the open site shows neither story', async () => {
    expect((await read(`/preview/${'0'.repeat(32)}/`)).status).toBe(404)
    const words = await textOf(await read('/'))
    expect(words).not.toContain('내일 아침 기사')
    expect(words).not.toContain('쓰다 만 기사')
  })

  it.each(['revoked_at', 'expires_at'])('closes with the token that made it: %s', async (end) => {
    const guest = await editor('desk')
    const { path } = (await guest.order('POST', '/admin/previews', { hours: 168 })).json
    expect((await read(path)).status).toBe(200)
    await env.DB.prepare(`UPDATE token SET ${end} = unixepoch() - 1 WHERE id = ?`).bind(guest.id).run()
    expect((await read(path)).status).toBe(404)
    expect((await read(`${path}economy`)).status).toBe(404)
  })

  it('is made by the desk alone', async () => {
    const reporter = await editor('reporter')
    expect((await reporter.order('POST', '/admin/previews', {})).status).toBe(403)
  })
})
