import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { stretchQuestion } from '../../src/db/articles-in-order.ts'
import { ask } from '../../src/db/statement.ts'
import { findable } from '../../src/search/text.ts'
import { hrefTo } from '../../src/urls.ts'
import { editor, read } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')

interface Wrong {
  id: number | null
  problem: string
}

/** Everything the checker finds, looking at all words or at some, and asking for the next piece until there is none. */
async function checked(thorough = true): Promise<Wrong[]> {
  const wrong: Wrong[] = []
  let cursor = ''
  do {
    const { status, json } = await admin.order(
      'GET',
      `/admin/search/check?most=7&thorough=${thorough}${cursor}`,
    )
    expect([status, json]).toEqual([200, json])
    wrong.push(...json.wrong)
    cursor = json.next === null ? '' : `&cursor=${json.next}`
  } while (cursor)
  return wrong
}

async function rebuilt(most = 7): Promise<{ done: number; pieces: number }> {
  let [done, pieces] = [0, 0]
  let next: string | null = null
  do {
    const { status, json } = await admin.order('POST', '/admin/search/rebuild', {
      ...(next !== null && { after: next }),
      most,
    })
    expect([status, json]).toEqual([200, json])
    done += json.done
    pieces += 1
    next = json.next
  } while (next !== null)
  return { done, pieces }
}

async function damage(...statements: string[]): Promise<void> {
  await env.DB.batch(statements.map((text) => env.DB.prepare(text)))
}

async function hits(query: string): Promise<string[]> {
  const html = await (await read(hrefTo.search({ q: query }))).text()
  const list = /<ol[^>]*data-results.*?<\/ol>/s.exec(html)?.[0] ?? ''
  return [...new Set([...list.matchAll(/\/articles\/(\d+)/g)].map(([, id]) => id ?? ''))]
}

const text = (content: string) => ({ format: 'text', content })
const noon = '2026-03-04T12:00:00+09:00'
const long = Array.from({ length: 20_000 }, (_, nth) => `가${nth}나`).join(' ')

await admin.set('/admin/reporters/kim-nari', { name: '김나리' })
const { json: own } = await desk.publish({
  title: '등대지기의 하루',
  subtitle: 'K-방산 3.1절 25억원 漢字 ⺀⼀ AI',
  body: text('등대에 불을 켠다. 등대에 불을 켠다. 가온 가온 가온.'),
  sections: ['economy/jobs', 'culture'],
  reporters: ['kim-nari'],
  tags: ['등대', '섬 이야기'],
})
const { json: heavy } = await desk.publish({ title: '긴 글', body: text(long.slice(0, 120_000)) })
for (let nth = 0; nth < 18; nth += 1) await desk.publish({ title: `정오 기사 ${nth}`, publishAt: noon })
const { json: ahead } = await desk.publish({ title: '예약 기사', publishAt: '2098-01-01T00:00' })
const { json: draft } = await desk.create({ title: '초안' })
const { json: gone } = await desk.publish({ title: '지운 기사' })
await desk.order('POST', `/admin/articles/${gone.id}/withdraw`, undefined, 1)

const rowOf = (id: number) => `(SELECT search_row FROM article WHERE id = ${id})`

describe('the checker of the search index', () => {
  it('finds nothing wrong with what orders have written', async () => {
    expect(await checked()).toEqual([])
    expect(await checked(false)).toEqual([])
  })

  it('tells how far it is, by the stories', async () => {
    const { json } = await admin.order('GET', '/admin/search/check')
    expect(json).toEqual({ checked: 21, wrong: [], next: expect.any(String), share: null })
    const wrong = await admin.order('GET', '/admin/search/check?cursor=zzz&most=1000&thorough=1')
    expect(wrong.status).toBe(400)
    expect(wrong.json.errors.map(({ path }: { path: string }) => path)).toEqual([
      'cursor',
      'most',
      'thorough',
    ])
  })

  it.each(['true', 'false'])('reads a hundred thousand characters, thorough=%s', async (thorough) => {
    const { json } = await admin.order(
      'GET',
      `/admin/search/check?most=1&thorough=${thorough}&cursor=${cursorAfter(heavy.id - 1)}`,
    )
    expect(json).toMatchObject({ checked: 1, wrong: [] })
  })
})

function cursorAfter(id: number): string {
  return btoa(JSON.stringify({ part: 'stories', after: [id] })).replaceAll('=', '')
}

const words = '낱말 색인'
const signs = '글자 색인'

interface Damage {
  name: string
  sql: string[]
  found: { id: number | null; says: string }[]
}

function syllablesOfAhead(more: string): string[] {
  return [
    `DELETE FROM syllable_search WHERE rowid = ${rowOf(ahead.id)}`,
    `INSERT INTO syllable_search (rowid, words) SELECT ${rowOf(ahead.id)}, '가 온 시 새 일 자 리 지 원 책 마 련 예 약 기 사
      는 올 해 을 했 다 고 은 내 년 봄 부 터 작 한 밝 혔 23 ${more}'`,
  ]
}

async function wordsOf(id: number): Promise<string[]> {
  const [{ articles }] = await ask(env.DB, stretchQuestion(env.DB, { after: id - 1, most: 1, bytes: 1 }))
  return articles.flatMap((article) => findable(article).words.split(' '))
}

const wordsOfAhead = await wordsOf(ahead.id)
const otherWords = (await wordsOf(heavy.id)).slice(0, wordsOfAhead.length)

function rowOfAhead(words: string[], facets = 'section:economy year:2098'): string {
  return `UPDATE story_search SET words = '${words.join(' ')}', facets = '${facets}' WHERE rowid = ${rowOf(ahead.id)}`
}

const damages: Damage[] = [
  {
    name: 'a lost row of words',
    sql: [`DELETE FROM story_search WHERE rowid = ${rowOf(own.id)}`],
    found: [{ id: own.id, says: `${words}에 없습니다.` }],
  },
  {
    name: 'a lost row of syllables',
    sql: [`DELETE FROM syllable_search WHERE rowid = ${rowOf(heavy.id)}`],
    found: [{ id: heavy.id, says: `${signs}에 없습니다.` }],
  },
  {
    name: 'other words in a row',
    sql: [
      `UPDATE story_search SET words = '다른 낱말', facets = 'section:economy' WHERE rowid = ${rowOf(own.id)}`,
    ],
    found: [{ id: own.id, says: `${words}에서 제 낱말로 찾을 수 없습니다.` }],
  },
  {
    name: 'as many words of another story in a row',
    sql: [rowOfAhead(otherWords)],
    found: [{ id: ahead.id, says: `${words}에서 제 낱말로 찾을 수 없습니다.` }],
  },
  {
    name: 'another section in a row',
    sql: [rowOfAhead(wordsOfAhead, 'section:culture year:2098')],
    found: [{ id: ahead.id, says: `${words}에서 제 낱말로 찾을 수 없습니다.` }],
  },
  {
    name: 'another section in a row of syllables',
    sql: syllablesOfAhead('section:culture year:2098'),
    found: [{ id: ahead.id, says: `${signs}에서 제 낱말로 찾을 수 없습니다.` }],
  },
  {
    name: 'a word too many in a row',
    sql: syllablesOfAhead('뽕 section:economy year:2098'),
    found: [{ id: ahead.id, says: `${signs}에 기사에 없는 낱말이 있습니다.` }],
  },
  {
    name: 'a row from before rows had years',
    sql: syllablesOfAhead('section:economy'),
    found: [{ id: ahead.id, says: `${signs}에서 제 낱말로 찾을 수 없습니다.` }],
  },
  {
    name: 'rows of no story in both indexes',
    sql: [
      "INSERT INTO story_search (rowid, words, facets) VALUES (123456, '유령 령기', 'section:economy')",
      "INSERT INTO syllable_search (rowid, words) VALUES (7, '유 령')",
    ],
    found: [
      { id: null, says: `${words} 123456행` },
      { id: null, says: `${signs} 7행` },
    ],
  },
  {
    name: 'a draft in the index and on a shelf',
    sql: [
      `UPDATE article SET search_row = 99 WHERE id = ${draft.id}`,
      "INSERT INTO story_search (rowid, words, facets) VALUES (99, '초안', 'section:economy')",
      `INSERT INTO shelf (shelf, released_at, article_id) VALUES ('all', 1000, ${draft.id})`,
    ],
    found: [
      { id: null, says: `${words} 99행` },
      { id: draft.id, says: '서 있지 않을 목록에 서 있습니다: all' },
      { id: draft.id, says: '공개하지 않을 기사에 색인 자리가 있습니다.' },
    ],
  },
  {
    name: 'a story that has lost its seat',
    sql: [`UPDATE article SET search_row = NULL WHERE id = ${own.id}`],
    found: [
      { id: null, says: words },
      { id: null, says: signs },
      { id: own.id, says: '색인 자리가 없습니다.' },
    ],
  },
  {
    name: 'a seat at another time',
    sql: [
      `DELETE FROM story_search WHERE rowid = ${rowOf(own.id)}`,
      `DELETE FROM syllable_search WHERE rowid = ${rowOf(own.id)}`,
      `UPDATE article SET search_row = 4711 WHERE id = ${own.id}`,
    ],
    found: [
      { id: own.id, says: '색인 자리가 공개 시각과 맞지 않습니다.' },
      { id: own.id, says: `${words}에 없습니다.` },
      { id: own.id, says: `${signs}에 없습니다.` },
    ],
  },
  {
    name: 'a shelf that a story is missing on, and one that it does not belong on',
    sql: [
      `DELETE FROM shelf WHERE article_id = ${own.id} AND shelf = 'tag:등대'`,
      `INSERT INTO shelf SELECT 'sports', released_at, id FROM article WHERE id = ${own.id}`,
      `INSERT INTO shelf SELECT 'economy', released_at + 60, id FROM article WHERE id = ${own.id}`,
    ],
    found: [
      { id: own.id, says: '서 있지 않을 목록에 서 있습니다: economy' },
      { id: own.id, says: '서 있지 않을 목록에 서 있습니다: sports' },
      { id: own.id, says: '서야 할 목록에 없습니다.' },
    ],
  },
  {
    name: 'tags that are unknown or misspelt',
    sql: ["DELETE FROM tag WHERE name = '등대'", "UPDATE tag SET initials = 'ㅋㅋ' WHERE name = '섬 이야기'"],
    found: [{ id: own.id, says: '태그가 추천어 목록에 없습니다.' }],
  },
  {
    name: 'a card that says something else',
    sql: [`UPDATE article SET teaser = '남의 말' WHERE id = ${own.id}`],
    found: [{ id: own.id, says: '카드에 쓰는 값이 기사와 다릅니다.' }],
  },
]

describe.each(damages)('$name', ({ sql, found }) => {
  beforeEach(() => damage(...sql))

  it('is named by the checker, quick or thorough, and mended by a rebuild', async () => {
    const named = found.map(({ id, says }) => ({ id, problem: expect.stringContaining(says) }))
    expect(await checked(false)).toEqual(named)
    expect(await checked()).toEqual(named)
    await rebuilt()
    expect(await checked()).toEqual([])
    expect(await hits('등대지기')).toEqual([String(own.id)])
  })
})

describe('the quick checker', () => {
  it('notices a single word that a row has lost, wherever it stood', async () => {
    const end = wordsOfAhead.length - 1
    for (const lost of [0, 5, Math.floor(end / 2), end]) {
      await damage(rowOfAhead(wordsOfAhead.toSpliced(lost, 1)))
      const { json } = await admin.order('GET', `/admin/search/check?cursor=${cursorAfter(ahead.id - 1)}`)
      expect([lost, json.wrong.map(({ id }: Wrong) => id)]).toEqual([lost, [ahead.id]])
    }
    await damage(rowOfAhead(wordsOfAhead))
    expect(await checked()).toEqual([])
  })
})

describe('a rebuild', () => {
  it('changes nothing where nothing is wrong, whatever the size of its pieces', async () => {
    const state = async () => {
      const tables = [
        'shelf',
        'tag',
        'photo_use',
        'article',
        'desk_search_docsize',
        'syllable_search_docsize',
      ]
      const all = await env.DB.batch(
        tables.map((table) => env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)),
      )
      // Stories of one full minute may take each other's seats.
      return JSON.stringify(
        all.map(({ results }) => results.map((row) => ({ ...Object(row), search_row: 0 }))),
      )
    }
    const before = await state()
    expect(await rebuilt(200)).toEqual({ done: 23, pieces: 4 })
    expect(await rebuilt(5)).toEqual({ done: 23, pieces: 8 })
    expect(JSON.parse(await state()).slice(0, 4)).toEqual(JSON.parse(before).slice(0, 4))
    expect(await checked()).toEqual([])
  })

  it('writes the paths that sections have now; until then the checker knows the former ones', async () => {
    await admin.set('/admin/sections/harbor', { name: '항구', position: 20 })
    await desk.publish({ title: '항구 소식', sections: ['harbor'] })
    const moved = await admin.order('POST', '/admin/sections/harbor/move', { to: 'port' }, 1)
    expect([moved.status, moved.json]).toEqual([200, moved.json])
    for (const thorough of [true, false]) expect(await checked(thorough)).toEqual([])
    await rebuilt()
    for (const thorough of [true, false]) expect(await checked(thorough)).toEqual([])
  })

  it('is an admin’s, and refuses what it cannot read by field', async () => {
    expect((await desk.order('POST', '/admin/search/rebuild', {})).status).toBe(403)
    expect((await desk.order('GET', '/admin/search/check')).status).toBe(403)
    const { status, json } = await admin.order('POST', '/admin/search/rebuild', { after: 3, most: 0 })
    expect([status, json.errors.map(({ path }: { path: string }) => path)]).toEqual([400, ['after', 'most']])
  })

  it('tries again a story that somebody changes meanwhile, and never leaves it without its words', async () => {
    let edits = 0
    const { json: story } = await desk.publish({ title: '바뀌는 기사' })
    const busy = new Proxy(env.DB, {
      get: (db, name) => {
        if (name !== 'batch') return Reflect.get(db, name).bind(db)
        return async (statements: D1PreparedStatement[]) => {
          if (statements.length > 8 && edits < 2) {
            edits += 1
            await desk.order('PATCH', `/admin/articles/${story.id}`, { title: `바뀐 기사 ${edits}` }, edits)
          }
          return db.batch(statements)
        }
      },
    })
    const headers = { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json' }
    const body = JSON.stringify({ after: cursorAfter(story.id - 1) })
    const answer = await read(
      '/admin/search/rebuild',
      { method: 'POST', headers, body },
      { ...env, DB: busy },
    )
    expect([answer.status, edits]).toEqual([200, 2])
    expect(await answer.json()).toMatchObject({ done: 1, next: null, share: 1 })
    expect(await checked()).toEqual([])
    expect(await hits('바뀐 기사 2')).toEqual([String(story.id)])
  })
})
