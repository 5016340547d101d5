import { describe, expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('admin')
const ids: number[] = []
for (let nth = 0; nth < 12; nth += 1) {
  const { json: photo } = await desk.order('POST', '/admin/photos', await pngOf(30 + nth, 20))
  const { json } = await desk.publish({
    title: `경제 기사 ${nth}`,
    photos: [{ photo: photo.key, alt: '그림' }],
  })
  ids.push(json.id)
}
const [, , third, fourth, , sixth] = ids as [number, number, number, number, number, number]
const newest = ids.at(-1) as number

async function linksIn(path: string, block: RegExp): Promise<number[]> {
  const html = await (await read(path)).text()
  const part = block.exec(html)?.[0] ?? ''
  return [...part.matchAll(/href="\/articles\/(\d+)"/g)].map((match) => Number(match[1]))
}

describe('what the desk has placed', () => {
  it('in the 핫이슈 of a section stands there, although it is new enough for the list, and only there', async () => {
    await desk.set('/admin/placements/economy/hot', { stories: [newest, third] })
    const hot = await linksIn('/economy', /<h2>경제핫이슈<\/h2>.*?<\/section>/s)
    expect(hot.slice(0, 2)).toEqual([newest, third])
    const list = await linksIn('/economy', /<ol class="rows">.*?<\/ol>/s)
    expect(list).not.toContain(newest)
    expect(list).not.toContain(third)
    expect(list).toContain(fourth)
  })

  it('on the front page stands in its own slot, and automatic blocks take what is left', async () => {
    await desk.set('/admin/placements/home/hot', { stories: [newest] })
    await desk.set('/admin/placements/home/photo', { stories: [sixth, fourth] })
    expect(await linksIn('/', /<h2>핫이슈<\/h2>.*?<\/section>/s)).toEqual([newest])
    const photos = await linksIn('/', /<h2>포토이슈<\/h2>.*?<\/section>/s)
    expect(photos.slice(0, 2)).toEqual([sixth, fourth])
    const all = await linksIn('/', /<main.*<\/main>/s)
    for (const id of [newest, sixth, fourth]) expect(all.filter((each) => each === id)).toHaveLength(1)
  })
})
