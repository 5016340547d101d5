import type { Block, Inline, Sign } from '../../news/body.ts'

/** A block as a format's reader leaves it: a heading still has the level of its own document, 1 to 6, or 0 under a sign. */
export type Rough =
  | Exclude<Block, { type: 'heading' }>
  | { type: 'heading'; level: number; text: Inline; sign?: Sign | undefined }
