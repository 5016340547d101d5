import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { editor } from '../newsroom.ts'

const desk = await editor('desk')
const reporter = await editor('reporter')
const text = (content: string) => ({ format: 'text', content })

const long = '가온시는 올해 새 일자리 지원책을 마련했다고 23일 밝혔다.'
const { json: story } = await desk.create({ title: '첫 제목', body: text(`${long}\n\n둘째 문단이다.`) })
const at = `/admin/articles/${story.id}`
await desk.order('PATCH', at, { title: '둘째 제목', reason: '제목의 오자' }, 1)
await desk.order(
  'PATCH',
  at,
  { body: text(`${long.replace('새', '큰')}\n\n새로 쓴 문단이다.\n\n둘째 문단이다.`), subtitle: '부제' },
  2,
)
await desk.order('POST', `${at}/publish`, { reason: '마감' }, 3)

describe('the list of revisions', () => {
  it('tells of every state, newest first, who made it, when, by which order and why', async () => {
    const { json } = await desk.order('GET', `${at}/revisions`)
    expect(json.next).toBeNull()
    expect(json.revisions).toMatchObject([
      { revision: 4, order: 'article.publish', status: 'published', reason: '마감', by: { name: 'desk' } },
      { revision: 3, order: 'article.revise', status: 'draft', title: '둘째 제목', reason: null },
      { revision: 2, order: 'article.revise', title: '둘째 제목', reason: '제목의 오자' },
      { revision: 1, order: 'article.create', title: '첫 제목', redactions: [] },
    ])
    for (const state of json.revisions) expect(state.at).toMatch(/\+09:00$/)
  })

  it('goes on below the last one shown', async () => {
    const { json: first } = await desk.order('GET', `${at}/revisions?limit=3`)
    expect(first.revisions.map((state: { revision: number }) => state.revision)).toEqual([4, 3, 2])
    const { json: rest } = await desk.order('GET', `${at}/revisions?limit=3&before=${first.next}`)
    expect(rest.revisions.map((state: { revision: number }) => state.revision)).toEqual([1])
    expect(rest.next).toBeNull()
  })

  it.each([
    ['/admin/articles/999999/revisions', 404],
    [`${at}/revisions/9`, 404],
    [`${at}/revisions?limit=0`, 400],
    [`${at}/diff?from=x`, 400],
    [`${at}/diff?from=1&to=9`, 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await desk.order('GET', path)).status).toBe(status)
  })
})

describe('one revision', () => {
  it('is the article as it was, live or past', async () => {
    const { json: first } = await desk.order('GET', `${at}/revisions/1`)
    expect(first).toMatchObject({
      title: '첫 제목',
      status: 'draft',
      revision: 1,
      made: { order: 'article.create' },
    })
    expect(first.body.content).toHaveLength(2)
    expect(first).not.toHaveProperty('createdBy')
    const { json: live } = await desk.order('GET', `${at}/revisions/4`)
    expect(live).toMatchObject({ title: '둘째 제목', status: 'published', made: { reason: '마감' } })
  })
})

describe('the difference between two revisions', () => {
  it('names fields, and blocks that were added or changed with the words that differ', async () => {
    const { json } = await desk.order('GET', `${at}/diff?from=1&to=4`)
    expect(json.fields.map((change: { field: string }) => change.field).sort()).toEqual([
      'publishAt',
      'status',
      'subtitle',
      'title',
    ])
    const title = json.fields.find((change: { field: string }) => change.field === 'title')
    expect(title.words).toEqual([
      { op: 'removed', text: '첫' },
      { op: 'added', text: '둘째' },
      { op: 'same', text: ' 제목' },
    ])
    expect(json.fields.find((change: { field: string }) => change.field === 'publishAt').to).toMatch(
      /\+09:00$/,
    )
    expect(json.body).toMatchObject([
      { op: 'changed', from: 0, to: 0 },
      { op: 'added', to: 1, block: { text: '새로 쓴 문단이다.' } },
    ])
    expect(json.body[0].words.filter((word: { op: string }) => word.op !== 'same')).toEqual([
      { op: 'removed', text: '새' },
      { op: 'added', text: '큰' },
    ])
  })

  it('is between the live revision and the one before it where none is named', async () => {
    const { json } = await desk.order('GET', `${at}/diff`)
    expect(json).toMatchObject({ from: 3, to: 4, body: [] })
  })
})

describe('the text as sent', () => {
  const sent = text(
    '(온새미뉴스) 시는 길을 넓힌다.\n\n▲ 새 길\n\n공사는 내년 봄에 시작한다.\n\n[뉴스출처 : 나린시]\n',
  )
  const html = { format: 'html', content: '\ufeff<p>다른 <b>글</b>.<!-- 그대로 -->' }
  const isKept = async (id: number) =>
    env.DB.prepare('SELECT octet_length(original) FROM story WHERE article_id = ?')
      .bind(id)
      .first<number>('octet_length(original)')

  it('comes back letter for letter, live and of older states, whatever changes around it', async () => {
    const { json } = await desk.publish({ body: sent })
    const path = `/admin/articles/${json.id}`
    expect(await isKept(json.id)).toBeLessThan(100)
    await desk.order('PATCH', path, { source: { name: '가온시' }, byline: '다른 이름' }, 1)
    await desk.order(
      'POST',
      `${path}/correct`,
      { kind: 'correction', title: '바로잡습니다', body: text('고침.'), change: { title: '고친 제목' } },
      2,
    )
    const bulk = { order: 'retag', articles: [{ id: json.id, revision: 3 }], tags: ['길'] }
    await desk.order('POST', '/admin/articles/bulk', bulk)
    const original = async (query = '') => (await reporter.order('GET', `${path}/original${query}`)).json
    expect(await original()).toEqual({ revision: 4, ...sent, redacted: false })
    await desk.order('PATCH', path, { body: html }, 4)
    expect(await original()).toEqual({ revision: 5, ...html, redacted: false })
    for (const revision of [1, 2, 3, 4])
      expect(await original(`?revision=${revision}`)).toEqual({ revision, ...sent, redacted: false })
    await desk.order('POST', `${path}/restore-revision`, { revision: 1, despiteCorrection: true }, 5)
    expect(await original()).toEqual({ revision: 6, ...sent, redacted: false })
    expect(await isKept(json.id)).toBeLessThan(100)
    await desk.order('POST', `${path}/restore-revision`, { revision: 5, despiteCorrection: true }, 6)
    expect(await original()).toEqual({ revision: 7, ...html, redacted: false })
  })

  it('is none where blocks were sent', async () => {
    const body = { format: 'blocks', content: [{ type: 'paragraph', text: '글.' }] }
    const { json } = await desk.create({ body })
    const { json: original } = await desk.order('GET', `/admin/articles/${json.id}/original`)
    expect(original).toEqual({ revision: 1, format: 'blocks', content: null, redacted: false })
  })

  it.each([
    ['/admin/articles/999999/original', 404],
    [`${at}/original?revision=9`, 404],
    [`${at}/original?revision=x`, 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await desk.order('GET', path)).status).toBe(status)
  })
})

describe('restoring a revision', () => {
  it('makes a new revision with the old words, the text as sent included, and leaves state and times', async () => {
    const { json } = await desk.publish({ title: '처음', body: text('첫 글.'), tags: ['하나'] })
    const path = `/admin/articles/${json.id}`
    await desk.order(
      'PATCH',
      path,
      { title: '나중', body: { format: 'html', content: '<p>다른 글.' }, tags: [] },
      1,
    )
    expect((await desk.order('POST', `${path}/restore-revision`, { revision: 1 })).status).toBe(428)
    expect((await desk.order('POST', `${path}/restore-revision`, { revision: 1 }, 1)).status).toBe(412)
    const restored = await desk.order(
      'POST',
      `${path}/restore-revision`,
      { revision: 1, reason: '잘못 고침' },
      2,
    )
    expect(restored.json).toMatchObject({ revision: 3, title: '처음', tags: ['하나'], status: 'published' })
    expect(restored.json.modifiedAt).not.toBeNull()
    const { original_format: format } = (await env.DB.prepare(
      'SELECT original_format FROM story WHERE article_id = ?',
    )
      .bind(json.id)
      .first()) as { original_format: string }
    expect(format).toBe('text')
    const { json: list } = await desk.order('GET', `${path}/revisions`)
    expect(list.revisions[0]).toMatchObject({ order: 'article.restore-revision', reason: '잘못 고침' })
    const { json: shelved } = await desk.order('GET', `${path}/diff?from=1&to=3`)
    expect(shelved.body).toEqual([])
  })

  it('refuses words whose section is gone, and names the field', async () => {
    const { json } = await desk.create({ sections: ['economy'] })
    const path = `/admin/articles/${json.id}`
    await desk.order('PATCH', path, { sections: ['culture'] }, 1)
    await env.DB.prepare(
      "UPDATE revision SET state = json_set(state, '$.sections', '[\"sea\"]') WHERE article_id = ?",
    )
      .bind(json.id)
      .run()
    const refused = await desk.order('POST', `${path}/restore-revision`, { revision: 1 }, 2)
    expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'sections.0'])
  })

  it('is for whoever may revise the story', async () => {
    const { json } = await desk.create()
    const path = `/admin/articles/${json.id}/restore-revision`
    expect((await reporter.order('POST', path, { revision: 1 }, 1)).status).toBe(403)
  })
})
