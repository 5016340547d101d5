import { describe, expect, it } from 'vitest'
import { editor, read } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')
const reporter = await editor('reporter')
const bytes = (text: string) => new TextEncoder().encode(text)

describe('a refusal says what to do', () => {
  it.each(['{"title":', '', ' '])('about JSON that cannot be read: %j', async (sent) => {
    const { status, json } = await desk.order('POST', '/admin/articles', bytes(sent))
    expect(status).toBe(400)
    expect(json.detail).toMatch(/^보낸 JSON을 읽을 수 없습니다\. /)
  })

  it('about a revision without its quotes', async () => {
    const { json: story } = await desk.create({})
    const response = await read(`/admin/articles/${story.id}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${desk.token}`, 'If-Match': '1' },
      body: '{}',
    })
    expect([response.status, JSON.stringify(await response.json())]).toEqual([
      400,
      expect.stringContaining('큰따옴표'),
    ])
    expect((await desk.order('PATCH', `/admin/articles/${story.id}`, {})).status).toBe(428)
  })

  it('about an order for many that there is not', async () => {
    const { json } = await desk.order('POST', '/admin/articles/bulk', { order: 'publish', articles: [] })
    expect(json.detail).toBe('order: withdraw, move, retag 가운데 하나로 적어 주세요.')
  })

  it('about numbers where stories with their revisions are wanted', async () => {
    const { json } = await desk.order('POST', '/admin/articles/bulk', { order: 'withdraw', articles: [1, 2] })
    expect(json.detail).toBe('articles.0: { id, revision }처럼 중괄호 묶음으로 적어 주세요.')
  })

  it('about a deed that the audit log does not know', async () => {
    const { status, json } = await desk.order('GET', '/admin/audit?verb=article.eat')
    expect([status, json.detail]).toEqual([400, expect.stringContaining('article.publish')])
    expect((await desk.order('GET', '/admin/audit?verb=article.publish')).status).toBe(200)
  })

  it('about an order of the desk', async () => {
    const { json: story } = await desk.publish({})
    const claim = { kind: 'correction', claimant: '윤서진' }
    const { json } = await reporter.order('POST', `/admin/articles/${story.id}/claims`, claim)
    expect(json.detail).toBe('reporter 역할로는 정정·반론 청구를 다룰 수 없습니다.')
  })

  it('about an own story that lies with the desk', async () => {
    const { json: story } = await reporter.create({ status: 'submitted' })
    const { status, json } = await reporter.order('PATCH', `/admin/articles/${story.id}`, { title: '새' }, 1)
    expect([status, json.detail]).toEqual([
      409,
      '송고 상태에서는 이 기사를 고칠 수 없습니다. 데스크에 보류를 부탁하면, 보류된 뒤에 다시 고칠 수 있습니다.',
    ])
  })

  it('about a section under one that there is not', async () => {
    const { json } = await admin.order('PUT', '/admin/sections/pier/boat', { name: '배', position: 1 })
    expect(json.detail).toBe('path: 상위 섹션("pier")을 먼저 만들어 주세요.')
  })
})
