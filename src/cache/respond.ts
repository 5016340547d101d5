import type { Context } from 'hono'
import type { Visit } from '../config.ts'
import type { Seconds } from '../korean/date.ts'
import { type Lifetime, lifetime, type PageKind } from './policy.ts'
import { frameTag } from './tags.ts'

/** What the edge must know of a page: its kind, its tags, and when what it shows changes next. */
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
  const body = await markup.toString()
  return keep(c, keeping, { body: `${body}`, status, type: 'text/html; charset=utf-8' })
}

/** The same for what machines read. */
export function document(
  c: Context<Visit>,
  keeping: Keeping,
  { body, type }: { body: string; type: string },
): Promise<Response> {
  return keep(c, keeping, { body, status: 200, type })
}

/** A redirect for good (301) that the edge may keep. */
export function redirect(c: Context<Visit>, keeping: Keeping, to: string): Response {
  return c.newResponse(null, 301, { ...cacheHeaders(c, keeping), Location: to })
}

/** Headers of an answer that the edge may keep: one lifetime for browsers, one for the edge, and the tags. */
export function cacheHeaders(c: Context<Visit>, { kind, tags, nextChange }: Keeping): Record<string, string> {
  // Counted from the second that has begun, a page would outlive a release by the rest of that second.
  const now = Math.max(c.var.now, Math.ceil(Date.now() / 1000))
  const life = c.env.PREVIEW ? null : lifetime(kind, { now, nextChange })
  if (!life) return { 'Cache-Control': 'private, no-store' }
  return {
    'Cache-Control': browserControl(kind),
    'Cloudflare-CDN-Cache-Control': edgeControl(life),
    'Cache-Tag': [...new Set([frameTag, ...tags])].join(','),
  }
}

async function keep(
  c: Context<Visit>,
  keeping: Keeping,
  { body, status, type }: { body: string; status: Status; type: string },
): Promise<Response> {
  const bytes = new TextEncoder().encode(body) as Uint8Array<ArrayBuffer> // it never shares its memory
  const etag = await weakETag(bytes, c.var.settings.version)
  const headers = { ...cacheHeaders(c, keeping), ETag: etag }
  if (status === 200 && matches(c.req.header('If-None-Match'), etag)) return c.newResponse(null, 304, headers)
  return c.newResponse(bytes, status, { ...headers, 'Content-Type': type })
}

function browserControl(kind: PageKind): string {
  return kind === 'media' ? 'public, max-age=86400' : 'public, max-age=0'
}

function edgeControl({ fresh, stale, onError }: NonNullable<Lifetime>): string {
  return `public, max-age=${fresh}, stale-while-revalidate=${stale}, stale-if-error=${onError}`
}

async function weakETag(bytes: Uint8Array<ArrayBuffer>, version: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 12)
  return `W/"${digest.toHex()}-${version.slice(0, 8)}"`
}

/** Whether `If-None-Match` names the ETag; `W/` is ignored, for compression adds it (RFC 9110 §13.1.2). */
export function matches(wanted: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return (
    wanted !== undefined && (wanted.trim() === '*' || wanted.split(',').map(opaque).includes(opaque(etag)))
  )
}
