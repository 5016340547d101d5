import { restore } from '../news/transitions.ts'
import type { Desk } from './desk.ts'
import { type Receipt, rewrite, type Target, takeUp } from './rewrite.ts'

/** 되살림: takes a withdrawn story back to the desk, held; readers see it once it is published again. */
export async function restoreArticle(desk: Desk, target: Target): Promise<Receipt> {
  const before = await takeUp(desk, 'restore', target)
  return rewrite(desk, { before, after: restore(before), order: 'restore' })
}
