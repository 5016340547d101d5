import { type Context, Hono } from 'hono'
import { allowInHouse } from '../desk/desk.ts'
import { fillBanners, readBannerSlot, requireBannerSlot, setBanners } from '../desk/set-banners.ts'
import type { BannerSlot } from '../news/banner.ts'
import { moment } from './article-json.ts'
import type { Order } from './auth.ts'
import { revised } from './newsroom.ts'
import { readOrder, readRevision } from './read-order.ts'

const one = '/admin/banners/:slot{[a-z][a-z-]*}'

/** The paper's own advertisements, slot by slot. */
export const banners = new Hono<Order>()
  .get(one, async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    return revised(c, await bannersJson(c, requireBannerSlot(c.req.param('slot'))))
  })
  .put(one, async (c) => {
    const slot = requireBannerSlot(c.req.param('slot'))
    const read = readRevision(c)
    const purge = await fillBanners(c.var.desk, { slot, read }, await readOrder(c, setBanners))
    return revised(c, { ...(await bannersJson(c, slot)), purge })
  })

async function bannersJson(c: Context<Order>, slot: BannerSlot) {
  const { revision, banners } = await readBannerSlot(c.env.DB, slot)
  const told = banners.map((banner) => ({
    ...banner,
    from: moment(banner.from),
    until: moment(banner.until),
  }))
  return { slot, revision, banners: told }
}
