import { afterAll, expect, it, vi } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { openEdge } from './edge.ts'

const edge = await openEdge()
afterAll(() => vi.useRealTimers())

const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
const { json: photo } = await edge.order('POST', '/admin/photos', await pngOf(60, 20))
const { json: story } = await edge.order('POST', '/admin/articles', {
  status: 'published',
  title: '기사',
  sections: ['economy'],
  body: { format: 'text', content: '글.' },
})

it.each([
  ['home-top', '/'],
  ['article-side', `/articles/${story.id}`],
  ['list-side', '/economy'],
])('a banner in %s comes and goes on the second, through the cache', async (slot, path) => {
  const banners = [
    { photo: photo.key, href: 'https://a.example/', alt: '광고', from: later(70), until: later(150) },
  ]
  await edge.set(`/admin/banners/${slot}`, { banners })
  const shows = async () => {
    const shown = (await edge.read(path)).body.includes('class="banners"')
    await edge.settled()
    return shown
  }
  const seen: boolean[] = [await shows()]
  for (const seconds of [30, 39, 1, 40, 39, 1]) {
    edge.pass(seconds)
    seen.push(await shows())
  }
  expect(seen).toEqual([false, false, false, true, true, true, false])
})

it('a preview shows the banners of its own moment', async () => {
  const banners = [{ photo: photo.key, href: 'https://a.example/', alt: '내일 광고', from: later(86_400) }]
  await edge.set('/admin/banners/home-top', { banners })
  const { json } = await edge.order('POST', '/admin/previews', { at: later(90_000) })
  expect((await edge.read(json.path)).body).toContain('내일 광고')
  expect((await edge.read('/')).body).not.toContain('내일 광고')
})
