import { Hono } from 'hono'
import type { TokenCard } from '../db/token-list.ts'
import { issueToken, makeToken } from '../desk/issue-token.ts'
import { listTokens } from '../desk/list-tokens.ts'
import { listAudit, readAudit } from '../desk/read-audit.ts'
import { revokeToken } from '../desk/revoke-token.ts'
import { isoSeoul } from '../korean/date.ts'
import { moment } from './article-json.ts'
import type { Order } from './auth.ts'
import { readOrder, readQuery } from './read-order.ts'

/** Tokens, and the log of who ordered what. */
export const people = new Hono<Order>()
  .get('/admin/tokens', async (c) => {
    const tokens = await listTokens(c.var.desk)
    return c.json({ tokens: tokens.map(tokenJson) })
  })
  .post('/admin/tokens', async (c) => {
    const { token, card } = await makeToken(c.var.desk, await readOrder(c, issueToken))
    return c.json({ token, ...tokenJson(card) }, 201)
  })
  .post('/admin/tokens/:id{[a-z0-9]{10}}/revoke', async (c) =>
    c.json(tokenJson(await revokeToken(c.var.desk, c.req.param('id')))),
  )
  .get('/admin/audit', async (c) => {
    const { entries, next } = await listAudit(c.var.desk, readQuery(c, readAudit))
    return c.json({ entries: entries.map(({ at, ...entry }) => ({ ...entry, at: isoSeoul(at) })), next })
  })

function tokenJson({ id, ...card }: TokenCard) {
  return {
    id,
    prefix: `maru_${id}_`,
    ...card,
    createdAt: isoSeoul(card.createdAt),
    expiresAt: moment(card.expiresAt),
    revokedAt: moment(card.revokedAt),
    lastUsedAt: moment(card.lastUsedAt),
  }
}
