import { submit } from '../news/transitions.ts'
import type { Desk } from './desk.ts'
import { type Receipt, rewrite, type Target, takeUp } from './rewrite.ts'

/** 송고: hands the story to the desk. */
export async function submitArticle(desk: Desk, target: Target): Promise<Receipt> {
  const before = await takeUp(desk, 'submit', target)
  return rewrite(desk, { before, after: submit(before), order: 'submit' })
}
