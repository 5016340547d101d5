import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

const desk = await editor('desk')
const reporter = await editor('reporter')
const { json: photo } = await desk.order('POST', '/admin/photos', await pngOf(60, 20))
const { json: story } = await desk.publish()

const banner = (more: object = {}) => ({
  photo: photo.key,
  href: 'https://market.example/opening?from=maru',
  alt: '가온시장 새 단장',
  ...more,
})
const put = (slot: string, ...banners: object[]) => desk.set(`/admin/banners/${slot}`, { banners })
const html = async (path: string) => (await read(path)).text()
const pageOf: Record<string, string> = {
  'home-top': '/',
  'article-side': `/articles/${story.id}`,
  'list-side': '/economy',
}

describe.each(Object.entries(pageOf))('a banner in %s', (slot, path) => {
  it('stands on its page as a marked advertisement, apart from every story, and on no other', async () => {
    const { status, json } = await put(slot, banner())
    expect(status).toBe(200)
    const [{ id }] = json.banners
    const page = await html(path)
    expect(page).toMatch(
      new RegExp(`<a href="/go/${id}" rel="sponsored noopener"><span class="ad">광고</span><img`),
    )
    expect(page).toContain('alt="가온시장 새 단장"')
    expect(page).not.toContain('market.example')
    expect(/<article.*<\/article>/s.exec(page)?.[0] ?? '').not.toContain(`/go/${id}`)
    for (const other of Object.values(pageOf)) {
      expect([other, (await html(other)).includes(`/go/${id}"`)]).toEqual([other, other === path])
    }
  })

  it('is gone when the desk empties the slot', async () => {
    expect((await put(slot)).json.banners).toEqual([])
    expect(await html(path)).not.toContain('/go/')
  })
})

describe('a click', () => {
  it('is counted and leads out, kept by nobody; HEAD and previews count nothing', async () => {
    const { json } = await put('home-top', banner())
    const [{ id }] = json.banners
    const clicks = async () => (await desk.order('GET', '/admin/banners/home-top')).json.banners[0].clicks
    const out = await read(`/go/${id}`, { redirect: 'manual' })
    expect([out.status, out.headers.get('Location')]).toEqual([
      302,
      'https://market.example/opening?from=maru',
    ])
    expect(out.headers.get('Cache-Control')).toBe('private, no-store')
    expect(out.headers.get('Set-Cookie')).toBeNull()
    expect(await clicks()).toBe(1)
    await read(`/go/${id}`, { method: 'HEAD' })
    const { json: ticket } = await desk.order('POST', '/admin/previews', {})
    const shown = await read(`${ticket.path}go/${id}`)
    expect([shown.status, await clicks()]).toEqual([302, 1])
  })

  it('keeps its count when the banner is changed, and its way when it is removed', async () => {
    const { json } = await put('list-side', banner())
    const [{ id }] = json.banners
    await read(`/go/${id}`)
    const changed = await put(
      'list-side',
      banner({ alt: '새 글' }),
      banner({ id, href: 'https://new.example/' }),
    )
    expect(changed.json.banners).toMatchObject([
      { alt: '새 글', clicks: 0 },
      { id, clicks: 1 },
    ])
    await put('list-side')
    expect((await read(`/go/${id}`)).headers.get('Location')).toBe('https://new.example/')
  })

  it('on a banner that never was is a 404 in our dress', async () => {
    const missed = await read('/go/999999')
    expect([missed.status, missed.headers.get('Location')]).toEqual([404, null])
  })
})

describe('the desk', () => {
  it.each<[object, string]>([
    [{ href: 'javascript:alert(1)' }, 'banners.0.href'],
    [{ href: '//evil.example' }, 'banners.0.href'],
    [{ photo: 'none.png' }, 'banners.0.photo'],
    [{ alt: ' ' }, 'banners.0.alt'],
    [{ id: 999_999 }, 'banners.0.id'],
    [{ from: '2026-03-02', until: '2026-03-01' }, 'banners.0.until'],
    [{ until: 'tomorrow' }, 'banners.0.until'],
    [{ html: '<b>' }, 'banners.0.html'],
  ])('is told the field when a banner has %j', async (more, path) => {
    const { status, json } = await put('home-top', banner(more))
    expect([status, json.errors[0].path]).toEqual([400, path])
    expect(json.errors[0].message).toMatch(/[가-힣]/)
  })

  it('alone places banners, in slots that there are', async () => {
    const order = { banners: [banner()] }
    expect((await reporter.set('/admin/banners/home-top', order)).status).toBe(403)
    expect((await put('home-attic', banner())).status).toBe(404)
    expect((await desk.order('GET', '/admin/banners/home-attic')).status).toBe(404)
  })

  it('cannot delete the picture of a banner; taking it down empties the slot', async () => {
    await put('home-top', banner())
    const used = await desk.order('DELETE', `/admin/photos/${photo.key}`, undefined, photo.revision)
    expect([used.status, used.json.usedIn.banners]).toEqual([409, ['home-top']])
    const { json: before } = await desk.order('GET', '/admin/banners/home-top')
    await desk.order('POST', `/admin/photos/${photo.key}/take-down`, undefined, photo.revision)
    expect((await desk.order('GET', '/admin/banners/home-top')).json).toMatchObject({
      revision: before.revision + 1,
      banners: [],
    })
    expect(await html('/')).not.toContain('/go/')
    expect((await put('home-top', banner())).json.errors[0].path).toBe('banners.0.photo')
  })
})

it('every setting of a slot is written down', async () => {
  const entries = await env.DB.prepare(
    "SELECT count(*) n FROM audit WHERE verb = 'banners.set'",
  ).first<number>('n')
  expect(entries).toBeGreaterThanOrEqual(10)
})
