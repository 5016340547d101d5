import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { editor, read, textOf } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')
const name = '홍길동아무개'

/** Every text of every table but the search index and the errands of a minute, as one string; originals opened. */
async function everything(): Promise<string> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search*' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
       AND name NOT LIKE 'sqlite%' AND name <> 'outbox'`,
  ).all<{ name: string }>()
  const rows = await Promise.all(
    tables.map(async (table) => (await env.DB.prepare(`SELECT * FROM "${table.name}"`).all()).results),
  )
  const originals = (
    await env.DB.prepare("SELECT state ->> 'original' AS packed FROM revision").all<{ packed: string }>()
  ).results
  return JSON.stringify(rows) + (await Promise.all(originals.map(({ packed }) => opened(packed)))).join()
}

async function opened(packed: string | null): Promise<string> {
  if (!packed) return ''
  if (!packed.startsWith('1F8B')) return new TextDecoder().decode(Uint8Array.fromHex(packed))
  const bytes = new Blob([Uint8Array.fromHex(packed)]).stream()
  return new Response(bytes.pipeThrough(new DecompressionStream('gzip'))).text()
}

async function named() {
  const { json } = await desk.publish({
    title: `${name} 씨, 상 받아`,
    tags: [name],
    body: { format: 'html', content: `<p>시민 홍길<b>동아무개</b> 씨가 말했다.</p><p>다음 문단.</p>` },
  })
  const at = `/admin/articles/${json.id}`
  await admin.set('/admin/placements/home/headline', { stories: [json.id] })
  await admin.set('/admin/placements/home/headline', { stories: [] })
  await admin.set('/admin/placements/home/headline', { stories: [json.id] })
  await desk.order('PATCH', at, { subtitle: `${name}의 말`, reason: `${name} 씨가 전화함` }, 1)
  const clean = { title: '시민, 상 받아', subtitle: '', tags: [], reason: '이름을 뺌' }
  await desk.order('PATCH', at, { ...clean, body: { format: 'text', content: '시민이 말했다.' } }, 2)
  return { id: json.id as number, at }
}

describe('covering personal data', () => {
  it('drops what was typed and not saved, and the answers kept under keys, so that no order is done twice', async () => {
    const post = (path: string, body: unknown, key: string, revision?: number) =>
      read(path, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${desk.token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
        },
        body: JSON.stringify(body),
      })
    const story = { title: `${name} 씨`, sections: ['economy'], body: { format: 'text', content: '글.' } }
    const { id } = (await (await post('/admin/articles', story, 'filed')).json()) as { id: number }
    const at = `/admin/articles/${id}`
    await desk.order('PATCH', at, { title: '시민' }, 1)
    expect((await post(`${at}/submit`, {}, 'late', 1)).status).toBe(412)
    await desk.order('PUT', `${at}/autosave`, { revision: 2, fields: { lead: `${name}의 말` } })
    const count = (key: string) =>
      env.DB.prepare('SELECT count(*) n FROM idempotency WHERE key = ? AND body IS NOT NULL')
        .bind(key)
        .first('n')
    expect([await count('filed'), await count('late')]).toEqual([1, 1])
    const order = { text: name, reach: 'article', reason: '청구' }
    expect((await admin.order('POST', `${at}/revisions/1/redact`, order)).status).toBe(200)
    expect([await count('filed'), await count('late')]).toEqual([0, 0])
    expect((await desk.order('GET', `${at}/autosave`)).status).toBe(404)
    expect(await everything()).not.toContain(`${name}의 말`)
    const again = await post('/admin/articles', story, 'filed')
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining(`articles/${id}`)])
  })

  it('leaves no trace of a word anywhere, keeps who and when, and touches no live story', async () => {
    const { id, at } = await named()
    expect(await everything()).toContain(name)
    const before = await textOf(await read(`/articles/${id}`))
    const order = { text: name, reach: 'article', reason: `${name} 씨의 청구` }
    const { status, json } = await admin.order('POST', `${at}/revisions/1/redact`, order)
    expect([status, json]).toEqual([200, { revisions: [1, 2], remaining: [] }])
    const all = await everything()
    expect(all).not.toContain(name)
    expect(all).not.toContain('동아무개')
    expect(all).not.toContain(encodeURIComponent(name))
    expect(await textOf(await read(`/articles/${id}`))).toBe(before)
    const { json: list } = await admin.order('GET', `${at}/revisions`)
    expect(list.revisions).toMatchObject([
      { revision: 3, redactions: [] },
      { revision: 2, reason: '[가림] 씨가 전화함', order: 'article.revise', by: { name: 'desk' } },
      { revision: 1, title: '[가림] 씨, 상 받아', redactions: [{ fields: null }] },
    ])
    const { json: first } = await admin.order('GET', `${at}/revisions/1`)
    expect(first.body.content[0].text).toBe('시민 [가림] 씨가 말했다.')
    const trace = await env.DB.prepare(
      "SELECT detail FROM audit WHERE verb = 'article.redact' AND subject = ?",
    )
      .bind(`articles/${id}`)
      .first<string>('detail')
    expect(JSON.parse(trace ?? '')).toEqual({ revisions: [1, 2], fields: null, reason: '[가림] 씨의 청구' })
  })

  it('covers one revision and says where else the word stands', async () => {
    const { at } = await named()
    const { json } = await admin.order('POST', `${at}/revisions/2/redact`, { text: name, reason: '청구' })
    expect(json).toEqual({ revisions: [2], remaining: ['revisions/1'] })
    await admin.order('PATCH', at, { lead: `${name} 다시` }, 3)
    const again = await admin.order('POST', `${at}/revisions/1/redact`, { text: name, reason: '청구' })
    expect(again.json).toEqual({ revisions: [1], remaining: ['live'] })
  })

  it('covers whole fields with a mark that is seen', async () => {
    const { at } = await named()
    const order = { fields: ['title', 'body', 'tags'], reason: '청구' }
    expect((await admin.order('POST', `${at}/revisions/1/redact`, order)).status).toBe(200)
    const { json } = await admin.order('GET', `${at}/revisions/1`)
    expect(json).toMatchObject({ title: '[가림]', tags: ['[가림]'], body: { content: [{ text: '[가림]' }] } })
    expect(json.made.redactions).toMatchObject([{ fields: ['title', 'body', 'tags'] }])
    const restored = await admin.order('POST', `${at}/restore-revision`, { revision: 1 }, 3)
    expect(restored.status).toBe(409)
  })

  it('loses no word that somebody else covers at the same time', async () => {
    const { at } = await named()
    const words = ['시민', '다음', '문단', '말했다']
    const answers = await Promise.all(
      words.map((text) => admin.order('POST', `${at}/revisions/1/redact`, { text, reason: '청구' })),
    )
    const done = words.filter((_, nth) => answers[nth]?.status === 200)
    expect(done.length).toBeGreaterThan(0)
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const { json } = await admin.order('GET', `${at}/revisions/1`)
    for (const word of done) expect(JSON.stringify(json)).not.toContain(word)
  })

  it('leaves no text as sent of a state that was covered, and says where the live one has the word', async () => {
    const { at } = await named()
    const sent = {
      format: 'text',
      content: `(온새미뉴스) ${name} 씨가 말했다.\n\n[뉴스출처 : ${name} 사무소]`,
    }
    await desk.order('PATCH', at, { body: sent }, 3)
    const { json: live } = await desk.order('GET', `${at}/original`)
    expect(live).toEqual({ revision: 4, ...sent, redacted: false })
    const order = { fields: ['source'], reason: '청구' }
    await desk.order('PATCH', at, { title: '다음 제목' }, 4)
    await admin.order('POST', `${at}/revisions/4/redact`, order)
    const { json: covered } = await desk.order('GET', `${at}/original?revision=4`)
    expect(covered).toMatchObject({ revision: 4, content: null, redacted: true })
    const { json } = await admin.order('POST', `${at}/revisions/2/redact`, { text: name, reason: '청구' })
    expect(json.remaining).toEqual(['revisions/1', 'revisions/4', 'live', 'original'])
  })

  it.each([
    [{ text: '그런말없음', reason: '청구' }, 400, 'text'],
    [{ text: name }, 400, 'reason'],
    [{ reason: '청구' }, 400, 'text'],
    [{ text: name, fields: ['title'], reason: '청구' }, 400, 'text'],
    [{ fields: ['status'], reason: '청구' }, 400, 'fields.0'],
  ])('refuses %j and names the field', async (order, status, field) => {
    const { at } = await named()
    const answer = await admin.order('POST', `${at}/revisions/1/redact`, order)
    expect([answer.status, answer.json.errors[0].path]).toEqual([status, field])
  })

  it('is for admins, and for states that have passed', async () => {
    const { at } = await named()
    const order = { text: name, reason: '청구' }
    expect((await desk.order('POST', `${at}/revisions/1/redact`, order)).status).toBe(403)
    expect((await admin.order('POST', `${at}/revisions/3/redact`, order)).status).toBe(409)
    expect((await admin.order('POST', `${at}/revisions/8/redact`, order)).status).toBe(404)
  })
})
