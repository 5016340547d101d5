import type { Inline } from '../../news/body.ts'
import { inline } from './inline.tsx'

export function Quote({ paragraphs, cite }: { paragraphs: readonly Inline[]; cite: string | undefined }) {
  return (
    <figure class="quote">
      <blockquote>
        {paragraphs.map((text) => (
          <p>{inline(text)}</p>
        ))}
      </blockquote>
      {cite && <figcaption>{cite}</figcaption>}
    </figure>
  )
}
