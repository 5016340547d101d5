import type { Block, PhotoUse } from '../../news/body.ts'
import type { Written, WrittenPhoto } from './rough.ts'

type Library = ReadonlyMap<string, Omit<PhotoUse, 'photo'>>

/** The same blocks, each photo with the picture's own words where none were sent; an empty word that was sent stays. */
export function withPhotoWords(blocks: readonly Written[], library: Library): Block[] {
  return blocks.map((block) => {
    if (block.type === 'photo') return { type: 'photo', ...withOwnWords(block, library) }
    if (block.type !== 'gallery') return block
    return { type: 'gallery', photos: block.photos.map((use) => withOwnWords(use, library)) }
  })
}

export function withOwnWords({ photo, caption, credit, alt }: WrittenPhoto, library: Library): PhotoUse {
  const own = library.get(photo)
  return {
    photo,
    caption: caption ?? own?.caption ?? '',
    credit: credit ?? own?.credit ?? '',
    alt: alt ?? own?.alt ?? '',
  }
}
