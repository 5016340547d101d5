import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Order } from './auth.ts'
import { TooMany } from './traffic.ts'

/** Counts the orders, and apart from them the reads, of each token; a minute's fill is in wrangler.toml. */
export const rateLimit = createMiddleware<Order>(async (c, next) => {
  const kind = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'order'
  const key = `${c.var.desk.editor.token}:${kind}`
  const outcome = await c.env.ORDER_LIMIT?.limit({ key })
  if (outcome?.success === false)
    throw new TooMany('토큰마다 1분에 1,500건까지 받습니다. 1분 뒤 다시 보내 주세요.')
  await next()
})

/** Counts a refused token against the address it came from; throws `TooMany` to who guesses on. */
export async function countRefusal(c: Context<Order>): Promise<void> {
  const address = c.req.header('CF-Connecting-IP')
  if (!address) return
  const outcome = await c.env.GUESS_LIMIT?.limit({ key: address })
  if (outcome?.success === false)
    throw new TooMany('쓸 수 없는 토큰이 너무 자주 왔습니다. 1분 뒤 다시 보내 주세요.')
}
