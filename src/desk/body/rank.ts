import type { Rough, Written } from './rough.ts'

const ranks = [2, 3, 4] as const

/** The heading levels a document really uses become 2, 3 and 4 in their order, for its title is the page's only h1. */
export function ranked(blocks: readonly Rough[]): Written[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' && block.level > 0 ? [block.level] : []))
  const used = [...new Set(levels)].sort()
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    return { ...block, level: ranks[Math.max(0, used.indexOf(block.level))] ?? 4 }
  })
}
