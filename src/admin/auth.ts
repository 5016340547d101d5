import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { edgeCacheOf } from '../cache/purge.ts'
import type { Visit } from '../config.ts'
import { ask } from '../db/statement.ts'
import { touchToken } from '../db/token-list.ts'
import { type StoredToken, tokenByEmailQuestion, tokenQuestion } from '../db/tokens.ts'
import type { Desk } from '../desk/desk.ts'
import { knownEmail } from './access.ts'
import { Unknown } from './problems.ts'
import { countRefusal } from './rate-limit.ts'

/** The environment of the editors' door: every order comes with the desk it is given at. */
export interface Order {
  Bindings: Visit['Bindings']
  Variables: Visit['Variables'] & { desk: Desk }
}

const usedAgainAfter = 60

/** Lets in whoever brings a token in force (RFC 6750), or whom Cloudflare Access knows by a token's e-mail; else throws `Unknown`. */
export const bearer = createMiddleware<Order>(async (c, next) => {
  const token = await tokenOf(c)
  if (!token) {
    await countRefusal(c)
    throw new Unknown('no token in force')
  }
  const { now } = c.var
  if (now - (token.lastUsedAt ?? 0) >= usedAgainAfter) {
    c.executionCtx.waitUntil(c.env.DB.batch([touchToken(c.env.DB, token.editor.token, now)]))
  }
  c.set('desk', {
    db: c.env.DB,
    media: c.env.MEDIA,
    images: c.env.IMAGES,
    cache: edgeCacheOf(c.executionCtx),
    now,
    editor: token.editor,
    order: crypto.randomUUID(),
    pings: c.var.settings.indexNow !== null,
    patient: /\brespond-async\b/i.test(c.req.header('Prefer') ?? ''),
  })
  await next()
})

async function tokenOf(c: Context<Order>): Promise<StoredToken | null> {
  const authorization = c.req.header('Authorization')
  if (authorization === undefined) return tokenOfVisitor(c)
  const parts = /^Bearer maru_([a-z0-9]{10})_([A-Za-z0-9_-]{43})$/i.exec(authorization)
  if (!parts) return null
  const [, id = '', secret = ''] = parts
  const [token] = await ask(c.env.DB, tokenQuestion(c.env.DB, id, c.var.now))
  return (await matches(secret, token?.hash)) ? token : null
}

async function tokenOfVisitor(c: Context<Order>): Promise<StoredToken | null> {
  const email = await knownEmail(c)
  if (email === null) return null
  const [token] = await ask(c.env.DB, tokenByEmailQuestion(c.env.DB, email, c.var.now))
  return token
}

// A token that does not exist is compared all the same, so that time tells nothing.
async function matches(secret: string, hash = '0'.repeat(64)): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return crypto.subtle.timingSafeEqual(digest, Uint8Array.fromHex(hash))
}
