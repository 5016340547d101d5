import { Hono } from 'hono'
import { checkPiece, checkSearch } from '../desk/search/check-search.ts'
import { rebuildPiece, rebuildSearch } from '../desk/search/rebuild-search.ts'
import type { Order } from './auth.ts'
import { readOrder, readQuery } from './read-order.ts'

/** The readers' search index: made anew, and checked. */
export const search = new Hono<Order>()
  .post('/admin/search/rebuild', async (c) => {
    const { purged, ...rebuilt } = await rebuildPiece(c.var.desk, await readOrder(c, rebuildSearch))
    return c.json({ ...rebuilt, purge: purged })
  })
  .get('/admin/search/check', async (c) => c.json(await checkPiece(c.var.desk, readQuery(c, checkSearch))))
