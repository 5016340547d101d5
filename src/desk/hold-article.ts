import { hold } from '../news/transitions.ts'
import type { Desk } from './desk.ts'
import { type Receipt, rewrite, type Target, takeUp } from './rewrite.ts'

/** 보류: takes the story out of readers' sight until the desk decides. */
export async function holdArticle(desk: Desk, target: Target): Promise<Receipt> {
  const before = await takeUp(desk, 'hold', target)
  return rewrite(desk, { before, after: hold(before), order: 'hold' })
}
