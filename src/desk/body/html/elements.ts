import type { Mark } from '../../../news/body.ts'

const names = (words: string): string[] => words.split(' ')

export const markOf = new Map<string, Mark>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['var', 'em'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
])

/** Elements that end the paragraph before them and begin one of their own. */
export const paragraphTags = new Set(
  names(
    'p div section article main header footer aside nav address center details summary dl dt dd fieldset legend form pre listing xmp plaintext figcaption li caption tbody thead tfoot tr td th hgroup search dialog',
  ),
)

export const preformatted = new Set(names('pre listing xmp plaintext'))

const settings = '문서 설정 태그(meta, base, link)를 뺐습니다.'
const controls = '입력 양식의 칸과 단추를 뺐습니다.'
const player = '영상·소리 파일을 뺐습니다. 유튜브·비메오·네이버TV·카카오TV 주소로 넣어 주세요.'

/** What is left out with all it holds, and the note for the editor; empty where nothing is missed. */
export const leftOut = new Map<string, string>([
  ['script', '스크립트(script)를 뺐습니다.'],
  ['object', '외부 개체(object)를 뺐습니다.'],
  ['embed', '외부 개체(embed)를 뺐습니다.'],
  ['applet', '외부 개체(applet)를 뺐습니다.'],
  ['frame', '프레임을 뺐습니다.'],
  ['frameset', '프레임을 뺐습니다.'],
  ['portal', '프레임을 뺐습니다.'],
  ['svg', '벡터 그림(svg)을 뺐습니다. 사진으로 올린 뒤 넣어 주세요.'],
  ['math', '수식(math)을 뺐습니다. 글이나 사진으로 넣어 주세요.'],
  ['canvas', '그림판(canvas)을 뺐습니다.'],
  ['template', '견본(template)을 뺐습니다.'],
  ['video', player],
  ['audio', player],
  ...names('meta base link basefont bgsound').map((name): [string, string] => [name, settings]),
  ...names('input button select textarea datalist output progress meter').map((name): [string, string] => [
    name,
    controls,
  ]),
  ...names('style head title xml noscript noembed noframes area map source track param rb rtc').map(
    (name): [string, string] => [name, ''],
  ),
])
