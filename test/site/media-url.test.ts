import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')
const { json: photo } = await desk.order('POST', '/admin/photos', await pngOf(900, 60))
const body = { format: 'blocks', content: [{ type: 'photo', photo: photo.key }] }
const { json: story } = await desk.publish({ photos: [{ photo: photo.key }], body })

const elsewhere = { ...env, MEDIA_URL: 'https://img.gaon.example/p/' }
const pages = ['/', '/economy', '/photos', `/articles/${story.id}`, '/feeds/all.xml', '/feeds/all.json']

it.each(pages)('every picture of %s is asked for at MEDIA_URL, and nowhere else', async (path) => {
  const there = await (await read(path, {}, elsewhere)).text()
  expect(there).toContain(`https://img.gaon.example/p/${photo.key}`)
  expect(there).not.toContain('/media/')
  const here = await (await read(path)).text()
  expect(here).toContain(photo.url)
  expect(here).not.toContain('img.gaon.example')
})

it('the policy of a page lets pictures come from there and from nowhere else', async () => {
  const policy = async (bindings: typeof env) =>
    (await read('/', {}, bindings)).headers.get('Content-Security-Policy')
  expect(await policy(elsewhere)).toContain("img-src 'self' https://img.gaon.example;")
  expect(await policy(env)).toContain("img-src 'self';")
})

it('pictures may be asked for under any name of the site', async () => {
  const named = { ...env, SITE_URL: 'https://gaon.example' }
  expect((await read(`https://img.gaon.example${photo.url}`, {}, named)).status).toBe(200)
  expect((await read('https://img.gaon.example/economy', {}, named)).status).toBe(308)
})
