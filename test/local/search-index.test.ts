import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Refused } from '../../src/client/client.ts'
import { openProgress } from '../../src/local/transfer/progress.ts'
import { checkIndex, rebuildIndex } from '../../src/local/transfer/search-index.ts'

const notes = join(mkdtempSync(join(tmpdir(), 'maru-index-')), 'notes.json')
const progress = openProgress('Index', { write: () => {} })
const refusal = new Refused('POST', 400, { type: '/admin/docs#bad-order', title: 'x', status: 400 })
const wrongOf = (nth: number) => ({ id: nth, problem: '낱말 색인에 없습니다.' })

/** Five pieces, of which one is refused the first time. */
function newsroom(breaksAt: number) {
  const asked: number[] = []
  const depths: unknown[] = []
  const piece = (cursor = '0') => {
    const nth = Number(cursor)
    asked.push(nth)
    if (asked.length === breaksAt) throw refusal
    return { next: nth < 4 ? String(nth + 1) : null, share: nth / 4 }
  }
  return {
    asked,
    depths,
    rebuildSearch: async ({ body }: { body: { after?: string } }) => ({
      ...piece(body.after),
      done: 10,
      purge: 'done' as const,
    }),
    checkSearch: async ({ query }: { query?: { cursor?: string; thorough?: string } } = {}) => {
      depths.push(query?.thorough)
      const answer = piece(query?.cursor)
      return { ...answer, checked: 10, wrong: [wrongOf(asked.at(-1) ?? 0)] }
    },
  } as unknown as { asked: number[]; depths: unknown[] } & Parameters<typeof rebuildIndex>[0] &
    Parameters<typeof checkIndex>[0]
}

it('a rebuild that is interrupted goes on from the piece that was not done', async () => {
  const walk = { url: 'http://paper', notes, progress }
  const room = newsroom(3)
  await expect(rebuildIndex(room, walk)).rejects.toBe(refusal)
  expect(await rebuildIndex(room, walk)).toBe(50)
  expect(room.asked).toEqual([0, 1, 2, 2, 3, 4])
  expect(existsSync(notes)).toBe(false)
})

it('a check that is interrupted tells in the end what it had found before, and begins anew for another newspaper', async () => {
  const room = newsroom(4)
  await expect(checkIndex(room, { url: 'http://one', notes, progress, thorough: 'false' })).rejects.toBe(
    refusal,
  )
  const other = newsroom(4)
  await expect(checkIndex(other, { url: 'http://two', notes, progress, thorough: 'false' })).rejects.toBe(
    refusal,
  )
  expect(other.asked[0]).toBe(0)
  const wrong = await checkIndex(other, { url: 'http://two', notes, progress, thorough: 'false' })
  expect(wrong.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4])
})

it('a check is as thorough in every piece as it was asked to be', async () => {
  for (const thorough of ['true', 'false'] as const) {
    const room = newsroom(0)
    await checkIndex(room, { url: 'http://three', notes, progress, thorough })
    expect(room.depths).toEqual(Array.from({ length: 5 }, () => thorough))
  }
})
