import { newsroomClient } from '../../src/client/client.ts'
import type { Demonstration } from './start.ts'

const text = (content: string) => ({ format: 'text', content }) as const

/**
 * Publishes a release with every part a story can have: all kinds of blocks, photos in and beside the text, hostile words,
 * a source, a correction; the story after it is withdrawn again.
 */
export async function publishEveryPart({
  url,
  token,
}: Pick<Demonstration, 'url' | 'token'>): Promise<number> {
  const client = newsroomClient({ url, token })
  const { photos } = await client.listPhotos()
  const [first, second, third, fourth, fifth] = photos.map(({ key }) => ({
    photo: key,
    caption: '<b>가온 큰장</b>의 저녁 풍경.',
    credit: '온새미신문',
  }))
  if (!first || !second || !third || !fourth || !fifth)
    throw new Error('the demonstration has no five photos')
  const { id, revision } = await client.createArticle({
    body: {
      status: 'published',
      kind: 'release',
      title: '가온시 <항만> & "축제" </script><!-- ]]>',
      subtitle: '부제 <b>',
      lead: '리드 ]]> 문장이다.',
      sections: ['economy/jobs', 'local'],
      reporters: ['kim-nari'],
      issues: ['harbor-renewal'],
      tags: ['일자리', 'R&D'],
      source: { name: '가온시', department: '항만과', url: 'https://gaon.example/7', licence: 'kogl-1' },
      aiUsed: true,
      photos: [first, second],
      body: {
        format: 'blocks',
        content: [
          {
            type: 'paragraph',
            text: [
              '첫 문단 ',
              { text: '굵게', marks: ['strong'] },
              ' ',
              { text: '이어짐', href: 'https://gaon.example/?a=1&b=2' },
            ],
          },
          { type: 'heading', level: 2, text: '소제목', sign: '▲' },
          {
            type: 'list',
            ordered: false,
            items: [
              { text: '하나' },
              { text: '둘', ordered: true, items: [{ text: '그 첫째' }, { text: '그 둘째' }] },
            ],
          },
          {
            type: 'quote',
            paragraphs: ['따온 말이 두 줄에 걸칠 만큼 길게 이어지면 어떻게 보이는가.'],
            cite: '남기정 시장',
          },
          { type: 'photo', ...third },
          { type: 'gallery', photos: [fourth, fifth] },
          {
            type: 'table',
            caption: '한 해 방문객',
            rows: [
              [
                { text: '구분', header: true },
                { text: '지난해', header: true },
                { text: '올해', header: true },
              ],
              [{ text: '봄' }, { text: '21,300명' }, { text: '36,900명' }],
              [{ text: '가을' }, { text: '28,000명' }, { text: '36,000명' }],
            ],
          },
          { type: 'embed', provider: 'youtube', id: 'maru-film_1', title: '유등제의 밤' },
          { type: 'rule' },
          { type: 'paragraph', text: '끝.' },
        ],
      },
    },
  })
  const notice = { kind: 'correction', title: '바로잡습니다 <1>', body: text('2억 원이 맞습니다.') } as const
  await client.correctArticle({ id, ifMatch: revision, body: notice })
  const gone = await client.createArticle({
    body: { status: 'published', title: '삭제될 기사', sections: ['culture'], body: text('문단이다.') },
  })
  await client.withdrawArticle({ id: gone.id, ifMatch: gone.revision })
  return id
}
