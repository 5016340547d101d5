import type { CardPhoto } from '../news/article.ts'
import { hrefTo } from '../urls.ts'

export function Picture({ photo, eager = false }: { photo: CardPhoto; eager?: boolean }) {
  return (
    <img
      src={hrefTo.media(photo.key)}
      alt={photo.alt}
      width={photo.width}
      height={photo.height}
      loading={eager ? 'eager' : 'lazy'}
      fetchpriority={eager ? 'high' : null}
      decoding="async"
    />
  )
}
