import type { PictureSizes } from '../../news/article.ts'
import type { PhotoUse } from '../../news/body.ts'
import { Picture } from '../picture.tsx'

interface FigureProps {
  use: PhotoUse
  pictures: PictureSizes
  eager?: boolean
}

const unknownSize = { width: 1200, height: 800 }

/** Nothing for a picture that was taken down: neither frame nor caption. */
export function Figure({ use, pictures, eager = false }: FigureProps) {
  const { [use.photo]: size = unknownSize } = pictures
  if (size === null) return null
  return (
    <figure class={size.height > size.width ? 'photo tall' : 'photo'}>
      <Picture photo={{ key: use.photo, alt: use.alt, ...size }} shown="figure" eager={eager} />
      <Caption use={use} />
    </figure>
  )
}

export function Gallery({ photos, pictures }: { photos: readonly PhotoUse[]; pictures: PictureSizes }) {
  const shown = photos.filter((use) => pictures[use.photo] !== null)
  if (shown.length === 0) return null
  return (
    <div class="gallery">
      {shown.map((use) => (
        <Figure use={use} pictures={pictures} />
      ))}
    </div>
  )
}

function Caption({ use }: { use: PhotoUse }) {
  if (!use.caption && !use.credit) return null
  return (
    <figcaption>
      {use.caption && <span>{use.caption}</span>} {use.credit && <small>{use.credit}</small>}
    </figcaption>
  )
}
