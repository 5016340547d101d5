import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { Visit } from '../../config.ts'
import { paths } from '../../urls.ts'
import { isReader } from './is-reader.ts'
import { networkOf } from './network.ts'

/** Takes the beacon of a page that was read. Whatever becomes of it, the answer is the same and at once. */
export const reads = new Hono<Visit>().post(paths.reads, async (c) => {
  const article = await readId(c.req.raw)
  if (article !== null && !c.env.PREVIEW && isReader(c.req.raw)) c.executionCtx.waitUntil(count(c, article))
  return c.body(null, 204, { 'Cache-Control': 'private, no-store' })
})

const mostBytes = 12

/** The id that the body is; null for anything else, of which no more than twelve bytes are read. */
async function readId({ body, headers }: Request): Promise<number | null> {
  if (!body || Number(headers.get('Content-Length') ?? 0) > mostBytes) return null
  const reader = body.getReader({ mode: 'byob' })
  const { value } = await reader.readAtLeast(mostBytes, new Uint8Array(mostBytes))
  const text = new TextDecoder().decode(value)
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null
}

async function count(c: Context<Visit>, article: number): Promise<void> {
  const { READS, READ_LIMIT } = c.env
  if (!READS) return
  const address = networkOf(c.req.header('CF-Connecting-IP') ?? '')
  const agent = c.req.header('User-Agent') ?? ''
  try {
    const outcome = await READ_LIMIT?.limit({ key: address })
    if (outcome?.success === false) return
    const counter = READS.get(READS.idFromName('all'), { locationHint: 'apac' })
    await counter.count({ article, address, agent })
  } catch (error) {
    // Whatever the platform throws, a read that is not counted is no reader's trouble.
    console.warn(`A read was not counted (${error}). Nothing to do unless this goes on.`)
  }
}
