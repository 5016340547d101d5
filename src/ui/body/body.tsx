import type { PictureSizes } from '../../news/article.ts'
import type { Block } from '../../news/body.ts'
import { EmbedCard } from './embed.tsx'
import { BodyHeading } from './heading.tsx'
import { inline } from './inline.tsx'
import { BodyList } from './list.tsx'
import { outline } from './outline.ts'
import { Figure, Gallery } from './photo.tsx'
import { Quote } from './quote.tsx'
import { BodyTable } from './table.tsx'

interface BodyProps {
  blocks: readonly Block[]
  pictures?: PictureSizes | undefined
  /** Level of the heading it stands under. */
  under?: 1 | 2 | undefined
}

/** The body of a story under the one `h1` of its page. */
export function Body({ blocks, pictures = {}, under = 1 }: BodyProps) {
  const levels = outline(blocks)
  return (
    <div class="body">
      {blocks.map((block, index) => (
        <BlockView block={block} level={(levels[index] ?? 2) + under - 1} pictures={pictures} />
      ))}
    </div>
  )
}

interface BlockViewProps {
  block: Block
  level: number
  pictures: PictureSizes
}

function BlockView({ block, level, pictures }: BlockViewProps) {
  switch (block.type) {
    case 'paragraph':
      return <p>{inline(block.text)}</p>
    case 'heading':
      return <BodyHeading text={block.text} sign={block.sign} level={level} />
    case 'list':
      return <BodyList {...block} />
    case 'quote':
      return <Quote paragraphs={block.paragraphs} cite={block.cite} />
    case 'photo':
      return <Figure use={block} pictures={pictures} />
    case 'gallery':
      return <Gallery photos={block.photos} pictures={pictures} />
    case 'table':
      return <BodyTable caption={block.caption} rows={block.rows} />
    case 'embed':
      return <EmbedCard provider={block.provider} id={block.id} title={block.title} />
    case 'rule':
      return <hr />
  }
}
