import { inject } from 'vitest'

export const site = inject('site')

/** Asks the newspaper that `npm start` has put up, demonstration articles and all. */
export async function read(path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(site + path, { redirect: 'manual' })
  return { status: response.status, body: await response.text() }
}

/** What the desk is told when it asks. */
export async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(site + path, { headers: { Authorization: `Bearer ${inject('token')}` } })
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`)
  return (await response.json()) as Answer
}

/** Gives an order as an admin. */
export async function order(method: string, path: string, body?: object, revision?: number) {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${inject('token')}`,
    'Content-Type': 'application/json',
  }
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(site + path, init)
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as { id: number; revision: number }
}

const text = (content: string) => ({ format: 'text', content })

/** A release with every part a story can have: all kinds of blocks, a correction, a source, hostile words. */
export async function publishEverything(): Promise<number> {
  const { id, revision } = await order('POST', '/admin/articles', {
    status: 'published',
    kind: 'release',
    title: '가온시 <항만> & "축제" </script><!-- ]]>',
    subtitle: '부제 <b>',
    lead: '리드 ]]> 문장이다.',
    sections: ['economy/jobs', 'local'],
    reporters: ['kim-nari'],
    issues: ['harbor-renewal'],
    tags: ['일자리', 'R&D'],
    source: { name: '가온시', department: '항만과', url: 'https://gaon.example/7', licence: 'kogl-1' },
    body: {
      format: 'html',
      content: `<p>첫 문단 <b>굵게</b> <a href="https://gaon.example/?a=1&amp;b=2">이어짐</a></p><h2>소제목</h2><ul><li>하나</li><li>둘</li></ul>
        <blockquote><p>따온 말</p></blockquote><table><tr><th>구분</th><th>수</th></tr><tr><td>가</td><td>1</td></tr></table><hr><p>끝.</p>`,
    },
  })
  const notice = { kind: 'correction', title: '바로잡습니다 <1>', body: text('2억 원이 맞습니다.') }
  await order('POST', `/admin/articles/${id}/correct`, notice, revision)
  const gone = await order('POST', '/admin/articles', {
    status: 'published',
    title: '삭제될 기사',
    sections: ['culture'],
    body: text('문단이다.'),
  })
  await order('POST', `/admin/articles/${gone.id}/withdraw`, undefined, gone.revision)
  return id
}
