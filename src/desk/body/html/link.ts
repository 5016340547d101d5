import { safeHref, schemeOf } from '../href.ts'
import type { Notes } from '../notes.ts'
import { attribute, type Element } from './tree.ts'

/** A link's address if readers may follow it; else a note, and the words stay without it. */
export function hrefOf(element: Element, notes: Notes): string | undefined {
  const address = attribute(element, 'href')
  const href = safeHref(address)
  if (href) return href
  const scheme = schemeOf(address)
  if (scheme) notes.add(`쓸 수 없는 링크(${scheme})를 풀고 글만 남겼습니다.`)
  else if (address.trim() && !address.trim().startsWith('#'))
    notes.add('https://로 시작하지 않는 링크를 풀고 글만 남겼습니다.')
  return undefined
}
