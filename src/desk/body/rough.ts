import type { Block, Inline, PhotoUse, Sign } from '../../news/body.ts'

/** A photo as it was sent: words that were left out are still to come from the picture itself. */
export type WrittenPhoto = Pick<PhotoUse, 'photo'> & {
  [Word in 'caption' | 'credit' | 'alt']?: PhotoUse[Word] | undefined
}

export type Written =
  | Exclude<Block, { type: 'photo' | 'gallery' }>
  | ({ type: 'photo' } & WrittenPhoto)
  | { type: 'gallery'; photos: WrittenPhoto[] }

/** A block as a format's reader leaves it: a heading still has the level of its own document, 1 to 6, or 0 under a sign. */
export type Rough =
  | Exclude<Written, { type: 'heading' }>
  | { type: 'heading'; level: number; text: Inline; sign?: Sign | undefined }
