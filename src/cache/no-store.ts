import type { MiddlewareHandler } from 'hono'

/** What did not opt in to be kept is not kept: Cloudflare would keep a bare 200 for two hours. */
export const noStoreUnlessSaid: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-store')
}
