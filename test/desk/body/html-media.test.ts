import { expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const read = (content: string) => readBody({ format: 'html', content })
const blocksOf = async (content: string) => (await read(content)).blocks
const paragraph = (text: unknown) => ({ type: 'paragraph', text })
const photo = (key: string, caption = '', alt = '') => ({
  type: 'photo',
  photo: key,
  caption,
  credit: '',
  alt,
})

test('a picture inside a quotation follows it', async () => {
  expect(await blocksOf('<blockquote>가<img src=/media/a.jpg>나</blockquote>')).toEqual([
    { type: 'quote', paragraphs: ['가', '나'] },
    photo('a.jpg'),
  ])
})

test('pictures of ours are photos with caption and alternative text', async () => {
  const html =
    '<p>앞<img src="/media/a1.jpg" alt="시청">뒤</p><figure><img src=b2.jpg><figcaption>마당 <b>전경</b></figcaption></figure>'
  const { blocks } = await readBody({ format: 'html', content: html, photos: new Set(['b2.jpg']) })
  expect(blocks).toEqual([
    paragraph('앞'),
    photo('a1.jpg', '', '시청'),
    paragraph('뒤'),
    photo('b2.jpg', '마당 전경'),
  ])
})

test('a sign line right below a picture is its caption, not a heading', async () => {
  const prose = '올가을 나루터 일대에서 주민 축제가 열린다.'
  expect(await blocksOf(`<img src=/media/a.jpg><p>▲ 나루터 전경</p><p>${prose}</p>`)).toEqual([
    photo('a.jpg'),
    paragraph('▲ 나루터 전경'),
    paragraph(prose),
  ])
})

test('a figure of figures keeps every caption', async () => {
  const inner = '<figure><img src=/media/a.jpg><figcaption>낮</figcaption></figure>'
  expect(await blocksOf(`<figure>${inner}<figcaption>나루터의 하루</figcaption></figure>`)).toEqual([
    photo('a.jpg', '낮'),
    paragraph('나루터의 하루'),
  ])
})

test('a picture below the source line does not hide it', async () => {
  const { source, blocks } = await read('<p>가</p><p>[출처: 가온시]</p><hr><img src=/media/a.jpg>')
  expect(source).toEqual({ name: '가온시' })
  expect(blocks).toEqual([paragraph('가'), { type: 'rule' }, photo('a.jpg')])
})

test('any other picture is left out with a note, its caption stays', async () => {
  const html =
    '<figure><img src="https://a.example/city/hall.jpg?w=1"><figcaption>시청</figcaption></figure><img src="data:image/png;base64,AAAA"><img src=b2.jpg alt="마당">'
  expect(await read(html)).toEqual({
    blocks: [paragraph('시청')],
    removed: [
      expect.stringContaining('“hall.jpg”'),
      expect.stringContaining('그림 하나'),
      expect.stringContaining('“마당”'),
    ],
  })
})

test.each([
  ['https://www.youtube.com/embed/aB-_5678901?start=3', 'youtube', 'aB-_5678901'],
  ['//www.youtube-nocookie.com/embed/aB-_5678901', 'youtube', 'aB-_5678901'],
  ['https://youtu.be/aB-_5678901', 'youtube', 'aB-_5678901'],
  ['https://www.youtube.com/watch?t=1&amp;v=aB-_5678901', 'youtube', 'aB-_5678901'],
  ['https://player.vimeo.com/video/76979871?title=0', 'vimeo', '76979871'],
  ['https://tv.naver.com/embed/123456?autoPlay=true', 'naver', '123456'],
  ['https://tv.kakao.com/embed/player/cliplink/123456@my?service=x', 'kakao', '123456'],
  ['https://play-tv.kakao.com/embed/player/cliplink/123456', 'kakao', '123456'],
])('a player at %s is an embed', async (src, provider, id) => {
  expect(await read(`<iframe src="${src}" title="영상"></iframe>`)).toEqual({
    blocks: [{ type: 'embed', provider, id, title: '영상' }],
    removed: [],
  })
})

test.each([
  'https://www.youtube.com/embed/videoseries?list=x',
  'https://www.youtube.com.a.example/embed/aB-_5678901',
  'https://a.example/?https://youtu.be/aB-_5678901',
  'https://youtu.be:8443/aB-_5678901',
  'https://player.vimeo.com/video/76979871?h=secret',
  'javascript:location="https://youtu.be/aB-_5678901"',
  'constructor',
])('a frame of %s is left out with a note', async (src) => {
  expect(await read(`<p>글</p><iframe src='${src}'></iframe>`)).toEqual({
    blocks: [paragraph('글')],
    removed: [expect.stringContaining('iframe')],
  })
})

test('scripts, handlers, forms and hidden words are left out and named, each once with its count', async () => {
  const html =
    '<p onclick=x()>가<script>1</script><script>2</script></p><form><p>나</p><button>보내기</button></form><p style="display:none">숨김</p><svg><text>다</text></svg>'
  expect(await read(html)).toEqual({
    blocks: [paragraph('가'), paragraph('나')],
    removed: [
      '태그에 붙은 스크립트(on…)를 뺐습니다.',
      '스크립트(script)를 뺐습니다. (2곳)',
      '입력 양식(form)을 풀고 글만 남겼습니다.',
      '입력 양식의 칸과 단추를 뺐습니다.',
      '화면에 보이지 않게 숨긴 부분을 뺐습니다.',
      '벡터 그림(svg)을 뺐습니다. 사진으로 올린 뒤 넣어 주세요.',
    ],
  })
})
