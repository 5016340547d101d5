import { createMiddleware } from 'hono/factory'
import type { Visit } from '../config.ts'
import { css } from '../ui/style.ts'

/** Puts the security headers on every answer, errors included; a stricter policy that stands already is left. */
export const security = createMiddleware<Visit>(async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('Content-Security-Policy')) {
    policy ??= contentSecurityPolicy()
    headers.set('Content-Security-Policy', await policy)
  }
  headers.set('Strict-Transport-Security', 'max-age=63072000')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
})

let policy: Promise<string> | null = null

// Nothing runs, and only the very style sheet that is inlined applies.
async function contentSecurityPolicy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  return [
    "default-src 'none'",
    `style-src 'sha256-${new Uint8Array(digest).toBase64()}'`,
    "img-src 'self' https: data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
