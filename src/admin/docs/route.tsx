import { Hono } from 'hono'
import type { Order } from '../auth.ts'

/** What the API is, for machines and people; open to all, as it holds no secret. */
export const docs = new Hono<Order>()
  .get('/admin/openapi.json', async (c) => {
    const { openApi } = await import('./openapi.ts')
    return c.json(openApi(c.var.settings))
  })
  .get('/admin/docs', async (c) => {
    const { DocsPage } = await import('./page.tsx')
    return c.html(String(<DocsPage site={c.var.settings.site} />))
  })
