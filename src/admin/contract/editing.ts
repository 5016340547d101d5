import * as z from 'zod'
import { autosaveArticle } from '../../desk/autosave-article.ts'
import { bulkArticles } from '../../desk/bulk-articles.ts'
import { lock, problem, purge, time } from './answers.ts'
import type { Entries } from './entry.ts'

const done = z.strictObject({ id: z.int(), status: z.literal(200), revision: z.int() })
const refused = z.strictObject({ id: z.int(), status: z.int(), problem })
const locked = z.strictObject({ lock: lock.nullable() })

export const editing = {
  bulkArticles: {
    ko: '여러 기사에 한꺼번에: 옮김, 태그, 삭제 (결과는 기사마다)',
    en: 'Move, retag or withdraw many, with a result for each',
    note: '세 가지입니다. { order: "withdraw", articles }, { order: "move", articles, sections }, { order: "retag", articles, tags }. articles는 [{ id, revision }]입니다. move는 섹션을, retag는 태그를 모두 바꾸므로, 남길 태그도 함께 보내야 합니다. 기사마다 따로 이루어지고 D1을 세 번 부릅니다. 한 요청에 D1이 답하는 횟수(무료 요금제 50, 유료 1,000)가 다하면 남은 기사는 하나도 바뀌지 않은 채 503 unavailable로 돌아오니, 그 기사들만 다시 보내면 됩니다. 무료 요금제에서는 열 건쯤씩 보내면 넉넉합니다.',
    by: 'bulk-order',
    body: bulkArticles,
    answer: z.strictObject({ results: z.array(z.union([done, refused])), purge }),
    examples: [
      { body: { order: 'retag', articles: [{ id: 1, revision: 2 }], tags: ['여객선', '나린항', '시간표'] } },
    ],
  },
  lockArticle: {
    ko: '편집 잠금 (반 시간, 저장을 막지는 않음)',
    en: 'Say to be editing a story, for half an hour',
    by: 'revise',
    answer: locked,
    problems: ['wrong-state', 'locked'],
    examples: [{ path: { id: 1 } }],
  },
  readLock: {
    ko: '누가 고치고 있는지',
    en: 'Who says to be editing',
    by: 'read',
    answer: locked,
    examples: [{ path: { id: 1 } }],
  },
  unlockArticle: {
    ko: '편집 잠금 풀기 (자기 것은 누구나)',
    en: "Release one's own lock, or by force another's",
    by: 'unlock',
    answer: locked,
    examples: [{ path: { id: 1 } }],
  },
  autosaveArticle: {
    ko: '저장하지 않은 글 맡기기 (기사는 그대로)',
    en: 'Keep unsaved fields apart from the live story',
    by: 'revise',
    body: autosaveArticle,
    answer: z.strictObject({ revision: z.int(), savedAt: time }),
    problems: ['wrong-state'],
    examples: [{ path: { id: 1 }, body: { revision: 3, fields: { title: '나린항 여객선, 다음 달' } } }],
  },
  readAutosave: {
    ko: '맡긴 글 찾기 (자기 것만)',
    en: 'What this editor has not saved',
    by: 'read',
    answer: z.strictObject({
      revision: z.int(),
      fields: z.record(z.string(), z.unknown()),
      savedAt: time,
      live: z.int().describe('기사의 지금 판'),
    }),
    examples: [{ path: { id: 1 } }],
  },
  dropAutosave: {
    ko: '맡긴 글 버리기',
    en: 'Throw away what was not saved',
    by: 'read',
    answer: z.strictObject({ autosave: z.null() }),
    examples: [{ path: { id: 1 } }],
  },
} satisfies Entries
