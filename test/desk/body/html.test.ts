import { describe, expect, test } from 'vitest'
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

describe('pastes of real editors', () => {
  test('Hangul Word Processor: comments and styles go, empty paragraphs go, words stay', async () => {
    const hwp = `<!--[data-hwpjson]{"documentPr":{"a":"<p>--&gt;"}}-->
      <style>p.0{margin:0}</style>
      <p class="0" style="line-height:160%"><span style="font-family:'함초롬바탕'">(온새미뉴스) 가온시는 </span><span lang="EN-US" style="letter-spacing:0pt">R&amp;D</span><span> 예산을&nbsp;&nbsp;늘렸다.</span></p>
      <p class="0">&nbsp;<!--[if !supportEmptyParas]-->&nbsp;<!--[endif]--> <o:p></o:p></p>
      <p class="0"><span>▲</span><span> 전략 1</span></p>
      <p class="0">올가을 나루터 일대에서 주민 축제가 열린다.</p>
      <p class="0">[뉴스출처 : 가온시]</p>`
    expect(await read(hwp)).toEqual({
      blocks: [
        paragraph('가온시는 R&D 예산을 늘렸다.'),
        { type: 'heading', level: 2, text: '전략 1', sign: '▲' },
        paragraph('올가을 나루터 일대에서 주민 축제가 열린다.'),
      ],
      dateline: '온새미뉴스',
      source: { name: '가온시' },
      removed: [],
    })
  })

  test('Word: its list paragraphs become a list', async () => {
    const item = (text: string) =>
      `<p class=MsoListParagraph style='text-indent:-20pt'><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
    expect(
      await blocksOf(`<p class=MsoNormal>내용:<o:p>&nbsp;</o:p></p>${item('하나')}${item('둘')}`),
    ).toEqual([
      paragraph('내용:'),
      { type: 'list', ordered: false, items: [{ text: '하나' }, { text: '둘' }] },
    ])
  })

  test('SmartEditor: divs and double line breaks part paragraphs, a single one stays', async () => {
    expect(await blocksOf('머리<div>하나<br>둘<br><br>셋</div><div><br></div>\n<div>넷</div>꼬리')).toEqual(
      ['머리', '하나\n둘', '셋', '넷', '꼬리'].map(paragraph),
    )
  })

  test('Google Docs: the bold wrapper that is not bold marks nothing', async () => {
    expect(await blocksOf('<b style="font-weight:normal"><p>가 <b>나</b></p></b>')).toEqual([
      paragraph(['가 ', { text: '나', marks: ['strong'] }]),
    ])
  })

  test('line ends and indents of the source are spaces, those of <pre> are line breaks', async () => {
    expect(await blocksOf('<p>가온\n    시는</p><pre>하나\n둘</pre>')).toEqual([
      paragraph('가온 시는'),
      paragraph('하나\n둘'),
    ])
  })
})

describe('inline text', () => {
  test('marks nest and neighbours merge', async () => {
    const marked =
      '<b>가<strong>나</strong></b><i>다</i><em>라</em><u>마</u><s>바</s>H<sub>2</sub>O m<sup>2</sup> <code>x</code>'
    expect(await blocksOf(marked)).toEqual([
      paragraph([
        { text: '가나', marks: ['strong'] },
        { text: '다라', marks: ['em'] },
        { text: '마', marks: ['underline'] },
        { text: '바', marks: ['strike'] },
        'H',
        { text: '2', marks: ['sub'] },
        'O m',
        { text: '2', marks: ['sup'] },
        ' ',
        { text: 'x', marks: ['code'] },
      ]),
    ])
  })

  test('unclosed and crossed marks end as in a browser', async () => {
    expect(await blocksOf('<p>가<b>나<i>다</b>라<p>마')).toEqual([
      paragraph([
        '가',
        { text: '나', marks: ['strong'] },
        { text: '다', marks: ['strong', 'em'] },
        { text: '라', marks: ['em'] },
      ]),
      paragraph([{ text: '마', marks: ['em'] }]),
    ])
  })

  test('entities are read once', async () => {
    expect(await blocksOf('&lt;b&gt; &amp;lt;b&amp;gt; &amp;amp; R&D')).toEqual([
      paragraph('<b> &lt;b&gt; &amp; R&D'),
    ])
  })

  test.each([
    'https://a.example/?b=1&c=2',
    'http://a.example/',
    'mailto:desk@a.example',
    'tel:+82552253321',
  ])('a link to %s stays', async (href) => {
    expect(await blocksOf(`<a href="${href.replace('&', '&amp;')}">글</a>`)).toEqual([
      paragraph([{ text: '글', href }]),
    ])
  })

  test.each([
    ['javascript:alert(1)', /javascript:/],
    ['&#1; JAVA\tSCRIPT&colon;alert(1)', /javascript:/],
    ['data:text/html,x', /data:/],
    ['vbscript:x', /vbscript:/],
    ['/articles/1', /https:\/\//],
    ['//a.example', /https:\/\//],
    ['https://user:word@a.example', /https:/],
  ])('a link to %s leaves its words and a note', async (href, note) => {
    const { blocks, removed } = await read(`<a href="${href}">글</a>`)
    expect(blocks).toEqual([paragraph('글')])
    expect(removed).toEqual([expect.stringMatching(note)])
  })
})

describe('blocks', () => {
  test('the heading levels a document uses become 2, 3 and 4 in order', async () => {
    const levels = async (html: string) =>
      (await blocksOf(html)).map((block) => (block.type === 'heading' ? block.level : block.type))
    expect(await levels('<h1>가</h1><h2>나</h2><h4>다</h4><h6>라</h6><h2>마</h2>')).toEqual([2, 3, 4, 4, 3])
    expect(await levels('<h3>가</h3><h4>나</h4>')).toEqual([2, 3])
  })

  test('lists nest, keep numbers, and take in what old editors set beside the items', async () => {
    const html =
      '<ol start=3><li>가<ul><li>나</li></ul>뒤</li><ol><li>다</li></ol><li><p>라</p><p>마</p></li></ol>'
    expect(await blocksOf(html)).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [{ text: '가', items: [{ text: '나' }, { text: '뒤' }, { text: '다' }] }, { text: '라\n마' }],
      },
    ])
  })

  test('a list nests eight deep, what is deeper follows on the eighth level', async () => {
    const [list] = await blocksOf(Array.from({ length: 12 }, (_, at) => `<ul><li>${at + 1}`).join(''))
    let items = list?.type === 'list' ? list.items : []
    for (let depth = 1; depth < 8; depth++) items = items[0]?.items ?? []
    expect(items.map((item) => item.text)).toEqual(['8', '9', '10', '11', '12'])
  })

  test('signs typed into bullets and headings are not printed twice', async () => {
    expect(await blocksOf('<h2>▲ 전략</h2><ul><li>▲ 하나</li><li>▲ 둘</li></ul>')).toEqual([
      { type: 'heading', level: 2, text: '전략', sign: '▲' },
      { type: 'list', ordered: false, sign: '▲', items: [{ text: '하나' }, { text: '둘' }] },
    ])
  })

  test('a quotation keeps its paragraphs and who said it', async () => {
    expect(
      await blocksOf(
        '<blockquote><p>가</p><ul><li>나</li></ul><footer>— <cite>시장</cite></footer></blockquote>',
      ),
    ).toEqual([{ type: 'quote', paragraphs: ['가', '나'], cite: '— 시장' }])
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
})

test('a tag named like a property of objects is an unknown tag', async () => {
  expect(await blocksOf('<constructor>가</constructor><toString>나</toString>')).toEqual([paragraph('가나')])
})
