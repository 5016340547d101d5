import { createMiddleware } from 'hono/factory'
import { edgeCacheOf } from '../cache/purge.ts'
import type { Visit } from '../config.ts'
import { ask } from '../db/statement.ts'
import { tokenQuestion } from '../db/tokens.ts'
import type { Desk } from '../desk/desk.ts'
import { Unknown } from './problems.ts'

/** The environment of the editors' door: every order comes with the desk it is given at. */
export interface Order {
  Bindings: Visit['Bindings']
  Variables: Visit['Variables'] & { desk: Desk }
}

/** Lets in whoever brings a token in force (RFC 6750); otherwise throws `Unknown`. */
export const bearer = createMiddleware<Order>(async (c, next) => {
  const parts = /^Bearer maru_([a-z0-9]{10})_([A-Za-z0-9_-]{43})$/i.exec(c.req.header('Authorization') ?? '')
  if (!parts) throw new Unknown('no token of the form maru_…_…')
  const [, id = '', secret = ''] = parts
  const [token] = await ask(c.env.DB, tokenQuestion(c.env.DB, id, c.var.now))
  if (!(await matches(secret, token?.hash)) || !token) throw new Unknown('no such token in force')
  c.set('desk', {
    db: c.env.DB,
    media: c.env.MEDIA,
    cache: edgeCacheOf(c.executionCtx),
    now: c.var.now,
    editor: token.editor,
    order: crypto.randomUUID(),
    patient: /\brespond-async\b/i.test(c.req.header('Prefer') ?? ''),
  })
  await next()
})

// A token that does not exist is compared all the same, so that time tells nothing.
async function matches(secret: string, hash = '0'.repeat(64)): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return crypto.subtle.timingSafeEqual(digest, Uint8Array.fromHex(hash))
}
