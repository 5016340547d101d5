import * as z from 'zod'
import type { Original } from '../../news/article.ts'
import type { Desk } from '../desk.ts'
import { openOriginal } from '../kept-original.ts'
import { requireArticle } from '../rewrite.ts'
import { requireState } from './state.ts'

/** The revision whose text is asked for; without it the live one. */
export const findOriginal = z.strictObject({ revision: z.coerce.number().int().positive().optional() })

/** The text as an editor sent it; of a state in which words were covered none is left. */
export interface SentOriginal extends Original {
  revision: number
  redacted: boolean
}

/** 원문: the text that was sent for a revision, letter for letter; throws `NoSuch`. */
export async function readOriginal(
  { db }: Desk,
  id: number,
  asked: z.output<typeof findOriginal>,
): Promise<SentOriginal> {
  const revision = asked.revision ?? (await requireArticle(db, id)).revision
  const { article, original, kept } = await requireState(db, id, revision)
  const { format, content } = await openOriginal(original, article.body)
  const redacted = Boolean(kept?.redacted)
  return { revision, format, content: redacted ? null : content, redacted }
}
