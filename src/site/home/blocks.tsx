import type { SectionBlock } from '../../news/front.ts'
import { SectionBlockView } from '../../ui/block.tsx'

const voices: readonly string[] = ['opinion', 'people']

/** A block per section, three across; opinion and people last, two across. */
export function Blocks({ blocks }: { blocks: readonly SectionBlock[] }) {
  const isVoice = (block: SectionBlock) => voices.includes(block.section.path)
  const sections = blocks.filter((block) => !isVoice(block))
  return (
    <>
      <BlockGrid blocks={sections} halves={spareOf(sections.length)} />
      <BlockGrid blocks={blocks.filter(isVoice)} halves={voices.length} />
    </>
  )
}

interface BlockGridProps {
  blocks: readonly SectionBlock[]
  /** How many blocks at the end stand two across instead of three. */
  halves: number
}

function BlockGrid({ blocks, halves }: BlockGridProps) {
  if (blocks.length === 0) return null
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <SectionBlockView block={block} class={index < blocks.length - halves ? 'block' : 'half'} />
      ))}
    </div>
  )
}

/** Blocks that three columns would leave alone in the last row: two of them share it, or four share two. */
function spareOf(count: number): number {
  return count % 3 === 0 ? 0 : count % 3 === 1 ? 4 : 2
}
