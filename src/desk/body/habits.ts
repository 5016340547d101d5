import { takeDateline } from './dateline.ts'
import { hasWords } from './inline.ts'
import { liftSigns } from './lift-signs.ts'
import type { Rough } from './rough.ts'
import { signHeadings } from './sign-headings.ts'
import { signLists } from './sign-lists.ts'
import { type SourceLine, takeSource } from './source-line.ts'

interface Habits {
  blocks: Rough[]
  source?: SourceLine
  dateline?: string
}

/** What a newsroom means by its source line, its agency in brackets and its ▲ signs. */
export function newsroomHabits(rough: readonly Rough[]): Habits {
  const { blocks: unsourced, ...source } = takeSource(rough)
  const { blocks: undated, ...dateline } = takeDateline(unsourced)
  return { blocks: signHeadings(signLists(liftSigns(undated.filter(isFilled)))), ...source, ...dateline }
}

function isFilled(block: Rough): boolean {
  return block.type !== 'paragraph' || hasWords(block.text)
}
