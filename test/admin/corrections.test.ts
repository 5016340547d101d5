import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')
const reporter = await editor('reporter')
const text = (content: string) => ({ format: 'text', content })
const day = 24 * 3600

const notice = {
  kind: 'correction',
  title: '일자리 지원 예산 바로잡습니다',
  body: text('본보는 지원 예산을 10억 원이라고 보도했으나, 사실은 1억 원이므로 바로잡습니다.'),
} as const
const claim = { kind: 'correction', claimant: '김청구', request: '예산이 틀렸습니다.' } as const

async function published() {
  const { json } = await desk.publish({ title: '지원 예산 10억 원' })
  return { id: json.id as number, at: `/admin/articles/${json.id}` }
}

async function agreed(at: string) {
  const { json } = await desk.order('POST', `${at}/claims`, claim)
  await desk.order('POST', `/admin/claims/${json.id}/agree`)
  return json.id as number
}

const seconds = (time: string) => Date.parse(time) / 1000

describe('a claim', () => {
  it('is answered within three days and printed within seven days of the agreement', async () => {
    const { at } = await published()
    const received = '2026-01-02T09:00:00+09:00'
    const put = await desk.order('POST', `${at}/claims`, { ...claim, receivedAt: received })
    expect([put.status, put.headers.get('Location')]).toEqual([201, `/admin/claims/${put.json.id}`])
    expect(put.json).toMatchObject({
      state: 'received',
      receivedAt: received,
      answerDue: '2026-01-05T09:00:00+09:00',
      due: '2026-01-05T09:00:00+09:00',
      publishDue: null,
      overdue: true,
    })
    const yes = await desk.order('POST', `/admin/claims/${put.json.id}/agree`, { reason: '예산서로 확인' })
    expect(yes.json).toMatchObject({ state: 'agreed', overdue: false, reason: '예산서로 확인' })
    expect(seconds(yes.json.publishDue) - seconds(yes.json.answeredAt)).toBe(7 * day)
    expect(yes.json.due).toBe(yes.json.publishDue)
    expect((await desk.order('POST', `/admin/claims/${put.json.id}/refuse`)).status).toBe(409)
  })

  it('is refused, may be agreed after all, and owes nothing while it is refused', async () => {
    const { at } = await published()
    const { json } = await desk.order('POST', `${at}/claims`, claim)
    const no = await desk.order('POST', `/admin/claims/${json.id}/refuse`, { reason: '사실과 다름' })
    expect(no.json).toMatchObject({ state: 'refused', due: null, overdue: false })
    expect((await desk.order('POST', `/admin/claims/${json.id}/agree`)).json.state).toBe('agreed')
  })

  it('is answered once when two editors answer at once', async () => {
    const { at } = await published()
    const { json } = await desk.order('POST', `${at}/claims`, claim)
    const answers = await Promise.all(
      ['agree', 'refuse', 'refuse'].map((verb) => desk.order('POST', `/admin/claims/${json.id}/${verb}`)),
    )
    const { results } = await env.DB.prepare('SELECT verb FROM audit WHERE subject = ?')
      .bind(`claims/${json.id}`)
      .all()
    expect(results).toHaveLength(answers.filter((answer) => answer.status === 200).length)
    for (const { status } of answers) expect([200, 409]).toContain(status)
  })

  it('stands in the list by its clock, the most overdue first', async () => {
    const { at } = await published()
    const put = (receivedAt: string) => desk.order('POST', `${at}/claims`, { ...claim, receivedAt })
    const late = await put('2026-02-01')
    const later = await put('2026-01-20')
    const ids = async (query: string) =>
      (await desk.order('GET', `/admin/claims${query}`)).json.claims.map((found: { id: number }) => found.id)
    const overdue = await ids('?due=overdue')
    expect(overdue.indexOf(later.json.id)).toBeLessThan(overdue.indexOf(late.json.id))
    expect(await ids('')).toEqual(expect.arrayContaining(overdue))
    expect(await ids('?due=2026-01-31')).toEqual([later.json.id])
    await desk.order('POST', `/admin/claims/${later.json.id}/refuse`)
    expect(await ids('?due=2026-01-31')).toEqual([])
    expect(await ids('?due=closed')).toContain(later.json.id)
  })

  it.each([
    [{ claimant: ' ' }, 'claimant'],
    [{ kind: 'apology' }, 'kind'],
    [{ receivedAt: '2099-01-01' }, 'receivedAt'],
    [{ phone: '010' }, 'phone'],
  ])('refuses %j and names the field %s', async (wrong, field) => {
    const { at } = await published()
    const { status, json } = await desk.order('POST', `${at}/claims`, { ...claim, ...wrong })
    expect([status, json.errors[0].path]).toEqual([400, field])
  })

  it('is known to desk and admin only, and its claimant to no reader and no audit entry', async () => {
    const { id, at } = await published()
    const claimId = await agreed(at)
    for (const [method, path] of [
      ['POST', `${at}/claims`],
      ['GET', '/admin/claims'],
      ['GET', `/admin/claims/${claimId}`],
      ['POST', `/admin/claims/${claimId}/agree`],
      ['GET', `${at}/claim-export`],
    ] as const) {
      const sent = path.endsWith('/claims') && method === 'POST' ? claim : undefined
      expect([path, (await reporter.order(method, path, sent)).status]).toEqual([path, 403])
    }
    await desk.order('POST', `${at}/correct`, { ...notice, claim: claimId }, 1)
    for (const page of [`/articles/${id}`, '/corrections'])
      expect(await textOf(await read(page))).not.toContain(claim.claimant)
    const audit = await env.DB.prepare('SELECT group_concat(detail) AS all_of_it FROM audit').first<string>(
      'all_of_it',
    )
    expect(audit).not.toContain(claim.claimant)
    expect(JSON.stringify((await desk.order('GET', `${at}/claim-export`)).json)).not.toContain(claim.claimant)
  })

  it('comes against what was published', async () => {
    const { json } = await desk.create()
    expect((await desk.order('POST', `/admin/articles/${json.id}/claims`, claim)).status).toBe(409)
    expect((await desk.order('POST', '/admin/articles/999999/claims', claim)).status).toBe(404)
  })
})

describe('correcting', () => {
  it('prints the notice, corrects the text that is online and closes the claim, all in one order', async () => {
    const { at } = await published()
    const claimId = await agreed(at)
    const change = { title: '지원 예산 1억 원' }
    const { status, headers, json } = await desk.order(
      'POST',
      `${at}/correct`,
      { ...notice, change, claim: claimId, reason: '예산서' },
      1,
    )
    expect([status, headers.get('ETag')]).toEqual([200, '"2"'])
    expect(json).toMatchObject({ revision: 2, title: change.title, status: 'published' })
    expect(json.modifiedAt).toBe(json.correction.publishedAt)
    expect(json.correction).toMatchObject({ kind: 'correction', title: notice.title })
    expect((await desk.order('GET', `/admin/claims/${claimId}`)).json).toMatchObject({
      state: 'published',
      due: null,
      correction: json.correction.id,
    })
    const { json: list } = await desk.order('GET', `${at}/revisions`)
    expect(list.revisions[0]).toMatchObject({ order: 'article.correct', reason: '예산서' })
    expect((await desk.order('GET', `${at}/revisions/1`)).json.title).toBe('지원 예산 10억 원')
  })

  it('lets one of two corrections win, and writes nothing of the other', async () => {
    const { id, at } = await published()
    const claimId = await agreed(at)
    const answers = await Promise.all(
      [1, 2, 3].map((nth) =>
        desk.order('POST', `${at}/correct`, { ...notice, title: `바로잡음 ${nth}`, claim: claimId }, 1),
      ),
    )
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    for (const status of statuses) expect([200, 409, 412]).toContain(status)
    const { results } = await env.DB.prepare('SELECT title FROM correction WHERE article_id = ?')
      .bind(id)
      .all()
    expect(results).toEqual([
      { title: answers.find((answer) => answer.status === 200)?.json.correction.title },
    ])
    expect((await desk.order('GET', at)).json.revision).toBe(2)
  })

  it('leaves the story as it was when the claim was refused in between', async () => {
    const { id, at } = await published()
    const { json } = await desk.order('POST', `${at}/claims`, claim)
    const refused = await desk.order('POST', `${at}/correct`, { ...notice, claim: json.id }, 1)
    expect(refused.status).toBe(409)
    expect(refused.json.detail).toContain('agree')
    expect(
      await env.DB.prepare('SELECT count(*) n FROM correction WHERE article_id = ?').bind(id).first('n'),
    ).toBe(0)
  })

  it.each([
    [{ title: '' }, 'title'],
    [{ kind: 'sorry' }, 'kind'],
    [{ body: text(' ') }, 'body.content'],
    [
      { body: { format: 'blocks', content: [{ type: 'embed', provider: 'youtube', id: 'dQw4w9WgXcQ' }] } },
      'body.content',
    ],
    [{ change: { sections: ['nowhere'] } }, 'change.sections.0'],
    [{ change: { body: { format: 'blocks', content: [{ type: 'script' }] } } }, 'change.body.content.0.type'],
    [{ change: { publishAt: '2026-01-01' } }, 'change.publishAt'],
    [{ claim: 999_999 }, 'claim'],
    [{ note: '' }, 'note'],
  ])('refuses %j and names the field %s', async (wrong, field) => {
    const { at } = await published()
    const { status, json } = await desk.order('POST', `${at}/correct`, { ...notice, ...wrong }, 1)
    expect([status, json.errors?.[0].path]).toEqual([400, field])
    expect((await desk.order('GET', at)).json.revision).toBe(1)
  })

  it('refuses a claim against another story, or of another kind', async () => {
    const [mine, other] = [await published(), await published()]
    const claimId = await agreed(other.at)
    const strange = await desk.order('POST', `${mine.at}/correct`, { ...notice, claim: claimId }, 1)
    expect([strange.status, strange.json.errors[0].path]).toEqual([400, 'claim'])
    const kind = await desk.order(
      'POST',
      `${other.at}/correct`,
      { ...notice, kind: 'rebuttal', claim: claimId },
      1,
    )
    expect([kind.status, kind.json.errors[0].path]).toEqual([400, 'kind'])
  })

  it('is for desk and admin, wants the revision that was read, and a story that readers have seen', async () => {
    const { at } = await published()
    expect((await reporter.order('POST', `${at}/correct`, notice, 1)).status).toBe(403)
    expect((await desk.order('POST', `${at}/correct`, notice)).status).toBe(428)
    expect((await desk.order('POST', `${at}/correct`, notice, 7)).status).toBe(412)
    const { json: draft } = await desk.create()
    expect((await desk.order('POST', `/admin/articles/${draft.id}/correct`, notice, 1)).status).toBe(409)
    const { json: later } = await desk.publish({ publishAt: '2099-01-01T07:00' })
    expect((await desk.order('POST', `/admin/articles/${later.id}/correct`, notice, 1)).status).toBe(409)
  })
})

describe('a claimant’s copy', () => {
  it('holds the article as readers saw it at a moment, its corrections and where it stood', async () => {
    const { id, at } = await published()
    await desk.set('/admin/placements/home/headline', { stories: [id] })
    await desk.order('POST', `${at}/correct`, { ...notice, change: { title: '지원 예산 1억 원' } }, 1)
    await env.DB.prepare('UPDATE audit SET at = at - 3600 WHERE subject = ? AND revision = 1')
      .bind(`articles/${id}`)
      .run()
    await env.DB.prepare(
      "UPDATE revision SET state = json_set(state, '$.publish_at', (state ->> 'publish_at') - 3600) WHERE article_id = ?",
    )
      .bind(id)
      .run()
    const earlier = new Date(Date.now() - 1_800_000).toISOString()
    const { json } = await desk.order('GET', `${at}/claim-export?at=${earlier}`)
    expect(json).toMatchObject({
      article: { id, revision: 1, title: '지원 예산 10억 원' },
      corrections: [{ title: notice.title }],
      placements: [{ slot: 'home/headline', position: 1, title: '지원 예산 10억 원', removedAt: null }],
    })
    expect(json.url).toMatch(/^https?:.*\/articles\//)
    expect((await desk.order('GET', `${at}/claim-export`)).json.article.title).toBe('지원 예산 1억 원')
    expect((await desk.order('GET', `${at}/claim-export?at=2020-01-01`)).status).toBe(404)
    expect((await desk.order('GET', `${at}/claim-export?at=then`)).status).toBe(400)
  })
})

describe('a revision from before a correction', () => {
  it('comes back only when that is said', async () => {
    const { json } = await desk.publish({ title: '하루 네 번' })
    const notice = {
      kind: 'correction',
      title: '바로잡습니다',
      body: { format: 'text', content: '다섯 번입니다.' },
    }
    const at = `/admin/articles/${json.id}`
    await desk.order('POST', `${at}/correct`, { ...notice, change: { title: '하루 다섯 번' } }, 1)
    const refused = await desk.order('POST', `${at}/restore-revision`, { revision: 1 }, 2)
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('despiteCorrection')])
    const meant = { revision: 1, despiteCorrection: true }
    expect((await desk.order('POST', `${at}/restore-revision`, meant, 2)).status).toBe(200)
  })
})
