import { type Context, Hono } from 'hono'
import { moveSection, moveSectionTo } from '../desk/move-section.ts'
import { removeSection } from '../desk/remove-section.ts'
import type { SectionTarget } from '../desk/take-up-section.ts'
import type { Order } from './auth.ts'
import { revised } from './newsroom.ts'
import { readOrder, readRevision } from './read-order.ts'

const one = '/admin/sections/:path{[a-z][a-z0-9-]*(?:(?:/|%2F)[a-z][a-z0-9-]*)?}'

/** New paths for sections, and the end of one. */
export const sectionMoves = new Hono<Order>()
  .post(`${one}/move`, async (c) => {
    const target = targetOf(c)
    return revised(c, await moveSectionTo(c.var.desk, target, await readOrder(c, moveSection)))
  })
  .delete(one, async (c) => c.json(await removeSection(c.var.desk, targetOf(c))))

function targetOf(c: Context<Order>): SectionTarget {
  return { path: c.req.param('path') ?? '', read: readRevision(c) }
}
