import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../src/config.ts'
import { editor, read, textOf } from '../newsroom.ts'

const admin = await editor('admin')
const desk = await editor('desk')

const section = (path: string, name = '자리') => admin.set(`/admin/sections/${path}`, { name, position: 30 })
const revisionOf = async (path: string): Promise<number> =>
  (await admin.order('GET', `/admin/sections/${path}`)).json.revision ?? 1
const move = async (from: string, to: string) =>
  admin.order('POST', `/admin/sections/${from}/move`, { to }, await revisionOf(from))
const remove = async (path: string) =>
  admin.order('DELETE', `/admin/sections/${path}`, undefined, await revisionOf(path))
const sectionsOf = async (id: number) => (await admin.order('GET', `/admin/articles/${id}`)).json.sections

async function locationOf(path: string): Promise<[number, string | null]> {
  const { status, headers } = await read(path, { redirect: 'manual' })
  return [status, headers.get('Location')]
}

async function found(query: string): Promise<number[]> {
  const { json } = await admin.order('GET', `/admin/articles?${query}`)
  return json.articles.map(({ id }: { id: number }) => id)
}

async function searched(q: string, section: string): Promise<number> {
  const html = await (await read(`/search?${new URLSearchParams({ q, section })}`)).text()
  const [, results = ''] = /<ol[^>]* data-results[^>]*>(.*?)<\/ol>/s.exec(html) ?? []
  return results.match(/<li/g)?.length ?? 0
}

describe('a section of the first level that is moved', () => {
  it('takes its subsections, its stories in every state, its slot and its feed along', async () => {
    await section('sea', '바다')
    await section('sea/port', '항만')
    const out = (await admin.publish({ sections: ['sea/port', 'economy'], title: '나린항 새 배' })).json
    const ahead = (await admin.publish({ sections: ['economy', 'sea'], publishAt: '2099-01-01T00:00' })).json
    const draft = (await admin.create({ sections: ['sea'] })).json
    await admin.set('/admin/placements/sea/hot', { stories: [out.id] })

    const { status, json } = await move('sea', 'ocean')
    expect([status, json]).toEqual([
      200,
      { path: 'ocean', name: '바다', position: 30, revision: 2, stories: 3, purge: 'unavailable' },
    ])
    expect(await sectionsOf(out.id)).toEqual(['ocean/port', 'economy'])
    expect(await sectionsOf(ahead.id)).toEqual(['economy', 'ocean'])
    expect(await sectionsOf(draft.id)).toEqual(['ocean'])
    expect(await textOf(await read('/ocean'))).toContain('나린항 새 배')
    expect(await textOf(await read('/ocean/port'))).toContain('나린항 새 배')
    expect(await textOf(await read('/feeds/ocean.xml'))).toContain('나린항 새 배')
    expect(await (await read(`/articles/${out.id}`)).text()).toContain('href="/ocean/port"')
    const placed = await admin.order('GET', '/admin/placements/ocean/hot')
    expect(placed.json.stories).toMatchObject([{ article: out.id }])
    expect((await admin.order('GET', '/admin/placements/sea/hot')).json).toEqual(placed.json)
  })

  it('leaves redirects at all its old addresses, queries included', async () => {
    const cursor = '20260101000000-1'
    expect(await locationOf('/sea')).toEqual([301, '/ocean'])
    expect(await locationOf('/sea/port')).toEqual([301, '/ocean/port'])
    expect(await locationOf(`/sea?before=${cursor}`)).toEqual([301, `/ocean?before=${cursor}`])
    expect(await locationOf(`/sea/port?after=${cursor}`)).toEqual([301, `/ocean/port?after=${cursor}`])
    expect(await locationOf('/feeds/sea.xml')).toEqual([301, '/feeds/ocean.xml'])
    expect(await locationOf('/feeds/sea.json')).toEqual([301, '/feeds/ocean.json'])
    expect(await locationOf('/feeds/sea/port.xml')).toEqual([301, '/feeds/ocean/port.xml'])
    expect((await locationOf('/sea/nowhere'))[0]).toBe(404)
  })

  it('keeps its record of what stood where (신문법 시행령 §11의2)', async () => {
    const { results } = await env.DB.prepare(
      "SELECT slot, removed_at IS NULL AS stands FROM placement_log WHERE slot IN ('sea/hot', 'ocean/hot') ORDER BY id",
    ).all()
    expect(results).toEqual([
      { slot: 'sea/hot', stands: 0 },
      { slot: 'ocean/hot', stands: 1 },
    ])
  })

  it('is found by the desk under its new path and its old, and what left it is not', async () => {
    const late = (await admin.create({ sections: ['ocean'], title: '옮긴 뒤 초안' })).json.id
    const all = await found('section=ocean')
    expect(all).toContain(late)
    expect(all).toHaveLength(4)
    expect(await found('section=sea')).toEqual(all)
    expect(await found('section=ocean/port')).toHaveLength(1)
    expect(await found(`section=sea&status=draft&q=${encodeURIComponent('옮긴 뒤')}`)).toEqual([late])
    await admin.order('PATCH', `/admin/articles/${late}`, { sections: ['economy'] }, 1)
    expect(await found('section=ocean')).not.toContain(late)
  })

  it('is found by readers under its new path and its old, with words or a single syllable', async () => {
    for (const q of ['나린항', '항', '나린항 배']) {
      for (const path of ['ocean', 'ocean/port', 'sea', 'sea/port', 'economy']) {
        expect([q, path, await searched(q, path)]).toEqual([q, path, 1])
      }
      for (const path of ['politics', 'ocean/nowhere']) expect(await searched(q, path)).toBe(0)
    }
  })

  it('is written down with how many stories came along', async () => {
    const { json } = await admin.order('GET', '/admin/audit?subject=sections/sea&verb=section.move')
    expect(json.entries).toMatchObject([
      { verb: 'section.move', revision: 2, detail: { after: { path: 'ocean' }, stories: 3 } },
    ])
  })
})

describe('what is read most in a section that is moved', () => {
  const lists = async () => {
    const rows = await env.DB.prepare('SELECT list, ids FROM popular ORDER BY list').all()
    return rows.results.map(({ list, ids }) => `${list} ${ids}`)
  }

  it('goes along, and is told by its old path too', async () => {
    await section('orchard')
    const { id } = (await admin.publish({ sections: ['orchard'] })).json
    const hour = Math.floor(Date.now() / 3_600_000) * 3600
    await env.DB.batch([
      env.DB.prepare('INSERT INTO reads (hour, article_id, count) VALUES (?, ?, 7)').bind(hour, id),
      env.DB.prepare("INSERT INTO popular VALUES ('day:section:orchard', ?, 1)").bind(`[${id}]`),
    ])
    await move('orchard', 'vineyard')
    expect(await lists()).toEqual([`day:section:vineyard [${id}]`])
    for (const path of ['orchard', 'vineyard']) {
      const { json } = await admin.order('GET', `/admin/reads?section=${path}`)
      expect(json.stories).toMatchObject([{ id, reads: 7 }])
    }
  })
})

describe('a chain of moves', () => {
  it('leads straight to the end, and back again without a loop', async () => {
    await section('amber')
    await section('amber/ring')
    await move('amber', 'birch')
    await move('birch', 'cedar')
    expect(await locationOf('/amber')).toEqual([301, '/cedar'])
    expect(await locationOf('/birch/ring')).toEqual([301, '/cedar/ring'])
    await move('cedar', 'amber')
    expect((await read('/amber/ring')).status).toBe(200)
    expect(await locationOf('/birch')).toEqual([301, '/amber'])
    expect(await locationOf('/cedar/ring')).toEqual([301, '/amber/ring'])
  })

  it('gives way to a new section on an old path, whose stories are not mixed with those that left', async () => {
    await section('delta')
    const old = (await admin.publish({ sections: ['delta'] })).json.id
    await move('delta', 'estuary')
    await section('delta', '새 자리')
    expect((await read('/delta')).status).toBe(200)
    const young = (await admin.publish({ sections: ['delta'] })).json.id
    expect(await found('section=delta')).toEqual([young])
    expect(await found('section=estuary')).toEqual([old])
    for (const path of ['delta', 'estuary']) expect([path, await searched('일자리', path)]).toEqual([path, 1])
    for (const id of [old, young]) expect((await read(`/articles/${id}`)).status).toBe(200)
    expect(await (await read(`/articles/${old}`)).text()).toContain('href="/estuary"')
    await move('delta', 'fjord')
    expect(await locationOf('/delta')).toEqual([301, '/fjord'])
    expect(await found('section=estuary')).toEqual([old])
    expect(await found('section=fjord')).toEqual([young])
  })
})

describe('a section made anew on a path that another has left', () => {
  it('takes the address over, its subsections and feed too, and gives it back when it is removed', async () => {
    await section('gulf')
    await section('gulf/pier')
    const { id } = (await admin.publish({ sections: ['gulf/pier'] })).json
    await move('gulf', 'haven')
    await section('gulf', '새 만')
    expect((await read('/gulf')).status).toBe(200)
    expect(await (await read('/feeds/gulf.xml')).text()).not.toContain(`/articles/${id}`)
    expect(await locationOf('/gulf/pier')).toEqual([301, '/haven/pier'])
    await section('gulf/pier', '새 부두')
    expect(await textOf(await read('/gulf/pier'))).toContain('새 부두')
    expect((await read(`/articles/${id}`)).status).toBe(200)
    for (const path of ['gulf/pier', 'gulf']) expect((await remove(path)).status).toBe(200)
    expect(await locationOf('/gulf')).toEqual([301, '/haven'])
    expect(await locationOf('/gulf/pier')).toEqual([301, '/haven/pier'])
    expect(await (await read(`/articles/${id}`)).text()).toContain('href="/haven/pier"')
  })
})

describe('a section that changes its level', () => {
  it('moves between parents, and its stories change lists with it', async () => {
    await section('grove')
    await section('grove/oak')
    await section('grove/elm')
    const both = (await admin.publish({ sections: ['grove/oak', 'grove/elm'], title: '두 나무' })).json.id
    const one = (await admin.publish({ sections: ['grove/oak'], title: '한 나무' })).json.id
    await section('heath')
    await move('grove/oak', 'heath/oak')
    expect(await sectionsOf(both)).toEqual(['heath/oak', 'grove/elm'])
    const grove = await textOf(await read('/feeds/grove.xml'))
    expect([grove.includes('두 나무'), grove.includes('한 나무')]).toEqual([true, false])
    expect(await textOf(await read('/feeds/heath.xml'))).toMatch(/한 나무.*두 나무/)
    expect(await found('section=grove')).toEqual([both])
    expect(await found('section=heath')).toEqual([one, both])
  })

  it('becomes one of the first level, and back below another', async () => {
    expect((await move('heath/oak', 'oak')).status).toBe(200)
    expect(await locationOf('/grove/oak')).toEqual([301, '/oak'])
    expect((await read('/feeds/oak.xml')).status).toBe(200)
    expect((await move('oak', 'grove/oaks')).status).toBe(200)
    expect(await locationOf('/oak')).toEqual([301, '/grove/oaks'])
    expect(await locationOf('/feeds/oak.xml')).toEqual([301, '/feeds/grove/oaks.xml'])
  })

  it('stays where it is while subsections or placed stories have nowhere to go', async () => {
    expect((await move('grove', 'heath/grove')).json.detail).toContain('하위 섹션이 2개')
    await section('islet')
    const { json } = await admin.publish({ sections: ['islet'] })
    await admin.set('/admin/placements/islet/hot', { stories: [json.id] })
    const refused = await move('islet', 'heath/islet')
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('islet/hot')])
    await admin.set('/admin/placements/islet/hot', { stories: [] })
    expect((await move('islet', 'heath/islet')).status).toBe(200)
  })
})

describe('a path that cannot be', () => {
  it.each([
    ['economy', 'articles'],
    ['economy', 'home'],
    ['economy', 'economy'],
    ['economy', 'economy/money'],
    ['economy/jobs', 'nowhere/jobs'],
    ['economy', 'Money'],
    ['economy', 'a/b/c'],
  ])('is refused with its field: %s to %s', async (from, to) => {
    const { status, json } = await move(from, to)
    expect([status, json.errors[0].path]).toEqual([400, 'to'])
    expect(json.errors[0].message).toMatch(/[가-힣]/)
  })

  it('is refused where a section stands already, with what to do instead', async () => {
    const { status, json } = await move('economy', 'politics')
    expect([status, json.detail]).toEqual([409, expect.stringContaining('/admin/articles/bulk')])
  })

  it('is 404 for a section that is not there, which says where it has gone', async () => {
    expect((await move('nowhere', 'somewhere')).status).toBe(404)
    const { status, json } = await move('sea', 'lake')
    expect([status, json.detail]).toEqual([404, expect.stringContaining('"ocean"')])
  })

  it('is for admins alone', async () => {
    expect((await desk.order('POST', '/admin/sections/economy/move', { to: 'money' }, 1)).status).toBe(403)
    expect((await desk.order('DELETE', '/admin/sections/economy', undefined, 1)).status).toBe(403)
  })
})

describe('an order that calls a section by its old path', () => {
  it('is taken at the new one: filing, changing, moving many, placing', async () => {
    const filed = (await admin.create({ sections: ['sea', 'ocean', 'sea/port'] })).json
    expect(filed.sections).toEqual(['ocean', 'ocean/port'])
    const at = `/admin/articles/${filed.id}`
    expect((await admin.order('PATCH', at, { sections: ['birch'] }, 1)).json.sections).toEqual(['amber'])
    const bulk = { order: 'move', sections: ['sea'], articles: [{ id: filed.id, revision: 2 }] }
    await admin.order('POST', '/admin/articles/bulk', bulk)
    expect(await sectionsOf(filed.id)).toEqual(['ocean'])
    const { json } = await admin.set('/admin/placements/sea/hot', { stories: [filed.id] })
    expect(json.slot).toBe('ocean/hot')
    const wrong = await admin.create({ sections: ['economy', 'never'] })
    expect([wrong.status, wrong.json.errors[0].path]).toEqual([400, 'sections.1'])
  })

  it('is taken at the new one when an old revision is restored', async () => {
    await section('jetty')
    const { id } = (await admin.create({ sections: ['jetty'], title: '첫 제목' })).json
    await admin.order('PATCH', `/admin/articles/${id}`, { sections: ['economy'] }, 1)
    await move('jetty', 'quay')
    const { json } = await admin.order('POST', `/admin/articles/${id}/restore-revision`, { revision: 1 }, 2)
    expect(json.sections).toEqual(['quay'])
  })
})

describe('a section that is removed', () => {
  it('must be empty; else it is told what stands there', async () => {
    const refused = await remove('ocean')
    expect([refused.status, refused.json.detail]).toEqual([
      409,
      expect.stringMatching(/기사 \d건, 배치 1건, 하위 섹션 1개.*POST \/admin\/sections\/ocean\/move/),
    ])
    expect((await remove('nowhere')).status).toBe(404)
  })

  it('is gone from the menu, and so are the ways to it', async () => {
    await section('kelp', '해초')
    await move('kelp', 'algae')
    expect((await remove('algae')).json).toEqual({ path: 'algae', purge: 'unavailable' })
    expect(await textOf(await read('/'))).not.toContain('해초')
    for (const path of ['/algae', '/kelp']) expect((await read(path)).status).toBe(404)
    const { json } = await admin.order('GET', '/admin/sections')
    expect(json.sections.map(({ path }: { path: string }) => path)).not.toContain('algae')
  })

  it('below a section with placed stories needs only itself to be empty', async () => {
    await section('ocean/reef')
    expect((await remove('ocean/reef')).status).toBe(200)
  })
})

describe('the revision of a section', () => {
  it('is wanted for moving and removing, and must be the live one', async () => {
    await section('willow')
    await section('willow', '버들')
    const at = '/admin/sections/willow'
    expect((await admin.order('POST', `${at}/move`, { to: 'yew' })).status).toBe(428)
    expect((await admin.order('DELETE', at)).status).toBe(428)
    for (const late of [
      await admin.order('POST', `${at}/move`, { to: 'yew' }, 1),
      await admin.order('DELETE', at, undefined, 1),
    ]) {
      expect([late.status, late.json.revision]).toEqual([412, 2])
      expect(late.json.changed).toEqual([{ field: 'name', read: '자리', current: '버들' }])
      expect(late.json.since).toMatchObject([{ revision: 2, verb: 'section.save' }])
    }
    const moved = await admin.order('POST', `${at}/move`, { to: 'yew' }, 2)
    expect([moved.status, moved.headers.get('ETag'), moved.json.revision]).toEqual([200, '"3"', 3])
    expect(await revisionOf('yew')).toBe(3)
    const late = await admin.order('PUT', at, { name: '늦음', position: 1 }, 2)
    expect([late.status, late.json.since]).toMatchObject([412, [{ revision: 3, verb: 'section.move' }]])
    const renamed = await admin.order('PUT', '/admin/sections/yew', { name: '주목', position: 1 }, 3)
    expect([renamed.status, renamed.json.revision]).toEqual([200, 4])
  })

  it('is never given twice at one path, whatever stands there after another', async () => {
    await section('zinnia')
    await section('zinnia/bud')
    await section('zinnia/bud', '꽃봉오리')
    expect((await move('zinnia', 'aster')).json.revision).toBe(3)
    expect(await revisionOf('aster/bud')).toBe(3)
    expect((await section('zinnia', '새 백일홍')).json.revision).toBe(4)
    expect((await section('zinnia/bud', '새 봉오리')).json.revision).toBe(4)
    await remove('zinnia/bud')
    await remove('zinnia')
    expect((await move('aster', 'zinnia')).json.revision).toBe(6)
    expect(await revisionOf('zinnia/bud')).toBe(6)
  })

  it('is not the live one any more when somebody renames the section just before it moves or goes', async () => {
    await section('birdhouse')
    const at = '/admin/sections/birdhouse'
    const rename = () => section('birdhouse', '새집')
    const moved = await late('POST', `${at}/move`, { to: 'nest' }, rename, 1)
    expect([moved.status, moved.json.revision]).toEqual([412, 2])
    const removed = await late('DELETE', at, undefined, rename, 2)
    expect([removed.status, removed.json.revision]).toEqual([412, 3])
    expect(await revisionOf('birdhouse')).toBe(3)
  })
})

describe('the slot of a section that is moved', () => {
  const placements = (path: string) => `/admin/placements/${path}/hot`

  it('is still at the revision that was read, by its old name too', async () => {
    await section('meadow')
    const { id } = (await admin.publish({ sections: ['meadow'] })).json
    await admin.order('PUT', placements('meadow'), { stories: [id] }, 0)
    await move('meadow', 'pasture')
    const read = await admin.order('GET', placements('meadow'))
    expect([read.headers.get('ETag'), read.json.slot]).toEqual(['"1"', 'pasture/hot'])
    const filled = await admin.order('PUT', placements('meadow'), { stories: [] }, 1)
    expect([filled.status, filled.json.slot, filled.json.revision]).toEqual([200, 'pasture/hot', 2])
    expect((await admin.order('PUT', placements('pasture'), { stories: [id] }, 1)).status).toBe(412)
    expect((await admin.order('PUT', placements('pasture'), { stories: [id] }, 2)).status).toBe(200)
  })

  it('leaves nobody’s old revision behind, and takes none of another section’s', async () => {
    await section('meadow', '새 풀밭')
    expect((await admin.order('GET', placements('meadow'))).json).toMatchObject({ revision: 2, stories: [] })
    await remove('meadow')
    await move('pasture', 'meadow')
    const { json } = await admin.order('GET', placements('meadow'))
    expect([json.slot, json.revision, json.stories.length]).toEqual(['meadow/hot', 4, 1])
  })
})

/** A database before whose next batch of an order something else happens. */
function interrupted(happens: () => Promise<unknown>): Env {
  let once = false
  const DB = new Proxy(env.DB, {
    get(database, name) {
      const member = Reflect.get(database, name)
      if (name !== 'batch') return typeof member === 'function' ? member.bind(database) : member
      return async (statements: D1PreparedStatement[]) => {
        if (statements.length > 6 && !once) {
          once = true
          await happens()
        }
        return database.batch(statements)
      }
    },
  })
  return { ...env, DB }
}

async function late(
  method: string,
  path: string,
  body: unknown,
  happens: () => Promise<unknown>,
  revision?: number,
) {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${admin.token}`,
    'Content-Type': 'application/json',
  }
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`
  const response = await read(path, { method, headers, body: JSON.stringify(body) }, interrupted(happens))
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON the API answers
  return { status: response.status, json: (await response.json()) as any }
}

describe('an order that was begun before a move and is carried out after it', () => {
  it('files a new story at the new path', async () => {
    await section('lagoon')
    const story = {
      title: '늦은 글',
      sections: ['economy', 'lagoon'],
      body: { format: 'text', content: '글.' },
    }
    const { status, json } = await late('POST', '/admin/articles', story, () => move('lagoon', 'mire'))
    expect([status, json.sections]).toEqual([201, ['economy', 'mire']])
    expect(await sectionsOf(json.id)).toEqual(['economy', 'mire'])
  })

  it('changes a story without taking it back, whether it names a section or not', async () => {
    const { id } = (await admin.publish({ sections: ['economy', 'mire'] })).json
    const at = `/admin/articles/${id}`
    const titled = await late('PATCH', at, { title: '새 제목' }, () => move('mire', 'nook'), 1)
    expect([titled.status, titled.json.sections]).toEqual([200, ['economy', 'nook']])
    const named = await late('PATCH', at, { sections: ['nook', 'economy'] }, () => move('nook', 'oasis'), 2)
    expect([named.status, named.json.sections]).toEqual([200, ['oasis', 'economy']])
    expect(await sectionsOf(id)).toEqual(['oasis', 'economy'])
    expect((await admin.order('GET', `${at}/revisions/1`)).json.sections).toEqual(['economy', 'nook'])
    expect((await admin.order('GET', `${at}/revisions/2`)).json.sections).toEqual(['economy', 'oasis'])
  })

  it('follows the section, even when another has taken its old path meanwhile', async () => {
    const { id } = (await admin.publish({ sections: ['oasis'] })).json
    const exchanged = async () => {
      await move('oasis', 'prairie')
      await section('oasis', '새 오아시스')
    }
    const { json } = await late('POST', `/admin/articles/${id}/hold`, {}, exchanged, 1)
    expect([json.status, json.sections]).toEqual(['held', ['prairie']])
  })

  it('is still stale where somebody has changed the story too', async () => {
    const { id } = (await admin.publish({ sections: ['prairie'] })).json
    const both = async () => {
      await admin.order('PATCH', `/admin/articles/${id}`, { title: '남의 제목' }, 1)
      await move('prairie', 'quarry')
    }
    const { status, json } = await late('PATCH', `/admin/articles/${id}`, { title: '내 제목' }, both, 1)
    expect([status, json.revision]).toEqual([412, 2])
  })

  it('is refused where the section was removed', async () => {
    await section('ridge')
    const story = { title: '늦은 글', sections: ['ridge'], body: { format: 'text', content: '글.' } }
    const { status, json } = await late('POST', '/admin/articles', story, () => remove('ridge'))
    expect([status, json.errors[0].path]).toEqual([400, 'sections.0'])
  })

  it('fills no slot that has gone', async () => {
    const { id } = (await admin.publish({ sections: ['quarry'] })).json
    const slot = '/admin/placements/quarry/hot'
    const { status } = await late('PUT', slot, { stories: [id] }, () => move('quarry', 'steppe'), 0)
    expect(status).toBe(409)
    const slots = await env.DB.prepare("SELECT count(*) n FROM placement WHERE slot GLOB 'quarry*'").first(
      'n',
    )
    expect(slots).toBe(0)
  })

  it('moves or removes no section twice, nor one that somebody has filled', async () => {
    await section('tundra')
    const twice = await late(
      'POST',
      '/admin/sections/tundra/move',
      { to: 'upland' },
      () => move('tundra', 'vale'),
      1,
    )
    expect(twice.status).toBe(409)
    const taken = await late(
      'POST',
      '/admin/sections/vale/move',
      { to: 'upland' },
      () => section('upland'),
      2,
    )
    expect(taken.status).toBe(409)
    const filled = await late(
      'DELETE',
      '/admin/sections/upland',
      {},
      () => admin.create({ sections: ['economy', 'upland'] }),
      1,
    )
    expect(filled.status).toBe(409)
    const below = await late(
      'POST',
      '/admin/sections/vale/move',
      { to: 'upland/vale' },
      () => section('vale/brook'),
      2,
    )
    expect(below.status).toBe(409)
    expect((await read('/vale/brook')).status).toBe(200)
  })
})
