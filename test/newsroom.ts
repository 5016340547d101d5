import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { app } from '../src/app.tsx'
import type { Env } from '../src/config.ts'
import type { Role } from '../src/news/role.ts'

/** Asks the site as a reader does. */
export async function read(path: string, init: RequestInit = {}, bindings: Env = env): Promise<Response> {
  const ctx = createExecutionContext()
  const response = await app.request(path, init, bindings, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

/** The words of a page without its markup, spaces folded. */
export async function textOf(response: Response): Promise<string> {
  const html = await response.text()
  return decode(html.replace(/<style.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
}

function decode(text: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  }
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
}

export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON the API answers
  json: any
}

/** Somebody with a token of the role, who gives orders through the admin API. */
export async function editor(role: Role, { reporter = null as string | null } = {}) {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 10)
  const secret = 's'.repeat(43)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  await env.DB.prepare(
    'INSERT INTO token (id, hash, name, role, reporter, created_at) VALUES (?, ?, ?, ?, ?, 0)',
  )
    .bind(id, new Uint8Array(digest).toHex(), role, role, reporter)
    .run()
  const order = async (method: string, path: string, body?: unknown, revision?: number): Promise<Answer> => {
    const headers: Record<string, string> = { Authorization: `Bearer maru_${id}_${secret}` }
    if (revision !== undefined) headers['If-Match'] = `"${revision}"`
    const raw = body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
    if (typeof raw === 'string') headers['Content-Type'] = 'application/json'
    const response = await read(path, { method, headers, ...(body !== undefined && { body: raw }) })
    const text = await response.text()
    return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null }
  }
  const set = async (path: string, body: unknown): Promise<Answer> => {
    const { json } = await order('GET', path)
    return order('PUT', path, body, json?.revision)
  }
  return {
    id,
    token: `maru_${id}_${secret}`,
    order,
    /** Sets a document of the house, from the revision it is at. */
    set,
    create: (article: object = {}) => order('POST', '/admin/articles', { ...aStory, ...article }),
    publish: (article: object = {}) =>
      order('POST', '/admin/articles', { ...aStory, status: 'published', ...article }),
  }
}

/** A story with nothing remarkable about it. */
export const aStory = {
  sections: ['economy'],
  title: '가온시, 새 일자리 지원책 마련',
  body: {
    format: 'text',
    content: '가온시는 올해 새 일자리 지원책을 마련했다고 23일 밝혔다.\n\n지원은 내년 봄부터 시작한다.',
  },
} as const
