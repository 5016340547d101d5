import type { MiddlewareHandler } from 'hono'
import type { Visit } from '../config.ts'
import { readingScript } from '../ui/reading-script.ts'
import { css } from '../ui/style.ts'
import { readBeacon } from './article/read-beacon.ts'
import { shareScript } from './article/share-script.ts'
import { suggestScript } from './search/suggest-script.ts'

/** Puts the security headers on every answer, errors included; a stricter policy that stands already is left. */
export const security: MiddlewareHandler<Visit> = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', await policyFor(c.var.settings.mediaUrl))
  }
  headers.set('Strict-Transport-Security', 'max-age=63072000')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
}

const policies = new Map<string | null, Promise<string>>()

function policyFor(mediaUrl: string | null): Promise<string> {
  const policy = policies.get(mediaUrl) ?? contentSecurityPolicy(mediaUrl)
  policies.set(mediaUrl, policy)
  return policy
}

// Nothing runs but the very scripts, and nothing applies but the very style sheets, that are inlined.
async function contentSecurityPolicy(mediaUrl: string | null): Promise<string> {
  return [
    "default-src 'none'",
    `script-src ${await sourcesOf([readingScript, shareScript, readBeacon, suggestScript])}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "connect-src 'self'",
    `style-src ${await sourcesOf(Object.values(css))}`,
    `img-src 'self'${mediaUrl === null ? '' : ` ${new URL(mediaUrl).origin}`}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

async function sourcesOf(inlined: readonly string[]): Promise<string> {
  return (await Promise.all(inlined.map(sourceOf))).join(' ')
}

async function sourceOf(inlined: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inlined))
  return `'sha256-${new Uint8Array(digest).toBase64()}'`
}
