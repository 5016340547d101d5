import type { PictureSizes } from '../../news/article.ts'
import type { PhotoUse } from '../../news/body.ts'
import { Picture } from '../picture.tsx'

interface FigureProps {
  use: PhotoUse
  pictures: PictureSizes
  eager?: boolean
}

const unknownSize = { width: 1200, height: 800 }

export function Figure({ use, pictures, eager = false }: FigureProps) {
  const size = pictures[use.photo] ?? unknownSize
  return (
    <figure class={size.height > size.width ? 'photo tall' : 'photo'}>
      <Picture photo={{ key: use.photo, alt: use.alt, ...size }} eager={eager} />
      <Caption use={use} />
    </figure>
  )
}

export function Gallery({ photos, pictures }: { photos: readonly PhotoUse[]; pictures: PictureSizes }) {
  return (
    <div class="gallery">
      {photos.map((use) => (
        <Figure use={use} pictures={pictures} />
      ))}
    </div>
  )
}

function Caption({ use }: { use: PhotoUse }) {
  if (!use.caption && !use.credit) return null
  return (
    <figcaption>
      {use.caption} {use.credit && <small>{use.credit}</small>}
    </figcaption>
  )
}
