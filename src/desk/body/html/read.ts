import { Notes } from '../notes.ts'
import type { Rough } from '../rough.ts'
import { readFlow } from './flow.ts'
import type { Reading } from './reading.ts'
import { parseBody } from './tree.ts'

/** HTML of a real editor as rough blocks, with notes on what was left out. */
export function readHtml(html: string, photos: ReadonlySet<string>): { rough: Rough[]; removed: string[] } {
  const reading: Reading = { notes: new Notes(), photos, blocksIn: (nodes) => readFlow(nodes, reading) }
  return { rough: reading.blocksIn(parseBody(html)), removed: reading.notes.list() }
}
