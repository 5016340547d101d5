import type { Seconds } from '../korean/date.ts'
import type { Licence } from './source.ts'

/** A stored picture: pixels, bytes, and the words that an article takes over unless it says otherwise. */
export interface Photo {
  key: string
  type: string
  width: number
  height: number
  bytes: number
  alt: string
  caption: string
  credit: string
  licence: Licence | null
  takenDownAt: Seconds | null
}
