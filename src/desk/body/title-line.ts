import type { Rough } from './rough.ts'
import { endsLikeSentence } from './sentence.ts'

/** Longer lines under a sign are statements, not headings. */
const longest = 60

/** A ▲ line under a picture is its caption: 사진=가온시, 가온시 제공. */
const credit = /(?:사진|제공|출처|자료)\s*[=:：/]|[/=(][^/=(]*(?:사진|제공)\s*[)\].]*$/

/** Whether a line reads as a heading does: short, one line, no sentence, no credit of a picture. */
export function isTitle(line: string): boolean {
  return line.length <= longest && !line.includes('\n') && !endsLikeSentence(line) && !credit.test(line)
}

/** Whether a sign line below a block is no title, for it is the caption of a picture that has none. */
export function wantsCaption(above: Rough | undefined): boolean {
  return above?.type === 'photo' && !above.caption
}
