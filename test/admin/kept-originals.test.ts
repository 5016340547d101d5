import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { strike } from '../../src/clock/strike.ts'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

const day = 24 * 3600
const admin = await editor('admin')
const desk = await editor('desk')
const reporter = await editor('reporter')

afterEach(() => void vi.useRealTimers())

let size = 10

async function takenDown() {
  size += 1
  const { json: photo } = await desk.order('POST', '/admin/photos', await pngOf(size, 8))
  const before = await (await env.MEDIA.get(photo.key))?.bytes()
  const down = await desk.order('POST', `/admin/photos/${photo.key}/take-down`, undefined, 1)
  return { at: `/admin/photos/${photo.key}`, key: photo.key as string, before, down }
}

const keptFiles = async () => (await env.MEDIA.list({ prefix: 'kept/' })).objects.map(({ key }) => key)
const fileOf = (key: string) =>
  env.DB.prepare('SELECT stored_as FROM kept_original WHERE photo = ?').bind(key).first<string>('stored_as')
const readOriginal = ({ token }: { token: string }, at: string) =>
  read(`${at}/original`, { headers: { Authorization: `Bearer ${token}` } })

async function strikeAt(seconds: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })
  await strike(createScheduledController({ cron: '* * * * *' }), env, createExecutionContext())
  vi.useRealTimers()
}

describe('the original of a picture that was taken down', () => {
  it('is gone for readers, and kept under a name that nobody can guess', async () => {
    const { key, at, before, down } = await takenDown()
    expect(down.json.originalUntil).toMatch(/\+09:00$/)
    const [file] = [await fileOf(key)]
    expect(file).toMatch(/^kept\/[0-9a-f]{40}$/)
    expect(await env.MEDIA.head(key)).toBeNull()
    expect((await read(`/media/${key}`)).status).toBe(410)
    for (const path of [`/media/${file}`, `/media/${file?.replace('/', '%2F')}`])
      expect([path, (await read(path)).status]).toEqual([path, 404])
    const original = await readOriginal(desk, at)
    expect(original.headers.get('Content-Disposition')).toContain('attachment')
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(before)
    expect((await readOriginal(reporter, at)).status).toBe(403)
  })

  it('stays six months and is deleted by the clock after that', async () => {
    const { key, at } = await takenDown()
    const file = await fileOf(key)
    await strikeAt(183 * day)
    expect((await readOriginal(desk, at)).status).toBe(200)
    await strikeAt(185 * day)
    expect([await fileOf(key), (await keptFiles()).includes(file ?? '')]).toEqual([null, false])
    expect((await readOriginal(desk, at)).status).toBe(404)
  })

  it('is deleted at once by an admin who says why', async () => {
    const { key, at } = await takenDown()
    const file = await fileOf(key)
    expect((await desk.order('POST', `${at}/erase`, { reason: '개인정보' }, 2)).status).toBe(403)
    expect((await admin.order('POST', `${at}/erase`, {}, 2)).json.errors[0].path).toBe('reason')
    expect((await admin.order('POST', `${at}/erase`, { reason: '개인정보' }, 1)).status).toBe(412)
    expect(await keptFiles()).toContain(file)
    const erased = await admin.order('POST', `${at}/erase`, { reason: '불법 촬영물' }, 2)
    expect([erased.status, erased.json.revision]).toEqual([200, 3])
    expect([await fileOf(key), (await keptFiles()).includes(file ?? '')]).toEqual([null, false])
    const { json } = await admin.order('GET', '/admin/audit?verb=photo.erase&limit=1')
    expect(json.entries[0]).toMatchObject({ subject: `photos/${key}`, detail: { reason: '불법 촬영물' } })
    expect((await admin.order('POST', `${at}/erase`, { reason: '다시' }, 3)).status).toBe(409)
  })

  it('outlives the record of a picture that nothing uses', async () => {
    const { key, at } = await takenDown()
    expect((await desk.order('DELETE', at, undefined, 2)).status).toBe(204)
    expect(await keptFiles()).toContain(await fileOf(key))
  })

  it('is hidden by the second attempt when the first broke off before the files', async () => {
    const { json: photo } = await desk.order('POST', '/admin/photos', await pngOf(9, 9))
    const broken = { ...env, MEDIA: new Proxy(env.MEDIA, { get: failing }) }
    const headers = { Authorization: `Bearer ${desk.token}`, 'If-Match': '"1"' }
    const order = `/admin/photos/${photo.key}/take-down`
    expect((await read(order, { method: 'POST', headers }, broken)).status).toBe(500)
    expect((await desk.order('POST', order, undefined, 2)).status).toBe(409)
    expect(await env.MEDIA.head(photo.key)).toBeNull()
    expect((await readOriginal(desk, `/admin/photos/${photo.key}`)).status).toBe(200)
  })
})

function failing(bucket: R2Bucket, name: keyof R2Bucket) {
  if (name === 'get') return () => Promise.reject(new Error('the store does not answer'))
  const member = bucket[name]
  return typeof member === 'function' ? member.bind(bucket) : member
}
