import { limits } from './limits.ts'

const key = /^[a-z0-9][a-z0-9.-]*$/

/** Whether a word can be the key of a stored picture. */
export function isPhotoKey(word: string): boolean {
  return key.test(word) && word.length <= limits.photoKey
}

/** The key in `/media/{key}`, or a bare key that is known; null for any other picture. */
export function photoKeyOf(src: string, known: ReadonlySet<string>): string | null {
  const word = src.trim()
  if (known.has(word)) return word
  const stored = word.match(/^\/media\/([^/?#]+)$/)?.[1]
  return stored && isPhotoKey(stored) ? stored : null
}
