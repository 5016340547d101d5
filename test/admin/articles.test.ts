import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { aStory, editor, read, textOf } from '../newsroom.ts'

const desk = await editor('desk')

describe('filing an article', () => {
  it('answers 201 with its address, its first revision and every field of the contract', async () => {
    const { status, headers, json } = await desk.create({
      tags: ['일자리', '#청년'],
      publishAt: '2030-01-02 09:00',
    })
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`/admin/articles/${json.id}`)
    expect(headers.get('ETag')).toBe('"1"')
    expect(headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(json).toMatchObject({
      revision: 1,
      status: 'draft',
      kind: 'news',
      sections: ['economy'],
      subtitle: '',
      reporters: [],
      source: null,
      tags: ['일자리', '청년'],
      aiUsed: false,
      publishAt: '2030-01-02T09:00:00+09:00',
      publishedAt: null,
      modifiedAt: null,
    })
    expect(json.body.content[0]).toMatchObject({ type: 'paragraph' })
  })

  it.each([
    ['첫 배는 아침 여섯 시\r\n막배는 밤 아홉 시', '첫 배는 아침 여섯 시… 막배는 밤 아홉 시'],
    ['첫 배는 여섯 시…\n\n 막배는 아홉 시\n요금 그대로\n', '첫 배는 여섯 시… 막배는 아홉 시… 요금 그대로'],
    ['\n \n', ''],
  ])('joins the lines of the subtitle %j as newspapers do, those of a title by a space', async (subtitle, joined) => {
    const { status, json } = await desk.create({ title: '나린항\n여객선 늘린다', subtitle })
    expect([status, json.title, json.subtitle]).toEqual([201, '나린항 여객선 늘린다', joined])
  })

  it('places the photos of the story where the text names them, with the words the story gives them', async () => {
    const { json: photo } = await desk.order('POST', '/admin/photos?alt=나루', await pngOf(23, 19))
    const photos = [{ photo: photo.key, caption: '새벽 나루' }]
    const content = '앞글이다.\n[사진1]\n뒷글이다.\n[사진2]'
    const { json } = await desk.publish({ photos, body: { format: 'text', content } })
    expect(json.body.content[1]).toEqual({
      type: 'photo',
      photo: photo.key,
      caption: '새벽 나루',
      credit: '',
      alt: '나루',
    })
    expect(json.removed).toEqual([expect.stringContaining('photos에 2번째 사진이 없습니다')])
    expect((await (await read(json.url)).text()).match(/새벽 나루/g)).toHaveLength(1)
  })

  it('publishes at once where that is asked, in its section and on the home page', async () => {
    const { json } = await desk.publish({ title: '나린항 새 부두 문 열어' })
    for (const page of ['/', '/economy', `/articles/${json.id}`]) {
      expect(await textOf(await read(page))).toContain('나린항 새 부두 문 열어')
    }
  })

  it('is a draft for readers until it is published', async () => {
    const { json } = await desk.create({ title: '아직 쓰는 중' })
    expect((await read(`/articles/${json.id}`)).status).toBe(404)
    expect(await textOf(await read('/economy'))).not.toContain('아직 쓰는 중')
  })

  it.each([
    [{ title: ' ' }, 'title'],
    [{ sections: [] }, 'sections'],
    [{ sections: ['economy/none'] }, 'sections.0'],
    [{ sections: ['Economy'] }, 'sections.0'],
    [{ reporters: ['nobody'] }, 'reporters.0'],
    [{ issues: ['nothing'] }, 'issues.0'],
    [{ photos: [{ photo: 'none.jpg' }] }, 'photos.0'],
    [{ publishAt: 'tomorrow' }, 'publishAt'],
    [{ publishAt: '2026-11-24' }, 'publishAt'],
    [{ embargoUntil: ' 2026-11-24 ' }, 'embargoUntil'],
    [{ source: { licence: 'kogl-1' } }, 'source.name'],
    [{ source: { name: '가온시', url: 'javascript:alert(1)' } }, 'source.url'],
    [{ body: { format: 'pdf', content: '' } }, 'body.format'],
    [{ body: undefined }, 'body'],
    [{ headline: '?' }, 'headline'],
  ])('refuses %j and names the field %s in Korean', async (wrong, field) => {
    const { status, headers, json } = await desk.create(wrong)
    expect(status).toBe(400)
    expect(headers.get('Content-Type')).toContain('application/problem+json')
    const named = json.errors.find((error: { path: string }) => error.path === field)
    expect(named?.message).toMatch(/[가-힣]/)
  })

  const wholly = {
    headline: '?',
    titel: '?',
    sections: ['nowhere'],
    reporters: ['nobody'],
    issues: ['nothing'],
    tags: ['#'],
    photos: [{ photo: 'none.jpg' }],
    source: { licence: 'kogl-1' },
    body: { format: 'text', content: [] },
  }
  const faults = ['body.content', 'headline', 'issues.0', 'photos.0', 'reporters.0', 'sections.0']
  const allFaults = [...faults, 'source.name', 'tags.0', 'titel']
  const pathsOf = (json: { errors: { path: string }[] }) => json.errors.map(({ path }) => path).sort()

  it('tells everything that is wrong in one answer: misspelled fields, names of nothing, what cannot be read', async () => {
    const { status, json } = await desk.create(wholly)
    expect([status, pathsOf(json)]).toEqual([400, allFaults])
    const { headline: _, titel: __, tags: ___, ...spelled } = wholly
    expect(pathsOf((await desk.create(spelled)).json)).toEqual([
      ...faults.filter((path) => path !== 'headline'),
      'source.name',
    ])
  })

  it('and so does a change, which leaves the story as it is', async () => {
    const { json: story } = await desk.create()
    const { status, json } = await desk.order('PATCH', `/admin/articles/${story.id}`, wholly, 1)
    expect([status, pathsOf(json)]).toEqual([400, allFaults])
    expect((await desk.order('GET', `/admin/articles/${story.id}`)).json.revision).toBe(1)
  })

  it('refuses what is not JSON without a stack', async () => {
    const { status, json } = await desk.order(
      'POST',
      '/admin/articles',
      new TextEncoder().encode('{"title":'),
    )
    expect(status).toBe(400)
    expect(JSON.stringify(json)).not.toMatch(/at |\.ts/)
  })

  it('leaves nothing behind when it is refused', async () => {
    const count = () => env.DB.prepare('SELECT count(*) n FROM article').first('n')
    const before = await count()
    await desk.create({ sections: ['economy/none'] })
    expect(await count()).toBe(before)
  })
})

describe('changing an article', () => {
  it('wants to know the revision the editor has read', async () => {
    const { json } = await desk.create()
    expect((await desk.order('PATCH', `/admin/articles/${json.id}`, { title: '새 제목' })).status).toBe(428)
  })

  it('gives the next revision and changes only what was named', async () => {
    const { json } = await desk.create({ subtitle: '부제' })
    const changed = await desk.order('PATCH', `/admin/articles/${json.id}`, { title: '새 제목' }, 1)
    expect(changed.status).toBe(200)
    expect(changed.headers.get('ETag')).toBe('"2"')
    const { json: read } = await desk.order('GET', `/admin/articles/${json.id}`)
    expect(read).toMatchObject({ title: '새 제목', subtitle: '부제', revision: 2 })
  })

  it('tells a late editor what has changed, field by field', async () => {
    const { json } = await desk.create()
    await desk.order('PATCH', `/admin/articles/${json.id}`, { title: '먼저 고친 제목' }, 1)
    const late = await desk.order('PATCH', `/admin/articles/${json.id}`, { title: '늦은 제목' }, 1)
    expect(late.status).toBe(412)
    expect(late.json).toMatchObject({
      revision: 2,
      changed: [{ field: 'title', read: aStory.title, current: '먼저 고친 제목' }],
    })
  })

  it('lets one of six editors win who save at once, and writes nothing by halves', async () => {
    const { json } = await desk.publish({ sections: ['economy/jobs'], tags: ['경주'] })
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((nth) =>
        desk.order(
          'PATCH',
          `/admin/articles/${json.id}`,
          { title: `${nth}번째 제목`, sections: ['culture'], tags: [`꼬리${nth}`] },
          1,
        ),
      ),
    )
    const statuses = answers.map((answer) => answer.status).sort()
    expect(statuses).toEqual([200, 412, 412, 412, 412, 412])
    const winner = answers.find((answer) => answer.status === 200)?.json
    const row = await env.DB.prepare('SELECT revision, title, shelves FROM article WHERE id = ?')
      .bind(json.id)
      .first()
    expect(row).toMatchObject({ revision: 2, title: winner.title })
    const shelved = await env.DB.prepare('SELECT shelf FROM shelf WHERE article_id = ? ORDER BY shelf')
      .bind(json.id)
      .all()
    expect(shelved.results.map((shelf) => shelf.shelf)).toEqual(
      ['all', 'kind:news', 'section:culture', `tag:${winner.tags[0]}`].sort(),
    )
    const kept = await env.DB.prepare('SELECT revision FROM revision WHERE article_id = ?')
      .bind(json.id)
      .all()
    expect(kept.results).toEqual([{ revision: 1 }])
    const audit = await env.DB.prepare('SELECT count(*) n FROM audit WHERE subject = ?')
      .bind(`articles/${json.id}`)
      .first('n')
    expect(audit).toBe(2)
  })

  it('answers 404 for an article that never was', async () => {
    expect((await desk.order('PATCH', '/admin/articles/999999', { title: '없음' }, 1)).status).toBe(404)
  })

  it('marks 수정 when released words change, and leaves no mark for a minor change', async () => {
    const { json } = await desk.publish()
    const minor = await desk.order(
      'PATCH',
      `/admin/articles/${json.id}`,
      { title: '토씨만 고침', minor: true },
      1,
    )
    expect(minor.json.modifiedAt).toBeNull()
    const tags = await desk.order('PATCH', `/admin/articles/${json.id}`, { tags: ['새'] }, 2)
    expect(tags.json.modifiedAt).toBeNull()
    const words = await desk.order('PATCH', `/admin/articles/${json.id}`, { title: '뜻을 고침' }, 3)
    expect(words.json.modifiedAt).toMatch(/\+09:00$/)
    expect(await textOf(await read(`/articles/${json.id}`))).toContain('수정 ')
  })
})

describe('the way of a story through the newsroom', () => {
  it('goes from draft over the desk to readers, is held back, and is gone', async () => {
    const { json } = await desk.create({ title: '길을 가는 기사' })
    const at = `/admin/articles/${json.id}`
    expect((await desk.order('POST', `${at}/submit`, undefined, 1)).json.status).toBe('submitted')
    expect((await desk.order('POST', `${at}/publish`, undefined, 2)).json.status).toBe('published')
    expect((await read(`/articles/${json.id}`)).status).toBe(200)
    expect((await desk.order('POST', `${at}/hold`, undefined, 3)).json.status).toBe('held')
    expect((await read(`/articles/${json.id}`)).status).toBe(404)
    expect((await desk.order('POST', `${at}/publish`, undefined, 4)).json.status).toBe('published')
    expect((await desk.order('POST', `${at}/withdraw`, undefined, 5)).json.status).toBe('withdrawn')
    expect((await read(`/articles/${json.id}`)).status).toBe(410)
    expect((await desk.order('POST', `${at}/publish`, undefined, 6)).status).toBe(409)
    expect(await textOf(await read('/economy'))).not.toContain('길을 가는 기사')
  })

  it('keeps a story with a future time or an embargo from readers, and says when it comes', async () => {
    const scheduled = await desk.publish({ title: '내일의 기사', publishAt: '2099-01-01T00:00+09:00' })
    expect(scheduled.json).toMatchObject({ status: 'published', publishedAt: '2099-01-01T00:00:00+09:00' })
    const embargoed = await desk.publish({ title: '묶인 기사', embargoUntil: '2099-01-01T00:00+09:00' })
    for (const { json } of [scheduled, embargoed]) {
      expect((await read(`/articles/${json.id}`)).status).toBe(404)
    }
    const front = await textOf(await read('/'))
    expect(front).not.toContain('내일의 기사')
    expect(front).not.toContain('묶인 기사')
  })
})

describe('who may do what', () => {
  it('lets nobody in without a token in force', async () => {
    const answer = await read('/admin/articles')
    expect(answer.status).toBe(401)
    expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer')
    const forged = { headers: { Authorization: `Bearer maru_0123456789_${'x'.repeat(43)}` } }
    expect((await read('/admin/articles', forged)).status).toBe(401)
  })

  it('lets a reporter write and submit own stories only, and publish none', async () => {
    const reporter = await editor('reporter')
    const own = await reporter.create()
    const at = `/admin/articles/${own.json.id}`
    expect((await reporter.order('PATCH', at, { title: '내 기사' }, 1)).status).toBe(200)
    expect((await reporter.order('POST', `${at}/submit`, undefined, 2)).status).toBe(200)
    expect((await reporter.order('PATCH', at, { title: '송고 뒤' }, 3)).status).toBe(409)
    expect((await reporter.order('POST', `${at}/publish`, undefined, 3)).status).toBe(403)
    expect((await reporter.publish()).status).toBe(403)
    const others = await desk.create()
    expect(
      (await reporter.order('PATCH', `/admin/articles/${others.json.id}`, { title: '남의 기사' }, 1)).status,
    ).toBe(403)
  })

  it('keeps sections and the masthead for admins', async () => {
    expect((await desk.set('/admin/sections/sea', { name: '바다', position: 20 })).status).toBe(403)
    expect((await desk.order('PATCH', '/admin/masthead', { name: '바다신문' }, 1)).status).toBe(403)
  })
})

describe('the desk list', () => {
  it('finds by status, section, reporter and two syllables in the middle of a word', async () => {
    const admin = await editor('admin')
    await admin.set('/admin/reporters/kim-nari', { name: '김나리' })
    const { json } = await desk.create({
      title: '초고령사회 돌봄대책',
      sections: ['society/welfare'],
      reporters: ['kim-nari'],
    })
    const ids = async (query: string) =>
      (await desk.order('GET', `/admin/articles?${query}`)).json.articles.map(
        (found: { id: number }) => found.id,
      )
    for (const query of [
      'q=고령',
      'q=돌봄 대책',
      'section=society',
      'section=society/welfare',
      'reporter=kim-nari',
      'status=draft',
    ]) {
      expect(await ids(query)).toContain(json.id)
    }
    expect(await ids('status=published&q=고령')).toEqual([])
    expect(await ids('q=고량')).toEqual([])
    expect(await ids(`before=${json.id}&q=고령`)).toEqual([])
  })

  it('goes on below the last one shown', async () => {
    const first = await desk.order('GET', '/admin/articles?limit=2')
    const next = await desk.order('GET', `/admin/articles?limit=2&before=${first.json.next}`)
    expect(first.json.articles).toHaveLength(2)
    expect(next.json.articles[0].id).toBeLessThan(first.json.articles[1].id)
  })
})
