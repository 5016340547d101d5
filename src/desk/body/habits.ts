import { takeDateline } from './dateline.ts'
import { hasWords } from './inline.ts'
import { liftSigns } from './lift-signs.ts'
import { partHeadings } from './part-headings.ts'
import { placePhotos } from './place-photos.ts'
import type { Rough, WrittenPhoto } from './rough.ts'
import { signHeadings } from './sign-headings.ts'
import { signLists } from './sign-lists.ts'
import type { SourceLine } from './source-line.ts'
import { takeSource } from './take-source.ts'

interface Habits {
  blocks: Rough[]
  source?: SourceLine
  dateline?: string
  /** What was left out or joined, in Korean, for the editor. */
  removed: string[]
}

/** What a newsroom means by its photo marks, its source lines, its agency in brackets and its ▲ signs. */
export function newsroomHabits(rough: readonly Rough[], photos: readonly WrittenPhoto[]): Habits {
  const placed = placePhotos(rough, photos)
  const { blocks: unsourced, removed, ...source } = takeSource(placed.blocks)
  const headed = partHeadings(liftSigns(unsourced.filter(isFilled)))
  const { blocks: undated, ...dateline } = takeDateline(headed)
  return {
    blocks: signHeadings(signLists(undated.filter(isFilled))),
    ...source,
    ...dateline,
    removed: [...placed.removed, ...removed],
  }
}

function isFilled(block: Rough): boolean {
  return block.type !== 'paragraph' || hasWords(block.text)
}
