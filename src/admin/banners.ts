import { type Context, Hono } from 'hono'
import { slotBannersQuestion } from '../db/banners.ts'
import { ask } from '../db/statement.ts'
import { fillBanners, requireBannerSlot, setBanners } from '../desk/set-banners.ts'
import type { BannerSlot } from '../news/banner.ts'
import { moment } from './article-json.ts'
import type { Order } from './auth.ts'
import { readOrder } from './read-order.ts'

const one = '/admin/banners/:slot{[a-z][a-z-]*}'

/** The paper's own advertisements, slot by slot. */
export const banners = new Hono<Order>()
  .get(one, async (c) => {
    const slot = requireBannerSlot(c.req.param('slot'))
    return c.json({ slot, banners: await bannersJson(c, slot) })
  })
  .put(one, async (c) => {
    const slot = requireBannerSlot(c.req.param('slot'))
    const purge = await fillBanners(c.var.desk, slot, await readOrder(c, setBanners))
    return c.json({ slot, banners: await bannersJson(c, slot), purge })
  })

async function bannersJson(c: Context<Order>, slot: BannerSlot) {
  const [stored] = await ask(c.env.DB, slotBannersQuestion(c.env.DB, slot))
  return stored.map((banner) => ({ ...banner, from: moment(banner.from), until: moment(banner.until) }))
}
