import type { Block } from '../../news/body.ts'

/** For each block the heading level it gets, so that no level is skipped below the page's `h1`. */
export function outline(blocks: readonly Block[]): number[] {
  const open: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return 0
    while ((open.at(-1) ?? 0) >= block.level) open.pop()
    open.push(block.level)
    return open.length + 1
  })
}
