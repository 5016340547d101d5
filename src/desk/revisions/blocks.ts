import { type Block, bodyText } from '../../news/body.ts'
import { changes, type WordChange, wordChanges } from './words.ts'

/** What became of a block; `from` and `to` are its places in the two bodies, counted from 0. */
export type BlockChange =
  | { op: 'removed'; from: number; block: Block }
  | { op: 'added'; to: number; block: Block }
  | { op: 'changed'; from: number; to: number; before: Block; after: Block; words: WordChange[] }

interface Placed {
  at: number
  block: Block
}

/** Blocks that were added, removed or changed from one body to another, in reading order. */
export function blockChanges(from: readonly Block[], to: readonly Block[]): BlockChange[] {
  const place = { from: 0, to: 0 }
  const found: BlockChange[] = []
  let gone: Placed[] = []
  let come: Placed[] = []
  const settle = () => {
    found.push(...paired(gone, come))
    gone = []
    come = []
  }
  for (const { added, removed, count } of changes(from.map(spelled), to.map(spelled))) {
    if (added) come = placed(to, place.to, count)
    if (removed) gone = placed(from, place.from, count)
    if (!added && !removed) settle()
    if (!added) place.from += count
    if (!removed) place.to += count
  }
  settle()
  return found
}

// Of neighbouring blocks that went and came, the ones that are much alike are one block that was changed.
const lookAhead = 8
const alike = 0.3

function paired(gone: readonly Placed[], come: readonly Placed[]): BlockChange[] {
  const found: BlockChange[] = []
  let next = 0
  for (const { at, block } of gone) {
    const near = come.slice(next, next + lookAhead).findIndex((other) => isAlike(block, other.block))
    const match = near < 0 ? undefined : come[next + near]
    if (!match) {
      found.push({ op: 'removed', from: at, block })
      continue
    }
    found.push(...come.slice(next, next + near).map(asAdded))
    found.push({
      op: 'changed',
      from: at,
      to: match.at,
      before: block,
      after: match.block,
      ...words(block, match),
    })
    next += near + 1
  }
  return [...found, ...come.slice(next).map(asAdded)]
}

function words(before: Block, { block }: Placed): { words: WordChange[] } {
  return { words: wordChanges(bodyText([before]), bodyText([block])) }
}

function asAdded({ at, block }: Placed): BlockChange {
  return { op: 'added', to: at, block }
}

function isAlike(one: Block, other: Block): boolean {
  if (one.type !== other.type) return false
  const [mine, yours] = [wordSet(one), wordSet(other)]
  const most = Math.max(mine.size, yours.size)
  return most === 0 || mine.intersection(yours).size / most >= alike
}

function wordSet(block: Block): Set<string> {
  return new Set(bodyText([block]).split(/\s+/).filter(Boolean))
}

function placed(blocks: readonly Block[], start: number, count: number): Placed[] {
  return blocks.slice(start, start + count).map((block, nth) => ({ at: start + nth, block }))
}

function spelled(block: Block): string {
  return JSON.stringify(block)
}
