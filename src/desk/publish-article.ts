import { publish } from '../news/transitions.ts'
import type { Desk } from './desk.ts'
import { type Receipt, rewrite, type Target, takeUp } from './rewrite.ts'

/** 출고: out at once, or at the time already set; an embargo still holds it back until its own minute. */
export async function publishArticle(desk: Desk, target: Target): Promise<Receipt> {
  const before = await takeUp(desk, 'publish', target)
  return rewrite(desk, { before, after: publish(before, desk.now), order: 'publish' })
}
