import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { hrefTo } from '../../src/urls.ts'
import { editor, read, textOf } from '../newsroom.ts'
import { rendered } from '../ui/rendered.ts'

const desk = await editor('desk')

async function corrected(title: string, notice: object = {}) {
  const { json } = await desk.publish({ title })
  const order = {
    kind: 'correction',
    title: `${title} 바로잡습니다`,
    body: { format: 'text', content: '사실은 그렇지 않아 <b>바로잡습니다</b>.' },
    ...notice,
  }
  const { json: after } = await desk.order('POST', `/admin/articles/${json.id}/correct`, order, 1)
  return { id: json.id as number, correction: after.correction as { id: number; url: string } }
}

describe('the page of a corrected story', () => {
  it('shows each correction at the head of the article with kind, date and text, newest first', async () => {
    const { id, correction } = await corrected('틀린 기사')
    const rebuttal = {
      kind: 'rebuttal',
      title: '가온시의 반론',
      body: { format: 'text', content: '시는 다르게 봅니다.' },
    }
    await desk.order('POST', `/admin/articles/${id}/correct`, rebuttal, 2)
    const html = await (await read(`/articles/${id}`)).text()
    const [article] = rendered(html).all('article')
    expect(article?.all('h1')).toHaveLength(1)
    expect(article?.text).toMatch(
      /틀린 기사.*반론보도 \d{4}\.\d\d\.\d\d \d\d:\d\d가온시의 반론시는 다르게 봅니다\..*정정보도 \d{4}.*바로잡습니다사실은 그렇지 않아 <b>바로잡습니다<\/b>\..*가온시는 올해/,
    )
    const ids = article?.all('div', 'id').map((box) => box.attribute('id'))
    expect(ids).toContain(`correction-${correction.id}`)
    const links = article?.all('a').map((link) => link.attribute('href'))
    expect(links).toContain(correction.url)
  })

  it('shows no box where nothing was corrected', async () => {
    const { json } = await desk.publish()
    expect(await (await read(`/articles/${json.id}`)).text()).not.toContain('id="correction-')
  })
})

describe('the list of corrections', () => {
  it('links to the story and is linked from it, and from the foot of every page', async () => {
    const { id, correction } = await corrected('이어진 기사')
    const page = rendered(await (await read('/corrections')).text())
    const row = page.all('li', 'id').find((item) => item.attribute('id') === `correction-${correction.id}`)
    expect(row?.text).toContain('정정보도')
    expect(row?.all('a').map((link) => link.attribute('href'))).toContain(
      `/articles/${id}#correction-${correction.id}`,
    )
    const [path = ''] = correction.url.split('#')
    const there = rendered(await (await read(path)).text())
    expect(there.all('li', 'id')[0]?.attribute('id')).toBe(`correction-${correction.id}`)
    for (const other of ['/', '/economy', '/nowhere'])
      expect(await (await read(other)).text()).toContain(`href="${hrefTo.corrections()}"`)
  })

  it('names no story that readers cannot see, but keeps the correction', async () => {
    const { id } = await corrected('사라질 기사')
    await desk.order('POST', `/admin/articles/${id}/withdraw`, undefined, 2)
    const page = rendered(await (await read('/corrections')).text())
    expect(page.text).toContain('사라질 기사 바로잡습니다')
    expect(page.text).not.toContain('해당 기사: 사라질 기사')
    expect(page.all('a').map((link) => link.attribute('href'))).not.toContain(`/articles/${id}`)
  })

  it('is walked page by page, newest first, down and up again', async () => {
    for (let nth = 0; nth < 23; nth += 1) await corrected(`기사 ${nth}`)
    const titles: string[] = []
    let path: string | null = '/corrections'
    let last = path
    while (path) {
      last = path
      const page: ReturnType<typeof rendered> = rendered(await (await read(path)).text())
      titles.push(...page.all('li', 'id').map((row) => row.all('h2')[0]?.text ?? ''))
      path =
        page
          .all('a', 'rel')
          .find((link) => link.attribute('rel') === 'next')
          ?.attribute('href') ?? null
    }
    const { results } = await env.DB.prepare(
      'SELECT title FROM correction ORDER BY published_at DESC, id DESC',
    ).all<{ title: string }>()
    expect(titles).toEqual(results.map((row) => row.title))
    const bottom = rendered(await (await read(last)).text())
    const up = bottom
      .all('a', 'rel')
      .find((link) => link.attribute('rel') === 'prev')
      ?.attribute('href')
    expect((await read(up ?? '')).status).toBeLessThan(303)
  })

  it('sends an address that names no stretch to its top', async () => {
    const response = await read('/corrections?before=x')
    expect([response.status, response.headers.get('Location')]).toEqual([308, '/corrections'])
    expect(await textOf(await read('/corrections?before=20200101000000-1'))).toContain('아직 실린')
  })
})
