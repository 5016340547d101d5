import { Hono } from 'hono'
import type { Placement } from '../db/place.ts'
import { allowInHouse } from '../desk/desk.ts'
import { makePreview, openPreview } from '../desk/open-preview.ts'
import { placeInSlot, placeStories, readSlot } from '../desk/place-stories.ts'
import { purgeByHand, purgePages } from '../desk/purge-pages.ts'
import { slotNow } from '../desk/sections-now.ts'
import { absolute, hrefTo } from '../urls.ts'
import { moment } from './article-json.ts'
import type { Order } from './auth.ts'
import { revised } from './newsroom.ts'
import { readOrder, readRevision } from './read-order.ts'

const one = '/admin/placements/:slot{[a-z][a-z0-9-]*(?:/|%2F)[a-z]+}'

/** What stands where: slots of stories, the site as it will be, and pages to be forgotten. */
export const front = new Hono<Order>()
  .get(one, async (c) => {
    allowInHouse(c.var.desk, 'read-house')
    const slot = await slotNow(c.env.DB, c.req.param('slot'))
    const { revision, stories } = await readSlot(c.env.DB, slot)
    return revised(c, { slot, revision, stories: stories.map(placementJson) })
  })
  .put(one, async (c) => {
    const at = { slot: c.req.param('slot'), read: readRevision(c) }
    return revised(c, await placeInSlot(c.var.desk, at, await readOrder(c, placeStories)))
  })
  .post('/admin/purge', async (c) => c.json(await purgeByHand(c.var.desk, await readOrder(c, purgePages))))
  .post('/admin/previews', async (c) => {
    const { ticket, at, expiresAt } = await makePreview(c.var.desk, await readOrder(c, openPreview))
    const path = `${hrefTo.preview(ticket)}/`
    const url = absolute(c.var.settings.site, path)
    return c.json({ url, path, at: moment(at), expiresAt: moment(expiresAt) }, 201)
  })

function placementJson(story: Placement) {
  return { ...story, from: moment(story.from), until: moment(story.until) }
}
