import { cleanText } from '../../korean/characters.ts'
import { paragraphsOf } from './inline.ts'
import type { Rough } from './rough.ts'

/** Plain newsroom text: blank lines part paragraphs, a single line end stays a line break. */
export function readText(content: string): Rough[] {
  return paragraphsOf(cleanText(content)).map((text) => ({ type: 'paragraph', text }))
}
