import * as z from 'zod'
import { haunts, type Step } from '../../db/search-ghosts.ts'
import { readCursor, spellCursor } from '../cursor.ts'

/** Where a walk through the search index goes on: among rows of no story, or, last of all, among the stories. */
export interface Place {
  part: (typeof parts)[number]
  after: Step | null
}

const parts = [...haunts.map(({ name }) => name), 'stories'] as const
const widths = { words: 1, syllables: 1, shelves: 3, stories: 1 }

const place = z.strictObject({
  part: z.enum(parts),
  after: z.array(z.union([z.string(), z.number()])).nullable(),
})

/** The `next` of an earlier answer, as it comes. */
export const placeCursor = z
  .string()
  .max(2_000)
  .transform((text, context): Place => {
    const read = place.safeParse(readCursor(text)).data
    if (read && (read.after === null || read.after.length === widths[read.part])) return read
    context.addIssue('앞 응답에 있던 next 값을 그대로 보내 주세요.')
    return z.NEVER
  })

export const start: Place = { part: parts[0] ?? 'stories', after: null }

/** The place after a step, or the next part where this one has ended; null after the last one. */
export function goOn({ part }: Place, last: Step | null): string | null {
  if (last !== null) return spellCursor({ part, after: last })
  const next = parts[parts.indexOf(part) + 1]
  return next ? spellCursor({ part: next, after: null }) : null
}
