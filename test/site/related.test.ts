import { describe, expect, it } from 'vitest'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')

const near = await desk.publish({
  title: '나린항 야간 축제 열린다',
  sections: ['culture'],
  tags: ['나린항', '축제'],
})
const alike = await desk.publish({ title: '나린항 축제에 사람 몰려', sections: ['society'], tags: [] })
const far = await desk.publish({ title: '가온시 예산안 통과', sections: ['politics'], tags: ['예산'] })
const hidden = await desk.create({ title: '나린항 축제 뒷이야기', tags: ['나린항', '축제'] })
const later = await desk.publish({
  title: '나린항 축제 내년 계획',
  tags: ['나린항', '축제'],
  publishAt: '2999-01-01T00:00:00+09:00',
})
const own = await desk.publish({
  title: '나린항 축제 마지막 날',
  sections: ['culture'],
  tags: ['나린항', '축제'],
})

async function related(id: number): Promise<number[]> {
  const html = await (await read(`/articles/${id}`)).text()
  const block = /<h2>관련 기사<\/h2>(.*?)<\/section>/s.exec(html)?.[1] ?? ''
  return [...block.matchAll(/href="\/articles\/(\d+)"/g)].map((match) => Number(match[1]))
}

describe('related stories', () => {
  it('share tags or rare words with the story, and are released', async () => {
    const found = await related(own.json.id)
    const everywhere = await (await read(`/articles/${own.json.id}`)).text()
    expect([...found, ...neighbours(everywhere)]).toEqual(
      expect.arrayContaining([near.json.id, alike.json.id]),
    )
    for (const other of [far, hidden, later, own]) expect(found).not.toContain(other.json.id)
  })

  it('are worked out again when the story is saved', async () => {
    expect(await related(far.json.id)).toEqual([])
    const budget = await desk.publish({
      title: '가온시 예산안 다시 논의',
      sections: ['people'],
      tags: ['예산'],
    })
    await desk.order('PATCH', `/admin/articles/${far.json.id}`, { subtitle: '논의 끝에' }, 1)
    expect(await related(far.json.id)).toEqual([budget.json.id])
  })

  it('vanish with the story that is withdrawn', async () => {
    const last = await desk.publish({
      title: '나린항 축제 정리',
      sections: ['life'],
      tags: ['나린항', '축제'],
    })
    expect(await related(last.json.id)).toContain(alike.json.id)
    await desk.order('POST', `/admin/articles/${alike.json.id}/withdraw`, undefined, 1)
    expect(await related(last.json.id)).not.toContain(alike.json.id)
  })
})

function neighbours(html: string): number[] {
  const turn = /<nav class="turn".*?<\/nav>/s.exec(html)?.[0] ?? ''
  return [...turn.matchAll(/href="\/articles\/(\d+)"/g)].map((match) => Number(match[1]))
}
