import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { editor, read } from '../newsroom.ts'
import { texts } from './texts.ts'

const desk = await editor('desk')
const changes = async () => (await (await read('/feeds/changes.json')).json<{ items: Item[] }>()).items
interface Item {
  id: string
  url: string
  title: string
  date_published: string
  _change: { article: number; kind: string }
}
const kindsOf = async (id: number) =>
  (await changes()).filter(({ _change }) => _change.article === id).map(({ _change }) => _change.kind)
const give = (verb: string, id: number, revision: number, body?: object) =>
  desk.order('POST', `/admin/articles/${id}/${verb}`, body, revision)

it('tells of corrections, changed words, withdrawals and returns of a story that was out, newest first', async () => {
  const { id } = (await desk.publish({ title: '처음 제목' })).json
  expect(await kindsOf(id)).toEqual([])
  await desk.order('PATCH', `/admin/articles/${id}`, { title: '고친 제목' }, 1)
  await desk.order('PATCH', `/admin/articles/${id}`, { title: '띄어 쓴 제목', minor: true }, 2)
  const notice = { title: '바로잡습니다', body: { format: 'text', content: '사실이 아니었습니다.' } }
  await give('correct', id, 3, { kind: 'rebuttal', ...notice })
  await give('withdraw', id, 4)
  await give('restore', id, 5)
  await give('publish', id, 6)
  expect(await kindsOf(id)).toEqual(['restored', 'withdrawn', 'rebuttal', 'revised'])
  const [last] = await changes()
  expect(last).toMatchObject({
    url: `${env.SITE_URL}/articles/${id}`,
    title: '[다시 공개] 띄어 쓴 제목',
    date_published: expect.stringMatching(/\+09:00$/),
  })
})

it('says no word of a story that is hidden, and nothing of one that was never out', async () => {
  const { id } = (await desk.publish({ title: '숨길 제목' })).json
  await give('hold', id, 1)
  const draft = (await desk.create({ title: '초안 제목' })).json
  await desk.order('PATCH', `/admin/articles/${draft.id}`, { title: '고친 초안' }, 1)
  await give('withdraw', draft.id, 2)
  const soon = (await desk.publish({ title: '예약 제목', publishAt: '2099-01-01T00:00+09:00' })).json
  await give('hold', soon.id, 1)
  const xml = await (await read('/feeds/changes.xml')).text()
  for (const words of ['숨길', '초안', '예약']) expect(xml).not.toContain(words)
  expect(texts(xml).title).toContain(`[삭제] ${id}번 기사`)
  expect([await kindsOf(draft.id), await kindsOf(soon.id)]).toEqual([[], []])
})

it('names a story again at the second it is released', async () => {
  const { id } = (await desk.publish({ title: '다시 나올 제목' })).json
  const at = new Date(Date.now() + 60_000).toISOString()
  await desk.order('PATCH', `/admin/articles/${id}`, { publishAt: at }, 1)
  expect(await kindsOf(id)).toEqual(['withdrawn'])
  const edge = (await read('/feeds/changes.xml')).headers.get('Cloudflare-CDN-Cache-Control') ?? ''
  expect(Number(/max-age=(\d+)/.exec(edge)?.[1])).toBeLessThanOrEqual(60)
})
