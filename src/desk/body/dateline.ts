import { plain } from '../../news/body.ts'
import { dropStart } from './inline.ts'
import { lineMark } from './line-mark.ts'
import type { Rough } from './rough.ts'

const agency =
  /^(?:[가-힣A-Za-z0-9·& ]{2,}(?:뉴스|통신|신문|일보|방송|미디어|타임즈|타임스|투데이|저널|데일리|헤럴드|프레스)|뉴스1|뉴시스|뉴스핌|연합뉴스TV)$/

/** "(정보통신)" before a paragraph names its subject. */
const trade = /^(?:정보|이동|데이터|지역|인터넷|공영|민영|케이블|디지털|소셜|1인) ?(?:통신|신문|방송|미디어)$/
const inParentheses = /^\(([^()=＝\n]{3,30})\)/
const placeAndAgency =
  /^(?:\[([^[\]=＝\n]{1,20}[=＝][^[\]=＝\n]{1,30})\]|【([^【】=＝\n]{1,20}[=＝][^【】=＝\n]{1,30})】)/
const placeInParentheses = /^\(([^()=＝\n]{1,20}[=＝]([^()=＝\n]{2,30}))\)/

/** `(사진=연합뉴스)` and its like credit a picture; they are no dateline. */
const credit = /^(?:사진|영상|자료|그래픽|그림|이미지|출처|일러스트|캡처|글|표)|제공$/
const reporter = /^\s*([가-힣]{2,4}\s*[가-힣]*(?:기자|특파원|통신원|위원|앵커|PD))\s*[=＝]\s*/

/** Takes "(○○뉴스통신)" or "[가온=온새미신문] 홍길동 기자 =" off the first paragraph of prose. */
export function takeDateline(blocks: readonly Rough[]): { blocks: Rough[]; dateline?: string } {
  const at = blocks.findIndex((block) => block.type === 'paragraph' && !lineMark(plain(block.text)))
  const first = blocks[at]
  if (first?.type !== 'paragraph') return { blocks: [...blocks] }
  const found = datelineOf(plain(first.text))
  if (!found) return { blocks: [...blocks] }
  return {
    blocks: blocks.with(at, { ...first, text: dropStart(first.text, found.width) }),
    dateline: found.dateline,
  }
}

function datelineOf(text: string): { dateline: string; width: number } | null {
  const opening = openingOf(text)
  if (!opening) return null
  const rest = text.slice(opening.width)
  const [byline = '', name] = rest.match(reporter) ?? []
  const sign = byline || (rest.match(/^\s*[=＝]?\s*/)?.[0] ?? '')
  return {
    dateline: [opening.words, name].filter(Boolean).join(' '),
    width: opening.width + sign.length,
  }
}

function openingOf(text: string): { words: string; width: number } | null {
  const [all = '', words = ''] = text.match(inParentheses) ?? []
  if (isAgency(words)) return { words: words.trim(), width: all.length }
  const [whole = '', place = '', name = ''] = text.match(placeInParentheses) ?? []
  if (isAgency(name) && !credit.test(place.trim())) return { words: place.trim(), width: whole.length }
  const [bracket = '', square, lens] = text.match(placeAndAgency) ?? []
  const pair = (square ?? lens ?? '').trim()
  return pair && !credit.test(pair) ? { words: pair, width: bracket.length } : null
}

function isAgency(words: string): boolean {
  return agency.test(words.trim()) && !trade.test(words.trim())
}
