import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/desk/body/read.ts'

const read = (content: string) => readBody({ format: 'html', content })
const blocksOf = async (content: string) => (await read(content)).blocks
const paragraph = (text: unknown) => ({ type: 'paragraph', text })

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

test('a tag named like a property of objects is an unknown tag', async () => {
  expect(await blocksOf('<constructor>가</constructor><toString>나</toString>')).toEqual([paragraph('가나')])
})
