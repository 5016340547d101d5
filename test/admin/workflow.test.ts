import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { aStory, editor, read } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')
for (const [slug, name] of Object.entries({ 'kim-nari': '김나리', 'lee-garam': '이가람' })) {
  await admin.set(`/admin/reporters/${slug}`, { name })
}
const nari = await editor('reporter', { reporter: 'kim-nari' })

describe('taking a withdrawn story back', () => {
  it('brings it to the desk, and before readers only when it is published again', async () => {
    const { json } = await desk.publish()
    const at = `/admin/articles/${json.id}`
    await desk.order('POST', `${at}/withdraw`, undefined, 1)
    const back = await desk.order('POST', `${at}/restore`, undefined, 2)
    expect(back.json).toMatchObject({ status: 'held', revision: 3 })
    expect((await read(`/articles/${json.id}`)).status).toBe(404)
    await desk.order('POST', `${at}/publish`, undefined, 3)
    expect((await read(`/articles/${json.id}`)).status).toBe(200)
  })

  it('is refused for what was never withdrawn, and to reporters', async () => {
    const { json } = await nari.create()
    const at = `/admin/articles/${json.id}/restore`
    const refused = await desk.order('POST', at, undefined, 1)
    expect([refused.status, refused.json.detail]).toEqual([
      409,
      '초안 상태에서는 이 기사를 되살릴 수 없습니다.',
    ])
    expect((await nari.order('POST', at, undefined, 1)).status).toBe(403)
  })
})

describe('placing', () => {
  it('is for the desk, of any story that is not withdrawn', async () => {
    const { json } = await desk.publish()
    const at = '/admin/placements/home/hot'
    expect((await nari.set(at, { stories: [json.id] })).status).toBe(403)
    expect((await desk.set(at, { stories: [json.id] })).status).toBe(200)
    await desk.order('POST', `/admin/articles/${json.id}/withdraw`, undefined, 1)
    const refused = await desk.set(at, { stories: [json.id] })
    expect(refused.json.errors).toMatchObject([{ path: 'stories.0' }])
  })
})

describe('signing', () => {
  it('is for a reporter with the own name only, which the problem says', async () => {
    const wrong = await nari.create({ reporters: ['kim-nari', 'lee-garam'] })
    expect(wrong.status).toBe(400)
    expect(wrong.json.errors).toMatchObject([{ path: 'reporters.1' }])
    expect((await nari.create({ reporters: ['kim-nari'] })).status).toBe(201)
    const nobody = await editor('reporter')
    expect((await nobody.create({ reporters: ['kim-nari'] })).status).toBe(400)
  })

  it('leaves a colleague in the byline whom the desk has added, but adds none', async () => {
    const { json } = await desk.create({ reporters: ['kim-nari', 'lee-garam'] })
    const at = `/admin/articles/${json.id}`
    expect((await nari.order('PATCH', at, { reporters: ['lee-garam', 'kim-nari'] }, 1)).status).toBe(200)
    const own = await nari.create()
    const theft = await nari.order('PATCH', `/admin/articles/${own.json.id}`, { reporters: ['lee-garam'] }, 1)
    expect(theft.json.errors).toMatchObject([{ path: 'reporters.0' }])
  })
})

describe('a late editor', () => {
  it('hears who did what since, beside the fields that differ', async () => {
    const { json } = await desk.create()
    const at = `/admin/articles/${json.id}`
    await admin.order('PATCH', at, { title: '먼저 고친 제목' }, 1)
    await admin.order('POST', `${at}/submit`, undefined, 2)
    const late = await desk.order('PATCH', at, { title: '늦은 제목' }, 1)
    expect(late.status).toBe(412)
    expect(late.json.changed.map((change: { field: string }) => change.field)).toEqual(['title', 'status'])
    expect(late.json.since).toMatchObject([
      { revision: 2, verb: 'article.revise', by: 'admin' },
      { revision: 3, verb: 'article.submit', by: 'admin' },
    ])
    expect(late.json.since[0].at).toMatch(/\+09:00$/)
  })
})

describe('orders for many stories', () => {
  it('are carried out story by story, and what is refused says why', async () => {
    const one = (await desk.publish({ sections: ['economy'], tags: ['하나'] })).json
    const two = (await desk.publish({ sections: ['politics'] })).json
    const gone = (await desk.publish()).json
    await desk.order('POST', `/admin/articles/${gone.id}/withdraw`, undefined, 1)
    const { status, json } = await desk.order('POST', '/admin/articles/bulk', {
      order: 'move',
      sections: ['culture/books', 'economy'],
      articles: [
        { id: one.id, revision: 1 },
        { id: two.id, revision: 9 },
        { id: gone.id, revision: 2 },
        { id: 999_999, revision: 1 },
        { id: one.id, revision: 1 },
      ],
    })
    expect(status).toBe(200)
    expect(json.results).toMatchObject([
      { id: one.id, status: 200, revision: 2 },
      { id: two.id, status: 412, problem: { revision: 1 } },
      { id: gone.id, status: 409 },
      { id: 999_999, status: 404 },
      { id: one.id, status: 412 },
    ])
    const after = (await desk.order('GET', `/admin/articles/${one.id}`)).json
    expect(after).toMatchObject({ sections: ['culture/books', 'economy'], tags: ['하나'] })
    expect(await shelvesOf(one.id)).toContain('section:culture/books')
  })

  it('retag and withdraw too, each with its line in the audit log', async () => {
    const stories = [(await desk.publish()).json, (await desk.publish()).json]
    const articles = (revision: number) => stories.map(({ id }) => ({ id, revision }))
    await desk.order('POST', '/admin/articles/bulk', { order: 'retag', tags: ['#새'], articles: articles(1) })
    expect(await shelvesOf(stories[1].id)).toContain('tag:새')
    const { json } = await desk.order('POST', '/admin/articles/bulk', {
      order: 'withdraw',
      articles: articles(2),
    })
    expect(json.results.map((result: { status: number }) => result.status)).toEqual([200, 200])
    expect((await read(`/articles/${stories[0].id}`)).status).toBe(410)
    const log = await desk.order('GET', `/admin/audit?subject=articles/${stories[1].id}`)
    expect(log.json.entries.map((entry: { verb: string }) => entry.verb)).toEqual([
      'article.withdraw',
      'article.revise',
      'article.create',
    ])
  })

  it.each([
    [{ order: 'move', articles: [{ id: 1, revision: 1 }] }, 'sections'],
    [{ order: 'move', sections: ['no/where'], articles: [{ id: 1, revision: 1 }] }, 'sections.0'],
    [{ order: 'retag', articles: [{ id: 1, revision: 1 }] }, 'tags'],
    [{ order: 'withdraw', articles: [] }, 'articles'],
    [{ order: 'withdraw', articles: [{ id: 1 }] }, 'articles.0.revision'],
    [
      { order: 'withdraw', articles: Array.from({ length: 101 }, () => ({ id: 1, revision: 1 })) },
      'articles',
    ],
    [{ order: 'burn', articles: [{ id: 1, revision: 1 }] }, 'order'],
  ])('are refused whole when malformed: %#, %s', async (wrong, field) => {
    const { status, json } = await desk.order('POST', '/admin/articles/bulk', wrong)
    expect(status).toBe(400)
    expect(json.errors.map((error: { path: string }) => error.path)).toContain(field)
  })

  it('ask every story for the role of who gives them', async () => {
    const mine = (await nari.create()).json
    const others = (await desk.create()).json
    const articles = [mine, others].map(({ id }) => ({ id, revision: 1 }))
    const { json } = await nari.order('POST', '/admin/articles/bulk', {
      order: 'retag',
      tags: ['새'],
      articles,
    })
    expect(json.results.map((result: { status: number }) => result.status)).toEqual([200, 403])
    const gone = await nari.order('POST', '/admin/articles/bulk', { order: 'withdraw', articles })
    expect(gone.json.results.map((result: { status: number }) => result.status)).toEqual([403, 403])
  })
})

describe('the lock on a story', () => {
  it('tells the others who is at it, is renewed by its holder, and blocks no save', async () => {
    const { json } = await desk.create()
    const at = `/admin/articles/${json.id}`
    const lock = await admin.order('PUT', `${at}/lock`)
    expect(lock.json.lock.by).toBe('admin')
    expect(Date.parse(lock.json.lock.until) - Date.now()).toBeGreaterThan(29 * 60_000)
    const refused = await desk.order('PUT', `${at}/lock`)
    expect(refused.status).toBe(409)
    expect(refused.json.lock).toEqual(lock.json.lock)
    expect((await desk.order('GET', at)).json.lock).toEqual(lock.json.lock)
    const saved = await desk.order('PATCH', at, { title: '그래도 고침' }, 1)
    expect(saved.status).toBe(200)
    expect(saved.json.lock).toEqual(lock.json.lock)
    expect((await admin.order('PUT', `${at}/lock`)).status).toBe(200)
    expect((await admin.order('DELETE', `${at}/lock`)).json).toEqual({ lock: null })
    expect((await desk.order('GET', `${at}/lock`)).json).toEqual({ lock: null })
  })

  it('is broken by the desk with a trace, by a reporter not at all', async () => {
    const { json } = await nari.create()
    const at = `/admin/articles/${json.id}`
    const fellow = await editor('reporter')
    await desk.order('PUT', `${at}/lock`)
    expect((await nari.order('DELETE', `${at}/lock`)).status).toBe(403)
    expect((await fellow.order('PUT', `${at}/lock`)).status).toBe(403)
    expect((await admin.order('DELETE', `${at}/lock`)).status).toBe(200)
    expect((await nari.order('PUT', `${at}/lock`)).status).toBe(200)
    const log = await desk.order('GET', `/admin/audit?subject=articles/${json.id}&verb=article.unlock`)
    expect(log.json.entries).toHaveLength(1)
  })

  it('ends by itself', async () => {
    const { json } = await desk.create()
    const at = `/admin/articles/${json.id}`
    await admin.order('PUT', `${at}/lock`)
    await env.DB.prepare('UPDATE edit_lock SET until_at = unixepoch() - 1').run()
    expect((await desk.order('GET', at)).json.lock).toBeNull()
    expect((await desk.order('PUT', `${at}/lock`)).json.lock.by).toBe('desk')
  })
})

describe('what is not saved yet', () => {
  it('is kept apart from the story for its editor alone, right or not, until that editor saves', async () => {
    const { json } = await desk.publish()
    const at = `/admin/articles/${json.id}`
    const fields = { title: '', body: { format: 'markdown', content: '# 쓰다 만' }, sections: ['no/where'] }
    expect((await desk.order('PUT', `${at}/autosave`, { revision: 1, fields })).status).toBe(200)
    expect((await desk.order('GET', at)).json).toMatchObject({ revision: 1, title: aStory.title })
    expect((await admin.order('GET', `${at}/autosave`)).status).toBe(404)
    await admin.order('PATCH', at, { title: '그사이' }, 1)
    const kept = await desk.order('GET', `${at}/autosave`)
    expect(kept.json).toMatchObject({ revision: 1, live: 2, fields })
    await desk.order('PATCH', at, { title: '늦어서 거절됨' }, 1)
    expect((await desk.order('GET', `${at}/autosave`)).status).toBe(200)
    await desk.order('PATCH', at, { title: '저장함' }, 2)
    expect((await desk.order('GET', `${at}/autosave`)).status).toBe(404)
  })

  it('can be thrown away, and is refused with fields no story has or to whom may not edit', async () => {
    const { json } = await desk.create()
    const at = `/admin/articles/${json.id}/autosave`
    const kept = { revision: 1, fields: { title: '글' } }
    await desk.order('PUT', at, kept)
    await desk.order('DELETE', at)
    expect((await desk.order('GET', at)).status).toBe(404)
    const unknown = await desk.order('PUT', at, { revision: 1, fields: { headline: '?' } })
    expect(unknown.json.errors).toMatchObject([{ path: 'fields.headline' }])
    const huge = await desk.order('PUT', at, { revision: 1, fields: { title: '가'.repeat(400_000) } })
    expect(huge.status).toBe(400)
    expect((await nari.order('PUT', at, kept)).status).toBe(403)
  })
})

async function shelvesOf(id: number): Promise<unknown[]> {
  const { results } = await env.DB.prepare('SELECT shelf FROM shelf WHERE article_id = ?').bind(id).all()
  return results.map((row) => row.shelf)
}
