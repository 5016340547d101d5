import * as z from 'zod'
import { articleChange, newArticle } from '../../desk/article-command.ts'
import { findArticles } from '../../desk/find-articles.ts'
import { article, card, lock, receipt } from './answers.ts'
import type { Entries } from './entry.ts'

export const writing = {
  createArticle: {
    ko: '작성 (출고 권한이 있으면 바로 출고, 예약)',
    en: 'File an article; with "status": "published" it is published in the same order',
    note: 'reporter 토큰에 연결된 기자가 있으면, reporters도 byline도 없는 기사에는 그 기자의 이름이 붙습니다. publishAt과 embargoUntil에는 시각까지 적습니다. 제목의 줄바꿈은 빈칸이 되고, 여러 줄로 적은 부제는 말줄임표(…)로 이어 한 줄이 됩니다. 본문과 photos의 사진은 적지 않은 설명(caption, credit, alt)을 올린 사진에서 물려받고, ""로 적으면 비워 둡니다.',
    by: 'create',
    body: newArticle,
    status: 201,
    answer: receipt,
    examples: [
      {
        ko: '보도자료를 바로 출고',
        body: {
          status: 'published',
          kind: 'release',
          sections: ['harbor/ferry', 'economy/jobs'],
          title: '나린항 여객선, 다음 달부터 하루 두 번 더',
          subtitle: '첫 배는 아침 여섯 시',
          body: {
            format: 'text',
            content:
              '(온새미뉴스) 나린항 여객선이 늘어난다.\n\n▲ 새 시간표\n\n첫 배는 아침 여섯 시다.\n\n[뉴스출처 : 온새미도 나린시]',
          },
          reporters: ['kim-nari'],
          issues: ['new-harbor'],
          tags: ['여객선', '나린항'],
        },
      },
      {
        ko: '초안',
        body: {
          sections: ['economy'],
          title: '가온시 청년 일자리 박람회 연다',
          body: { format: 'markdown', content: '가온시는 **다음 달** 박람회를 연다.' },
        },
      },
      {
        ko: '예약과 엠바고: 두 시각이 모두 지나야 공개',
        body: {
          status: 'published',
          sections: ['culture'],
          title: '가온 도서관 새로 문 열어',
          body: {
            format: 'blocks',
            content: [
              { type: 'heading', level: 2, text: '새 열람실' },
              {
                type: 'paragraph',
                text: ['도서관이 ', { text: '스무 해 만에', marks: ['strong'] }, ' 문을 열었다.'],
              },
              {
                type: 'gallery',
                photos: [{ photo: '<addPhoto.key>', caption: '새 열람실' }, { photo: '<addPhoto3.key>' }],
              },
            ],
          },
          publishAt: '2099-01-02T07:00:00+09:00',
          embargoUntil: '2099-01-02T09:00:00+09:00',
        },
      },
    ],
  },
  listArticles: {
    ko: '기사 찾기, 예약과 엠바고 목록',
    en: 'Find articles in any status, newest first; scheduled and embargoed ones, the next to come first',
    note: 'status=scheduled는 출고되어 공개 시각을 기다리는 기사를 공개되는 차례로(publishedAt), status=embargoed는 삭제되지 않은 기사 가운데 엠바고가 끝나지 않은 것을 끝나는 차례로(embargoUntil) 답합니다. 두 목록에서는 limit과 after만 함께 씁니다.',
    by: 'read',
    query: findArticles,
    answer: z.strictObject({
      articles: z.array(card),
      next: z.union([z.int(), z.string()]).nullable().describe('다음 쪽의 before (예약과 엠바고는 after)'),
    }),
    examples: [
      { query: { status: 'published', section: 'harbor', q: '여객선', limit: 10 } },
      { ko: '다음에 공개될 기사부터', query: { status: 'scheduled' } },
      { ko: '먼저 끝나는 엠바고부터', query: { status: 'embargoed', limit: 20 } },
    ],
  },
  readArticle: {
    ko: '기사 읽기 (ETag가 판 번호)',
    en: 'Read an article; its ETag is the revision',
    by: 'read',
    answer: article.extend({ lock: lock.nullable() }),
    examples: [{ path: { id: 1 } }],
  },
  reviseArticle: {
    ko: '고침 (보낸 항목만 바뀜)',
    en: 'Revise an article; what is left out stays',
    by: 'revise',
    body: articleChange,
    ifMatch: true,
    answer: receipt.extend({ lock: lock.nullable() }),
    problems: ['wrong-state'],
    examples: [
      {
        path: { id: 1 },
        revision: 1,
        body: { subtitle: '첫 배는 아침 여섯 시, 막배는 밤 아홉 시', reason: '시간표 확인' },
      },
    ],
  },
} satisfies Entries
