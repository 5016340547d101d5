import { withdraw } from '../news/transitions.ts'
import type { Desk } from './desk.ts'
import { type Receipt, rewrite, type Target, takeUp } from './rewrite.ts'

/** 삭제: readers get 410 from now on; the newsroom keeps the story. */
export async function withdrawArticle(desk: Desk, target: Target): Promise<Receipt> {
  const before = await takeUp(desk, 'withdraw', target)
  return rewrite(desk, { before, after: withdraw(before), order: 'withdraw' })
}
