import type { Notes } from '../notes.ts'
import type { Rough } from '../rough.ts'
import type { Node } from './tree.ts'

/** What the parts of one document's reading share. */
export interface Reading {
  notes: Notes
  photos: ReadonlySet<string>
  blocksIn(nodes: readonly Node[]): Rough[]
}
