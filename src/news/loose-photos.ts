import type { Story } from './article.ts'
import type { PhotoUse } from './body.ts'

/** The photos of a story that its body does not place itself, in their order. */
export function looseOf({ photos, body }: Pick<Story, 'photos' | 'body'>): PhotoUse[] {
  const placed = new Set(
    body.flatMap((block) => {
      if (block.type === 'photo') return [block.photo]
      return block.type === 'gallery' ? block.photos.map((use) => use.photo) : []
    }),
  )
  return photos.filter((use) => !placed.has(use.photo))
}
