import { cleanText } from '../../../korean/characters.ts'
import { embedOf } from '../embeds.ts'
import { limits } from '../limits.ts'
import { photoKeyOf } from '../photo-key.ts'
import type { Rough } from '../rough.ts'
import type { Reading } from './reading.ts'
import { attribute, type Element, hasAttribute } from './tree.ts'

const longestName = 60

/** A picture of ours as a photo block; any other is left out with a note. */
export function readImage(element: Element, { notes, photos }: Reading): Rough[] {
  const photo = photoKeyOf(attribute(element, 'src'), photos)
  const alt = cleanText(attribute(element, 'alt')).trim().slice(0, limits.shortText)
  if (photo) return [{ type: 'photo', photo, ...(hasAttribute(element, 'alt') && { alt }) }]
  notes.add(`${nameOf(alt, attribute(element, 'src'))}를 뺐습니다. 사진으로 올린 뒤 넣어 주세요.`)
  return []
}

function nameOf(alt: string, src: string): string {
  const file = /^\s*(?:data|blob):/i.test(src)
    ? ''
    : (cleanText(src).split(/[?#]/)[0]?.split('/').at(-1) ?? '')
  const name = alt || file
  return name ? `그림 “${name.slice(0, longestName).toWellFormed()}” 하나` : '그림 하나'
}

/** A video player of an allowed host as an embed; any other frame is left out with a note. */
export function readIframe(element: Element, { notes }: Reading): Rough[] {
  const video = embedOf(attribute(element, 'src'))
  const title = cleanText(attribute(element, 'title')).trim().slice(0, limits.shortText)
  if (video) return [{ type: 'embed', ...video, title }]
  notes.add(
    '허용하지 않은 외부 화면(iframe)을 뺐습니다. 유튜브·비메오·네이버TV·카카오TV 영상만 넣을 수 있습니다.',
  )
  return []
}
