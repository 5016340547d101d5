import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { seoulDay } from '../../src/korean/date.ts'
import { hrefTo } from '../../src/urls.ts'
import { editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')
const today = seoulDay(Date.now() / 1000)

await desk.publish({ title: '맨 처음 기사', publishAt: '2024-02-29T23:59:59' })
for (let nth = 1; nth <= 45; nth += 1) {
  const minute = String(nth).padStart(2, '0')
  await desk.publish({ title: `십구일 기사 ${nth}`, publishAt: `2025-11-19T07:${minute}` })
}
await desk.publish({ title: '자정의 기사', publishAt: '2025-11-19T00:00' })
await desk.publish({ title: '하루의 마지막 기사', publishAt: '2025-11-19T23:59:59' })
await desk.publish({ title: '전날의 마지막 기사', publishAt: '2025-11-18T23:59:59' })
await desk.publish({ title: '이튿날 자정의 기사', publishAt: '2025-11-20T00:00' })
const hidden = ['초안 기사', '보류한 기사', '엠바고 기사', '삭제한 기사']
await desk.create({ title: hidden[0], publishAt: '2025-11-21T09:00' })
const held = await desk.publish({ title: hidden[1], publishAt: '2025-11-22T09:00' })
await desk.order('POST', `/admin/articles/${held.json.id}/hold`, undefined, 1)
const embargoUntil = new Date(Date.now() + 86_400_000).toISOString()
await desk.publish({ title: hidden[2], publishAt: '2025-11-23T09:00', embargoUntil })
const withdrawn = await desk.publish({ title: hidden[3], publishAt: '2025-11-24T09:00' })
await desk.order('POST', `/admin/articles/${withdrawn.json.id}/withdraw`, undefined, 1)

const html = async (path: string) => (await read(path)).text()
const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))
const listOf = (page: string) => [...mainOf(page).matchAll(/<h2><a [^>]*>([^<]*)</g)].map((match) => match[1])
const daysOf = (page: string) =>
  [...mainOf(page).matchAll(/<td><a href="([^"]*)"/g)].map((match) => match[1] ?? '')

describe('the archive of a day', () => {
  it('holds every story released on that day in Seoul, from midnight to midnight, newest first', async () => {
    const seen: (string | undefined)[] = []
    let path: string | undefined = '/archive/2025/11/19'
    for (let page = 0; path && page < 5; page += 1) {
      const shown = mainOf(await html(path))
      seen.push(...listOf(shown))
      path = /href="([^"]*\?before=[^"]+)"/.exec(shown)?.[1]
    }
    const numbered = Array.from({ length: 45 }, (_, at) => `십구일 기사 ${45 - at}`)
    expect(seen).toEqual(['하루의 마지막 기사', ...numbered, '자정의 기사'])
  })

  it('is walked back up without leaving the day, to the day itself at the top', async () => {
    const second = /href="([^"]*\?before=[^"]+)"/.exec(mainOf(await html('/archive/2025/11/19')))?.[1] ?? ''
    const third = /href="([^"]*\?before=[^"]+)"/.exec(mainOf(await html(second)))?.[1] ?? ''
    const newer = /href="([^"]*\?after=[^"]+)"/.exec(mainOf(await html(third)))?.[1] ?? ''
    expect(listOf(await html(newer))).toEqual(listOf(await html(second)))
    const top = /href="([^"]*\?after=[^"]+)"/.exec(mainOf(await html(newer)))?.[1] ?? ''
    const answer = await read(top)
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/archive/2025/11/19'])
  })

  it.each([
    '?before=20251120120000-1',
    '?after=20240101000000-1',
  ])('does not let the cursor %s lead to another day', async (query) => {
    const shown = listOf(await html(`/archive/2025/11/19${query}`))
    expect(shown).toHaveLength(20)
    expect(shown).not.toContain('전날의 마지막 기사')
    expect(shown).not.toContain('이튿날 자정의 기사')
  })

  it('names the day and leads to the nearest days with stories, over empty ones and other months', async () => {
    const words = await textOf(await read('/archive/2025/11/18'))
    expect(words).toContain('2025.11.18 (화) 기사')
    expect(words).toContain('이전 날 2024.02.29 (목)')
    expect(words).toContain('다음 날 2025.11.19 (수)')
    expect(await textOf(await read('/archive/2025/11/20'))).not.toContain('다음 날')
    expect(await textOf(await read('/archive/2024/02/29'))).not.toContain('이전 날')
  })

  it('without stories says so, leads to its month, and is not for search engines', async () => {
    const answer = await read('/archive/2025/11/21')
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('여기에 실린 기사가 없습니다.')
    expect(page).toContain('content="noindex"')
    expect(mainOf(page)).toContain('href="/archive/2025/11"')
  })

  it.each(['21', '22', '23', '24'])('of November %s shows nothing that is hidden', async (day) => {
    const page = await html(`/archive/2025/11/${day}`)
    for (const title of hidden) expect(page).not.toContain(title)
  })

  it('of today ends with the next release, while an old day is kept as long as a story', async () => {
    const edgeOf = async (path: string) =>
      (await read(path)).headers.get('Cloudflare-CDN-Cache-Control') ?? ''
    expect(await edgeOf('/archive/2025/11/18')).toMatch(/max-age=300, stale-while-revalidate=\d+/)
    const soon = new Date(Date.now() + 30_000).toISOString()
    const { json } = await desk.publish({ title: '곧 나올 기사', publishAt: soon })
    const [, fresh] =
      /max-age=(\d+), stale-while-revalidate=0/.exec(await edgeOf(hrefTo.archived(today))) ?? []
    expect(Number(fresh)).toBeLessThanOrEqual(30)
    expect(await edgeOf('/archive/2025/11/18')).toMatch(/max-age=300/)
    await desk.order('POST', `/admin/articles/${json.id}/hold`, undefined, 1)
  })
})

describe('the archive of a month', () => {
  it('is a calendar whose days with stories are links, and no others', async () => {
    const page = await html('/archive/2025/11')
    expect(page).toMatch(/<caption>2025년 11월<\/caption>/)
    expect(daysOf(page)).toEqual(['/archive/2025/11/18', '/archive/2025/11/19', '/archive/2025/11/20'])
    expect(page.match(/<td>/g)).toHaveLength(42)
  })

  it('lists its stories, newest first, and none of its neighbours', async () => {
    expect(listOf(await html('/archive/2025/11'))[0]).toBe('이튿날 자정의 기사')
    expect(listOf(await html('/archive/2024/02'))).toEqual(['맨 처음 기사'])
  })

  it('leads to the months and years that the archive reaches, and to no others', async () => {
    const page = mainOf(await html('/archive/2024/03'))
    expect(page).toContain('href="/archive/2024/02"')
    expect(page).not.toContain('href="/archive/2024/01"')
    expect(page).toContain('href="/archive/2025/03"')
    expect(page).not.toContain('href="/archive/2023')
    expect(mainOf(await html('/archive/2025/01'))).toContain(
      'href="/archive/2024/02" aria-label="2024년 2월"',
    )
  })

  it('without stories has a calendar without links', async () => {
    const answer = await read('/archive/2025/06')
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(daysOf(page)).toEqual([])
    expect(page).toContain('여기에 실린 기사가 없습니다.')
  })

  it('of now is where the archive begins', async () => {
    const answer = await read('/archive')
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, hrefTo.archived(today.slice(0, 7))])
  })
})

describe('days that no archive has', () => {
  it.each([
    '/archive/2024/02/28',
    '/archive/2024/01',
    '/archive/2999/01/01',
    '/archive/2999/01',
    '/archive/2025/02/30',
    '/archive/2025/13/01',
    '/archive/2025/13',
    '/archive/2025/00/10',
    '/archive/0000/00/00',
    '/archive/2025/1/5',
    '/archive/2025',
    '/archive/2025/11/19/07',
  ])('%s is a 404', async (path) => {
    const answer = await read(path)
    expect(answer.status).toBe(404)
    expect(await textOf(answer)).toContain('찾으시는 페이지가 없습니다')
  })

  it('an impossible day asks the database for no story', async () => {
    const asked: string[] = []
    const DB = new Proxy(env.DB, {
      get: (database, name) =>
        name === 'prepare'
          ? (sql: string) => {
              asked.push(sql)
              return database.prepare(sql)
            }
          : database[name as keyof D1Database].bind(database),
    })
    await read('/archive/2025/02/30', {}, { ...env, DB })
    expect(asked.filter((sql) => sql.includes('shelf'))).toEqual([])
  })
})

it('an archive without stories shows an empty month and an empty day', async () => {
  const [first, last] = [hrefTo.archived(today), hrefTo.archived(today.slice(0, 7))]
  await env.DB.prepare('DELETE FROM shelf').run()
  expect([(await read(first)).status, (await read(last)).status]).toEqual([200, 200])
})
