import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { editor, read } from '../newsroom.ts'
import { texts } from './texts.ts'

const desk = await editor('desk')
const keys: string[] = []
for (const height of [60, 61, 62]) {
  keys.push((await desk.order('POST', '/admin/photos', await pngOf(900, height))).json.key)
}
const [first, placed, last] = keys

it('a feed carries what the page of a story prints, in its order, with words of every photo', async () => {
  await desk.publish({
    kind: 'sponsored',
    subtitle: '부제도 함께 나간다',
    lead: '요약문이다.',
    photos: [
      { photo: first, caption: '첫 사진 설명', credit: '온새미뉴스', alt: '그림 class=' },
      { photo: placed },
      { photo: last, caption: '끝 사진 설명' },
    ],
    body: {
      format: 'blocks',
      content: [
        { type: 'paragraph', text: '본문 문단이다.' },
        { type: 'photo', photo: placed, caption: '본문 사진 설명' },
      ],
    },
    source: { name: '가온시청', department: '일자리과', licence: 'kogl-1' },
    aiUsed: true,
  })
  const json = (await (await read('/feeds/all.json')).json()) as { items: { content_html: string }[] }
  const xml = texts(await (await read('/feeds/all.xml')).text())
  for (const content of [json.items[0]?.content_html ?? '', xml['content:encoded']?.[0] ?? '']) {
    const inOrder = [
      '부제도 함께 나간다',
      '이 글은 광고주의 대가를 받고 실은 광고입니다.',
      `src="${env.SITE_URL}/media/${first}`,
      'alt="그림 class=" width="900"',
      '첫 사진 설명',
      '온새미뉴스',
      '요약문이다.',
      '본문 문단이다.',
      `src="${env.SITE_URL}/media/${placed}`,
      '본문 사진 설명',
      `src="${env.SITE_URL}/media/${last}`,
      '끝 사진 설명',
      '[뉴스출처 : 가온시청]',
      '일자리과',
      '공공누리 제1유형 (출처 표시)',
      '인공지능(AI)의 도움',
    ]
    const places = inOrder.map((words) => content.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(content.split(`/media/${placed}`)).toHaveLength(2)
  }
})
