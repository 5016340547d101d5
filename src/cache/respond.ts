import type { Context } from 'hono'
import type { Visit } from '../config.ts'
import type { Seconds } from '../korean/date.ts'
import { type Lifetime, lifetime, type PageKind } from './policy.ts'
import { frameTag } from './tags.ts'

/** What the edge must know of a page: its kind, what would change it, and when that happens next. */
export interface Keeping {
  kind: PageKind
  tags: readonly string[]
  nextChange: Seconds | null
}

type Markup = { toString(): string | Promise<string> }
type Status = 200 | 404 | 410

/** Answers with a page that readers and the edge may keep; 304 when the reader has these very bytes. */
export async function page(
  c: Context<Visit>,
  keeping: Keeping,
  markup: Markup,
  status: Status = 200,
): Promise<Response> {
  return keep(c, keeping, new Response(`${await markup.toString()}`, { status, headers: html }))
}

/** The same for what machines read. */
export async function document(
  c: Context<Visit>,
  keeping: Keeping,
  { body, type, status = 200 }: { body: string; type: string; status?: Status },
): Promise<Response> {
  return keep(c, keeping, new Response(body, { status, headers: { 'Content-Type': type } }))
}

const html = { 'Content-Type': 'text/html; charset=utf-8' }

async function keep(c: Context<Visit>, keeping: Keeping, response: Response): Promise<Response> {
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  const life = lifetime(keeping.kind, { now: c.var.now, nextChange: keeping.nextChange })
  for (const [name, value] of Object.entries(cacheHeaders(life, keeping.tags))) headers.set(name, value)
  const etag = await weakETag(body, c.var.settings.version)
  headers.set('ETag', etag)
  if (response.status === 200 && matches(c.req.header('If-None-Match'), etag)) {
    headers.delete('Content-Type')
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { status: response.status, headers })
}

function cacheHeaders(life: Lifetime, tags: readonly string[]): Record<string, string> {
  if (!life) return { 'Cache-Control': 'private, no-store' }
  return {
    'Cache-Control': 'public, max-age=0',
    'Cloudflare-CDN-Cache-Control': `public, max-age=${life.fresh}, stale-while-revalidate=${life.stale}, stale-if-error=${life.onError}`,
    'Cache-Tag': [...new Set([frameTag, ...tags])].join(','),
  }
}

async function weakETag(body: ArrayBuffer, version: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body), 0, 12)
  return `W/"${digest.toHex()}-${version.slice(0, 8)}"`
}

function matches(wanted: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return (
    wanted !== undefined && (wanted.trim() === '*' || wanted.split(',').map(opaque).includes(opaque(etag)))
  )
}
