import type { Seconds } from '../korean/date.ts'
import type { Licence } from './source.ts'

/** Widths in pixels of the copies that are made of every larger picture. */
export const copyWidths = [400, 800, 1600] as const

/** A picture in the store: its key, and the widths of the copies that stand beside it. */
export interface PhotoFile {
  key: string
  widths: readonly number[]
}

/** The words of a picture, which an article takes over unless it says otherwise. */
export interface PhotoWords {
  alt: string
  caption: string
  credit: string
  licence: Licence | null
}

export const photoWordFields = ['alt', 'caption', 'credit', 'licence'] as const

/** A stored picture: pixels as readers see them, bytes of the original, and its words. */
export interface Photo extends PhotoFile, PhotoWords {
  /** Photos are numbered as they come. */
  number: number
  revision: number
  type: string
  width: number
  height: number
  bytes: number
  createdAt: Seconds
  takenDownAt: Seconds | null
}

/** What the picture and its copies have in common: the hash in `3f…a9.jpg` and `3f…a9-400.webp`. */
export function stemOf(name: string): string {
  return /^[a-z0-9]+/.exec(name)?.[0] ?? ''
}

/** Name of the copy of a picture in a width. */
export function copyKey(key: string, width: number): string {
  return `${stemOf(key)}-${width}.webp`
}

/** Pixels of the picture that messengers show with a link: 2:1, which KakaoTalk shows whole. */
export const cardSize = { width: 800, height: 400 } as const

/** Name of the middle of a picture that messengers show; null where it is too small to have one. */
export function cardKey({ key, widths }: PhotoFile): string | null {
  return widths.includes(cardSize.width) ? `${stemOf(key)}-card.jpg` : null
}

/** A file made of a picture: a copy in a width, or its middle as a card. */
export interface DerivedFile {
  name: string
  type: 'image/webp' | 'image/jpeg'
  width: number
}

/** The files that stand beside a picture. A restored newsroom may lack them: readers then get the picture. */
export function derivedFilesOf(photo: PhotoFile): DerivedFile[] {
  const card = cardKey(photo)
  return [
    ...photo.widths.map((width) => ({ name: copyKey(photo.key, width), type: 'image/webp' as const, width })),
    ...(card ? [{ name: card, type: 'image/jpeg' as const, width: cardSize.width }] : []),
  ]
}
