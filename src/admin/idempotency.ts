import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { claimKey, freeKey, type Known, keyQuestion, type Sending, storeAnswer } from '../db/idempotency.ts'
import { ask } from '../db/statement.ts'
import { BadOrder } from '../desk/refusals.ts'
import type { Order } from './auth.ts'
import { readWhole } from './read-whole.ts'
import { seal, unseal } from './seal.ts'
import { KeyOfAnother, StillRunning, UnheardAnswer } from './traffic.ts'

const keptHeaders = ['Content-Type', 'ETag', 'Location']
// D1 keeps no row above 2 MB.
const mostAnswer = 1_900_000

/**
 * `Idempotency-Key` on a POST (draft-ietf-httpapi-idempotency-key-header): the same key with the same request
 * gets the answer of the first; another request 409, as does one that comes while the first still runs.
 */
export const idempotency = createMiddleware<Order>(async (c, next) => {
  const key = c.req.header('Idempotency-Key')
  if (key === undefined || c.req.method !== 'POST') return next()
  if (!/^[\x21-\x7E]{1,255}$/.test(key)) throw new BadOrder([malformedKey])
  const sending = await sendingOf(c, key)
  const [, known] = await ask(
    c.env.DB,
    claimKey(c.env.DB, sending, c.var.now),
    keyQuestion(c.env.DB, sending),
  )
  if (known && known.order !== sending.order) return repeat(c, sending, known)
  await next()
  await keep(c, sending)
})

async function sendingOf(c: Context<Order>, key: string): Promise<Sending> {
  const { method, url } = c.req
  const { pathname, search } = new URL(url)
  const head = new TextEncoder().encode(`${method} ${pathname}${search}\n`)
  const body = await readWhole(c)
  const digest = await crypto.subtle.digest('SHA-256', await new Blob([head, body]).arrayBuffer())
  const { editor, order } = c.var.desk
  return { token: editor.token, key, fingerprint: new Uint8Array(digest).toHex(), order }
}

async function repeat(c: Context<Order>, sending: Sending, known: Known): Promise<Response> {
  if (known.fingerprint !== sending.fingerprint) throw new KeyOfAnother(sending.key)
  if (known.status !== null) {
    const body = await unseal(known.body ?? '', wordsOf(c, sending))
    const headers = { ...JSON.parse(known.headers ?? '{}'), 'Idempotency-Replayed': 'true' }
    return new Response(body, { status: known.status, headers })
  }
  if (known.carriedOut !== null) throw new UnheardAnswer(known.carriedOut)
  throw new StillRunning()
}

async function keep(c: Context<Order>, sending: Sending): Promise<void> {
  const { status, headers } = c.res
  const body = status < 500 ? await seal(await c.res.clone().text(), wordsOf(c, sending)) : ''
  const kept = keptHeaders.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []))
  const answer = { status, headers: JSON.stringify(Object.fromEntries(kept)), body }
  const stored = status < 500 && body.length <= mostAnswer
  const statement = stored ? storeAnswer(c.env.DB, sending, answer) : freeKey(c.env.DB, sending)
  await c.env.DB.batch([statement]).catch((error: unknown) => {
    // The order is done and its answer must go out; a repetition is told so by the audit log.
    console.warn(`Idempotency-Key ${sending.key}: the answer could not be kept (${error}).`)
  })
}

/** What the editor alone can say; the scheme may be spelled otherwise when the order is repeated. */
function wordsOf(c: Context<Order>, { key }: Sending): string {
  const said = c.req.header('Authorization') ?? ''
  return `${said.replace(/^bearer maru_/i, 'Bearer maru_')}\n${key}`
}

const malformedKey = {
  path: 'Idempotency-Key',
  message: '빈칸 없는 ASCII 글자 1–255자로 보내 주세요. UUID가 좋습니다.',
}
