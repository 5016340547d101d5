import * as z from 'zod'
import { mostReadQuestion, type ReadStory } from '../db/reads.ts'
import { ask } from '../db/statement.ts'
import { firstHourOf, spans } from '../news/popular.ts'
import type { Desk } from './desk.ts'
import { saveSection } from './save-section.ts'

/** Over which span to look, and in which section; all of the paper where none is named. */
export const listReads = z.strictObject({
  span: z.enum(spans).default('day'),
  section: saveSection.shape.path.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** The most read stories with their reads as far as the counter has brought them, and since when they count. */
export async function readReads(
  { db, now }: Desk,
  { span, section = '', limit }: z.output<typeof listReads>,
): Promise<{ since: number; stories: ReadStory[] }> {
  const since = firstHourOf(span, now)
  const [stories] = await ask(db, mostReadQuestion(db, { from: since, section, most: limit }))
  return { since, stories }
}
