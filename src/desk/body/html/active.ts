import type { Notes } from '../notes.ts'
import { leftOut } from './elements.ts'
import { attribute, type Element } from './tree.ts'

/** Notes for the editor what this element would have done: scripts, event handlers, refused tags. */
export function noteActive(element: Element, notes: Notes): void {
  const remark = leftOut.get(element.tagName)
  if (remark) notes.add(remark)
  if (element.tagName === 'form') notes.add('입력 양식(form)을 풀고 글만 남겼습니다.')
  if (element.attrs.some((attr) => attr.name.startsWith('on')))
    notes.add('태그에 붙은 스크립트(on…)를 뺐습니다.')
}

/** Whether the element hides its words from readers; such words are left out with a note. */
export function isHidden(element: Element, notes: Notes): boolean {
  const hidden =
    element.attrs.some((attr) => attr.name === 'hidden') ||
    /(?:^|[;\s])display\s*:\s*none/i.test(attribute(element, 'style'))
  if (hidden) notes.add('화면에 보이지 않게 숨긴 부분을 뺐습니다.')
  return hidden
}
