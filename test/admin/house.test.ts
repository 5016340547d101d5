import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

const admin = await editor('admin')
const fellow = await editor('admin')
const { json: story } = await admin.publish()
const { json: other } = await admin.publish()
const { json: photo } = await admin.order('POST', '/admin/photos', await pngOf(60, 20))
const text = (content: string) => ({ format: 'text', content })
const banner = (alt: string) => ({ photo: photo.key, href: 'https://market.example/', alt })

/** Documents of the house that are made by naming them: three states of each, and the field that differs. */
const named = [
  ['/admin/sections/sea', [1, 2, 3].map((nth) => ({ name: `바다${nth}`, position: 1 })), 'name'],
  ['/admin/reporters/kim-nari', [1, 2, 3].map((nth) => ({ name: `김나리${nth}` })), 'name'],
  ['/admin/issues/harbor', [1, 2, 3].map((nth) => ({ kind: 'hot', title: `항구${nth}` })), 'title'],
  [
    '/admin/policies/ethics',
    [1, 2, 3].map((nth) => ({ title: `강령${nth}`, effectiveOn: '2024-01-02', body: text(`글${nth}.`) })),
    'versions',
  ],
] as const

/** Slots are there from the beginning, at revision 0. */
const slots = [
  ['/admin/placements/home/hot', [[story.id], [other.id], []].map((stories) => ({ stories })), 'stories'],
  ['/admin/banners/home-top', ['하나', '둘', '셋'].map((alt) => ({ banners: [banner(alt)] })), 'banners'],
] as const

const put = (path: string, body: unknown, headers: Record<string, string>) =>
  read(path, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe.each(named)('%s', (path, [first], _) => {
  it('is made without a revision, or with If-None-Match, and only while it is not there', async () => {
    expect((await admin.order('GET', path)).status).toBe(404)
    expect((await admin.order('PUT', path, first, 1)).status).toBe(412)
    expect((await put(path, first, { 'If-None-Match': '*' })).status).toBe(200)
    expect((await put(path, first, { 'If-None-Match': '*' })).status).toBe(412)
    expect((await put(path, first, {})).status).toBe(428)
    const { headers, json } = await admin.order('GET', path)
    expect([headers.get('ETag'), json.revision]).toEqual(['"1"', 1])
  })
})

describe.each(slots)('%s', (path, [first], _) => {
  it('is at revision 0 until it is filled, and always wants to be named by its revision', async () => {
    expect((await admin.order('GET', path)).headers.get('ETag')).toBe('"0"')
    expect((await admin.order('PUT', path, first)).status).toBe(428)
    const filled = await admin.order('PUT', path, first, 0)
    expect([filled.status, filled.headers.get('ETag'), filled.json.purge]).toEqual([
      200,
      '"1"',
      'unavailable',
    ])
  })
})

describe.each([...named, ...slots])('%s', (path, [, second, third], field) => {
  it('tells who was late what was changed, by whom and when', async () => {
    const changed = await fellow.order('PUT', path, second, 1)
    expect([changed.status, changed.headers.get('ETag'), changed.json.revision]).toEqual([200, '"2"', 2])
    const late = await admin.order('PUT', path, third, 1)
    expect([late.status, late.json.revision]).toEqual([412, 2])
    expect(late.json.changed.map((change: { field: string }) => change.field)).toEqual([field])
    expect(late.json.changed[0].read).not.toEqual(late.json.changed[0].current)
    expect(late.json.since).toMatchObject([
      { revision: 2, by: 'admin', at: expect.stringMatching(/\+09:00$/) },
    ])
  })

  it('is changed by one of two who race, and the other is told', async () => {
    const before = await orders()
    const race = await Promise.all([admin.order('PUT', path, third, 2), fellow.order('PUT', path, third, 2)])
    expect(race.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await admin.order('GET', path)).json.revision).toBe(3)
    expect(await orders()).toBe((before ?? 0) + 1)
  })
})

it('the times of what was changed are spelled as answers spell them', async () => {
  const path = '/admin/placements/home/headline'
  const placed = { article: story.id, from: '2030-01-02T07:00', until: '2030-01-03T07:00+09:00' }
  await admin.order('PUT', path, { stories: [placed] }, 0)
  await admin.order('PUT', path, { stories: [] }, 1)
  const { json } = await admin.order('PUT', path, { stories: [] }, 1)
  const [entry] = json.changed[0].read
  expect([entry.from, entry.until]).toEqual(['2030-01-02T07:00:00+09:00', '2030-01-03T07:00:00+09:00'])
  const at = `/admin/articles/${other.id}`
  await admin.order('PATCH', at, { publishAt: '2030-01-02T07:00', body: text('새 글.') }, 1)
  const late = await admin.order('PATCH', at, { title: '늦음' }, 1)
  const named = Object.fromEntries(
    late.json.changed.map((change: { field: string }) => [change.field, change]),
  )
  expect(named.publishAt.current).toBe('2030-01-02T07:00:00+09:00')
  expect(named.publishAt.read).toMatch(/\+09:00$/)
  expect(named.body.current).toMatchObject({ format: 'blocks', content: [{ type: 'paragraph' }] })
})

describe('the masthead', () => {
  it('keeps every state it had, who replaced it and when', async () => {
    const { json } = await admin.order('GET', '/admin/masthead')
    const { revision } = json
    await admin.order('PATCH', '/admin/masthead', { publisher: '윤서진' }, revision)
    await fellow.order('PATCH', '/admin/masthead', { publisher: '한바다' }, revision + 1)
    const late = await admin.order('PATCH', '/admin/masthead', { publisher: '늦음' }, revision + 1)
    expect(late.json.changed).toEqual([{ field: 'publisher', read: '윤서진', current: '한바다' }])
    const reporter = await editor('reporter')
    const past = await reporter.order('GET', '/admin/masthead/revisions')
    expect(past.json.revisions).toMatchObject([
      { revision: revision + 1, publisher: '윤서진', replacedBy: { token: fellow.id, name: 'admin' } },
      { revision, publisher: '', replacedBy: { token: admin.id } },
    ])
    expect(past.json.revisions[0].replacedAt).toMatch(/\+09:00$/)
    const one = await admin.order('GET', '/admin/masthead/revisions?limit=1')
    const rest = await admin.order('GET', `/admin/masthead/revisions?before=${one.json.next}`)
    expect(rest.json.revisions.map((past: { revision: number }) => past.revision)).toEqual([revision])
  })

  it('lists what the law wants and it lacks, for editors and for operators alike', async () => {
    const { json } = await admin.order('GET', '/admin/masthead')
    expect(json.missing).toEqual(
      expect.arrayContaining([
        '명칭',
        '등록번호',
        '등록연월일',
        '발행연월일',
        '편집인',
        '청소년보호책임자',
        '발행소 주소',
        '전화번호',
      ]),
    )
    const health = (await (await read('/healthz')).json()) as { missingInMasthead: string[] }
    expect(health.missingInMasthead).toEqual(json.missing)
  })
})

describe('policies', () => {
  it('are listed with their effective days, and which version is in force', async () => {
    const path = '/admin/policies/privacy'
    for (const effectiveOn of ['2024-01-02', '2025-01-02', '2099-01-02']) {
      await admin.set(path, { title: `방침 ${effectiveOn}`, effectiveOn, body: text(`${effectiveOn}부터.`) })
    }
    const { json } = await admin.order('GET', '/admin/policies')
    const privacy = json.policies.find(({ slug }: { slug: string }) => slug === 'privacy')
    expect(privacy).toEqual({
      slug: 'privacy',
      revision: 3,
      versions: [
        { effectiveOn: '2099-01-02', title: '방침 2099-01-02', inForce: false },
        { effectiveOn: '2025-01-02', title: '방침 2025-01-02', inForce: true },
        { effectiveOn: '2024-01-02', title: '방침 2024-01-02', inForce: false },
      ],
    })
    const one = await admin.order('GET', path)
    expect(one.headers.get('ETag')).toBe('"3"')
    expect(one.json.versions[1].body.content).toMatchObject([{ type: 'paragraph' }])
    expect((await admin.order('GET', '/admin/policies/nothing')).status).toBe(404)
  })

  it('says what it left out of the text', async () => {
    const body = text('사실을 확인한 뒤에 씁니다.\n\n[사진1]\n\n[뉴스출처 : 온새미신문]')
    const sent = { title: '취재 준칙', effectiveOn: '2024-01-02', body }
    const { json } = await admin.order('PUT', '/admin/policies/reporting', sent)
    expect(json.body.content).toHaveLength(1)
    expect(json.removed).toEqual([
      expect.stringContaining('“[사진1]” 줄을 뺐습니다'),
      expect.stringContaining('온새미신문'),
    ])
  })
})

function orders() {
  return env.DB.prepare('SELECT count(*) n FROM audit').first<number>('n')
}
