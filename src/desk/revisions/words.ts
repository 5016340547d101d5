import { type ArrayChange, diffArrays } from 'diff'

// Beyond this many edits the two texts have too little in common for a comparison to tell anything.
const mostEdits = 1500

export interface WordChange {
  op: 'same' | 'added' | 'removed'
  text: string
}

/** What changed from one text to another, word by word (Korean words end at spaces). */
export function wordChanges(from: string, to: string): WordChange[] {
  return changes(wordsOf(from), wordsOf(to)).map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** What changed from one row of strings to another. */
export function changes(from: string[], to: string[]): ArrayChange<string>[] {
  return diffArrays(from, to, { maxEditLength: mostEdits }) ?? allNew(from, to)
}

function wordsOf(text: string): string[] {
  return text.split(/(\s+)/).filter((word) => word !== '')
}

function allNew(from: string[], to: string[]): ArrayChange<string>[] {
  return [
    { value: from, removed: true, added: false, count: from.length },
    { value: to, removed: false, added: true, count: to.length },
  ]
}
