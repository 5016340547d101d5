import { Hono } from 'hono'
import { listReads, readReads } from '../desk/list-reads.ts'
import { isoSeoul } from '../korean/date.ts'
import type { Order } from './auth.ts'
import { readQuery } from './read-order.ts'

/** How often stories were read, for the newsroom alone. */
export const reads = new Hono<Order>().get('/admin/reads', async (c) => {
  const wanted = readQuery(c, listReads)
  const { since, stories } = await readReads(c.var.desk, wanted)
  return c.json({ span: wanted.span, since: isoSeoul(since), stories })
})
