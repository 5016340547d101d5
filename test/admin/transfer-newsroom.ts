import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { bannerSlots } from '../../src/news/banner.ts'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'

export type Admin = Awaited<ReturnType<typeof editor>>

const text = (content: string) => ({ format: 'text', content })

/** A newsroom with something of everything: states, edits, embargoes, placements, corrections, a photo. */
export async function furnish(admin: Admin): Promise<string> {
  const { order, set, create, publish } = admin
  await set('/admin/sections/ocean', { name: '바다', position: 3 })
  await set('/admin/sections/ocean/isles', { name: '섬', position: 1 })
  await set('/admin/sections/economy', { name: '살림', position: 1 })
  await set('/admin/reporters/kim-nari', { name: '김나리', email: 'nari@example.org' })
  await set('/admin/issues/harbor', { kind: 'series', title: '항구' })
  for (const effectiveOn of ['2024-01-02', '2025-01-02', '2099-01-02']) {
    const body = text(`${effectiveOn}부터 사실만 쓴다.`)
    await set('/admin/policies/ethics', { title: `윤리강령 ${effectiveOn}`, effectiveOn, body })
  }
  await order('PATCH', '/admin/masthead', { name: '바다신문', stations: [{ id: 108, name: '서울' }] }, 1)
  const picture = await order('POST', '/admin/photos?alt=항구&caption=새벽 항구', await pngOf(500, 300))
  const key = picture.json.key as string
  const common = {
    reporters: ['kim-nari'],
    issues: ['harbor'],
    tags: ['일자리'],
    sections: ['ocean/isles', 'economy'],
  }
  const own = await publish({
    ...common,
    title: '처음 제목',
    photos: [{ photo: key }],
    publishAt: '2026-01-02T07:00',
  })
  await order('PATCH', `/admin/articles/${own.json.id}`, { title: '고친 제목', tags: ['청년', '일자리'] }, 1)
  await order('PATCH', `/admin/articles/${own.json.id}`, { body: text('새 글.\n\n▲ 전략 1. 바다\n\n글.') }, 2)
  await order('POST', '/admin/sections/ocean/move', { to: 'sea' }, 1)
  await publish({
    title: '엠바고',
    embargoUntil: '2099-01-01T00:00',
    legacy: { system: 'mediaon', number: 7 },
  })
  await publish({ title: '예약', publishAt: '2098-01-01T00:00' })
  await create({ title: '초안' })
  await create({ title: '송고', status: 'submitted' })
  const held = await publish({ title: '보류', kind: 'opinion' })
  await order('POST', `/admin/articles/${held.json.id}/hold`, undefined, 1)
  const gone = await publish({ title: '지운 기사', publishAt: '2026-02-02T07:00' })
  await order('POST', `/admin/articles/${gone.json.id}/withdraw`, undefined, 1)
  for (let nth = 1; nth <= 24; nth += 1) {
    const publishAt = `2025-01-01T00:${String(nth).padStart(2, '0')}`
    await publish({ title: `정치 기사 ${nth}`, sections: ['politics'], publishAt })
  }
  await set('/admin/placements/home/headline', { stories: [own.json.id, held.json.id] })
  await set('/admin/placements/home/headline', { stories: [own.json.id] })
  await set('/admin/placements/economy/hot', {
    stories: [{ article: own.json.id, from: '2026-01-01T00:00', until: '2099-01-01T00:00', pinned: true }],
  })
  const banners = [{ photo: key, href: 'https://example.org/', alt: '구독 안내', from: '2026-01-01T00:00' }]
  await set(`/admin/banners/${bannerSlots[0]}`, { banners })
  await env.DB.prepare('INSERT INTO reads (hour, article_id, count) VALUES (1767301200, ?, 12)')
    .bind(own.json.id)
    .run()
  const kind = 'correction'
  const claim = { kind, claimant: '가온시', request: '수치가 다르다' }
  const claimed = await order('POST', `/admin/articles/${own.json.id}/claims`, claim)
  await order('POST', `/admin/claims/${claimed.json.id}/agree`)
  const notice = {
    kind,
    title: '바로잡습니다',
    body: text('수치를 바로잡습니다.'),
    change: { lead: '바로잡은 리드' },
  }
  await order('POST', `/admin/articles/${own.json.id}/correct`, notice, 3)
  return key
}

/** Every stored file by its name. */
export async function storedFiles(): Promise<Map<string, Uint8Array>> {
  const { objects } = await env.MEDIA.list()
  const files = objects.map(async ({ key }) => {
    const file = await env.MEDIA.get(key)
    return [key, new Uint8Array((await file?.arrayBuffer()) ?? [])] as const
  })
  return new Map(await Promise.all(files))
}

/** Pages of every kind. */
export const pages = (key: string): string[] => [
  '/',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => `/articles/${id}`),
  '/sea',
  '/sea/isles',
  '/ocean/isles?before=20260103000000-1',
  '/feeds/ocean.json',
  '/economy',
  '/politics',
  '/politics?before=20250101001000-99',
  '/photos',
  '/tags/일자리',
  '/reporters/kim-nari',
  '/issues/harbor',
  '/corrections',
  '/weather',
  '/about',
  '/about/ethics',
  '/feeds/all.xml',
  '/feeds/sea.json',
  '/sitemap.xml',
  '/sitemaps/2025-01.xml',
  '/news/article.html?no=7',
  `/media/${key}`,
  '/nowhere',
  '/robots.txt',
]

/** What readers get at every address: status, headers that matter, and the bytes. */
export async function printed(key: string): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  for (const path of pages(key)) {
    const response = await read(path, { redirect: 'manual' })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const kept = ['Location', 'ETag', 'Cache-Tag', 'Cloudflare-CDN-Cache-Control'].map((name) =>
      response.headers.get(name),
    )
    seen[path] = JSON.stringify([response.status, ...kept, new TextDecoder().decode(bytes)])
  }
  return seen
}

/** The whole newsroom as lines, asked for piece by piece. */
export async function exported(admin: Admin, limit = 5_000): Promise<string[]> {
  const lines: string[] = []
  let cursor: string | null = ''
  for (let piece = 0; cursor !== null && piece < 500; piece += 1) {
    const query: string = `limit=${limit}${cursor && `&cursor=${cursor}`}`
    const headers = { Authorization: `Bearer ${admin.token}` }
    const answer = await read(`/admin/transfer/export?${query}`, { headers })
    const given = new TextDecoder()
      .decode(await answer.arrayBuffer())
      .trimEnd()
      .split('\n')
    const last = JSON.parse(given.pop() ?? '{}') as { type: string; next: string | null }
    if (last.type !== 'cursor') throw new Error('the export was cut')
    lines.push(...given)
    cursor = last.next
  }
  return lines
}

/** Sends lines as one piece of a file. */
export function imported(admin: Admin, lines: readonly string[], first = 1) {
  return admin.order(
    'POST',
    `/admin/transfer/import?line=${first}`,
    new TextEncoder().encode(lines.join('\n')),
  )
}

/** An empty newsroom in place of the one that was there. */
export async function emptyNewsroom(): Promise<Admin> {
  await reset()
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
  return editor('admin')
}

const derived = ['shelf', 'photo_use', 'section_use', 'frame']

/** Every row of every exported and every derived table, the audit of the moving itself apart. */
export async function rows(tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const table of [...tables, ...derived]) {
    const where = table === 'audit' ? "WHERE verb NOT LIKE 'transfer.%'" : ''
    found[table] = (await env.DB.prepare(`SELECT * FROM "${table}" ${where}`).all()).results
  }
  return found
}
