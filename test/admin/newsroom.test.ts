import { describe, expect, it } from 'vitest'
import { editor, read, textOf } from '../newsroom.ts'

const admin = await editor('admin')

describe('sections', () => {
  it('stand in the menu at once when an admin adds them', async () => {
    expect((await admin.set('/admin/sections/sea', { name: '바다', position: 20 })).status).toBe(200)
    expect((await admin.set('/admin/sections/sea/port', { name: '항만', position: 1 })).status).toBe(200)
    expect((await read('/sea/port')).status).toBe(200)
    expect(await textOf(await read('/'))).toMatch(/바다 .*항만/)
  })

  it.each([
    'articles',
    'admin',
    'weather',
    'photos/essay',
  ])('refuse %s, where the site itself answers', async (path) => {
    const { status, json } = await admin.set(`/admin/sections/${path}`, {
      name: '자리',
      position: 1,
    })
    expect([status, json.errors[0].path]).toEqual([400, 'path'])
  })

  it('want their parent first', async () => {
    const { status, json } = await admin.set('/admin/sections/sky/wind', {
      name: '바람',
      position: 1,
    })
    expect([status, json.errors[0].path]).toEqual([400, 'path'])
  })
})

describe('the masthead', () => {
  it('shows new facts on every page and says what the law still wants', async () => {
    const before = await admin.order('GET', '/admin/masthead')
    expect(before.json.missing).toContain('청소년보호책임자')
    const revision = Number(before.headers.get('ETag')?.replaceAll('"', ''))
    const change = { name: '바다신문', youthOfficer: '한바다', registeredOn: '2020-03-02' }
    const after = await admin.order('PATCH', '/admin/masthead', change, revision)
    expect(after.status).toBe(200)
    expect(after.json.missing).not.toContain('청소년보호책임자')
    for (const page of ['/', '/economy', '/about', '/nowhere']) {
      const words = await textOf(await read(page))
      expect(words).toContain('바다신문')
      expect(words).toContain('한바다')
    }
  })

  it('refuses a change that was made on an older one', async () => {
    expect((await admin.order('PATCH', '/admin/masthead', { phone: '000' }, 99)).status).toBe(412)
    expect((await admin.order('PATCH', '/admin/masthead', { phone: '000' })).status).toBe(428)
    expect((await admin.order('PATCH', '/admin/masthead', { registeredOn: '어제' }, 99)).status).toBe(400)
  })

  it('chooses the weather stations of the header, in order', async () => {
    const { headers } = await admin.order('GET', '/admin/masthead')
    const revision = Number(headers.get('ETag')?.replaceAll('"', ''))
    const stations = [
      { id: 184, name: '제주' },
      { id: 108, name: '서울' },
    ]
    await admin.order('PATCH', '/admin/masthead', { stations }, revision)
    const weather = (await (await read('/weather.json')).json()) as { stations: { id: number }[] }
    expect(weather.stations.map((station) => station.id)).toEqual([184, 108])
  })
})

describe('policies', () => {
  it('are read as newsroom text and shown from their effective day', async () => {
    const body = { format: 'text', content: '▲ 원칙\n\n우리는 사실을 확인한 뒤에 씁니다.' }
    const policy = { title: '윤리강령', effectiveOn: '2024-01-02', body }
    expect((await admin.set('/admin/policies/ethics', policy)).status).toBe(200)
    const future = { title: '새 윤리강령', effectiveOn: '2099-01-02', body }
    expect((await admin.set('/admin/policies/ethics', future)).status).toBe(200)
    const words = await textOf(await read('/about/ethics'))
    expect(words).toContain('시행일 2024.01.02')
    expect(words).toContain('사실을 확인한 뒤에')
    expect(words).not.toContain('새 윤리강령')
  })
})

describe('placements', () => {
  it('put the chosen story first on the home page, and once only', async () => {
    const chosen = await admin.publish({ title: '앞에 놓인 기사', publishAt: '2020-01-01T00:00+09:00' })
    for (let nth = 0; nth < 12; nth += 1) await admin.publish({ title: `새 기사 ${nth}` })
    expect((await read('/')).status).toBe(200)
    expect(await textOf(await read('/'))).not.toContain('앞에 놓인 기사')
    const placed = await admin.set('/admin/placements/home/headline', { stories: [chosen.json.id] })
    expect(placed.status).toBe(200)
    const words = await textOf(await read('/'))
    expect(words.split('앞에 놓인 기사')).toHaveLength(2)
    const { json } = await admin.order('GET', '/admin/placements/home/headline')
    expect(json.stories).toMatchObject([{ article: chosen.json.id, title: '앞에 놓인 기사', from: null }])
  })

  it('refuse a slot that no page has, a story that is not there, and one story twice', async () => {
    const { json } = await admin.publish()
    expect((await admin.set('/admin/placements/home/attic', { stories: [] })).status).toBe(404)
    const twice = await admin.set('/admin/placements/home/hot', {
      stories: [json.id, 999999, json.id],
    })
    expect(twice.json.errors.map((error: { path: string }) => error.path)).toEqual(['stories.1', 'stories.2'])
  })
})

describe('photos', () => {
  it('are known by their bytes, served with their own type, and end in an article with their size', async () => {
    const added = await admin.order('POST', '/admin/photos?alt=바다&credit=자료', onePixel)
    expect(added.status).toBe(201)
    expect(added.json).toMatchObject({ type: 'image/png', width: 1, height: 1, alt: '바다' })
    const picture = await read(added.json.url)
    expect(picture.headers.get('Content-Type')).toBe('image/png')
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(onePixel)
    const { json } = await admin.publish({ photos: [{ photo: added.json.key, caption: '바다 풍경' }] })
    const html = await (await read(`/articles/${json.id}`)).text()
    expect(html).toMatch(/<img[^>]*width="1"[^>]*height="1"/)
    expect(html).toContain('바다 풍경')
  })

  it('refuse what is no picture, whatever it calls itself', async () => {
    const script = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    expect((await admin.order('POST', '/admin/photos', script)).status).toBe(400)
  })
})

const onePixel = Uint8Array.fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)
