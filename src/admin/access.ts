import type { Context } from 'hono'
import { NotAllowed } from '../desk/refusals.ts'
import type { Order } from './auth.ts'

interface Visitor {
  access?: { getIdentity(): Promise<{ email?: string } | undefined> }
}

/**
 * The e-mail address by which Cloudflare Access knows the visitor, else null. Access works by a cookie, so an
 * order must come from a page of this very site, lest another site give it in the editor's name.
 */
export async function knownEmail(c: Context<Order>): Promise<string | null> {
  const identity = await (c.executionCtx as Visitor).access?.getIdentity()
  if (!identity?.email) return null
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  const origin = c.req.header('Origin')
  if (!isRead && origin !== new URL(c.req.url).origin) {
    throw new NotAllowed('토큰 없이 주는 주문은 이 사이트의 화면에서만 받습니다. Origin 머리를 확인하세요.')
  }
  return identity.email.toLowerCase()
}
