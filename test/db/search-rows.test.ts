import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { editor } from '../newsroom.ts'

const desk = await editor('desk')
const noon = '2026-03-04T12:00:00+09:00'

async function rows(): Promise<(number | null)[]> {
  const { results } = await env.DB.prepare('SELECT search_row AS row FROM article ORDER BY id').all<{
    row: number | null
  }>()
  return results.map(({ row }) => row)
}

async function indexed(table: string): Promise<number[]> {
  const { results } = await env.DB.prepare(`SELECT id FROM ${table}_docsize ORDER BY id`).all<{
    id: number
  }>()
  return results.map(({ id }) => id)
}

describe('rows of the search index', () => {
  it('sort by release, sixteen a minute, and overflow into the next free ones', async () => {
    for (let nth = 0; nth < 18; nth += 1) await desk.publish({ publishAt: noon })
    await desk.publish({ publishAt: '2026-03-04T12:01:00+09:00' })
    await desk.publish({ publishAt: '2026-03-04T11:59:00+09:00' })
    const first = (Date.parse(noon) / 60_000) * 16
    const expected = [...Array.from({ length: 19 }, (_, nth) => first + nth), first - 16]
    expect(await rows()).toEqual(expected)
    expect(await indexed('story_search')).toEqual(expected.toSorted((one, other) => one - other))
    expect(await indexed('syllable_search')).toEqual(expected.toSorted((one, other) => one - other))
  })

  it('are left by a story that is withdrawn, and taken by one that is published', async () => {
    const draft = await desk.create()
    const before = await indexed('story_search')
    await desk.order('POST', `/admin/articles/${draft.json.id}/publish`, undefined, 1)
    expect((await indexed('story_search')).length).toBe(before.length + 1)
    await desk.order('POST', `/admin/articles/${draft.json.id}/withdraw`, undefined, 2)
    expect(await indexed('story_search')).toEqual(before)
    expect(await indexed('syllable_search')).toEqual(before)
    expect((await rows()).at(-1)).toBeNull()
  })
})
