import * as z from 'zod'
import { openPreview } from '../../desk/open-preview.ts'
import { placeStories } from '../../desk/place-stories.ts'
import { purgePages } from '../../desk/purge-pages.ts'
import { purge, revision, time } from './answers.ts'
import type { Entries } from './entry.ts'

const placed = z.strictObject({
  position: z.int(),
  article: z.int(),
  title: z.string(),
  from: time.nullable(),
  until: time.nullable(),
  pinned: z.boolean(),
})

export const placements = {
  placeStories: {
    ko: '배치: 한 자리를 차례대로 채우기',
    en: 'Fill a slot of the home page or of a section, in order',
    by: 'place',
    body: placeStories,
    ifMatch: true,
    answer: z.strictObject({ slot: z.string(), revision, purge }),
    examples: [
      { ko: '처음 채우는 자리는 0판', path: { slot: 'home/headline' }, revision: 0, body: { stories: [1] } },
      {
        ko: '때를 정해 놓기',
        path: { slot: 'home/hot' },
        revision: 0,
        body: { stories: [{ article: 3, from: '2099-01-02T09:00:00+09:00', pinned: true }] },
      },
    ],
  },
  readPlacements: {
    ko: '한 자리에 놓인 기사',
    en: 'What is placed in a slot, now or later',
    by: 'read-house',
    answer: z.strictObject({ slot: z.string(), revision, stories: z.array(placed) }),
    examples: [{ path: { slot: 'home/headline' } }],
  },
  openPreview: {
    ko: '미리보기 주소 만들기',
    en: 'Make an address of the site as it will be',
    note: '주소를 아는 사람은 토큰 없이 초안까지 봅니다. hours가 지나거나, 주소를 만든 토큰이 끝나거나 폐기되면 닫힙니다.',
    by: 'open-preview',
    body: openPreview,
    status: 201,
    answer: z.strictObject({ url: z.url(), path: z.string(), at: time.nullable(), expiresAt: time }),
    examples: [{ body: { at: '2099-01-02T10:00:00+09:00', hours: 12 } }],
  },
} satisfies Entries

export const operation = {
  purgePages: {
    ko: '캐시 비우기 (운영)',
    en: 'Let the edge forget pages, for operators',
    by: 'purge',
    body: purgePages,
    answer: z.strictObject({ tags: z.array(z.string()), purge }),
    examples: [{ body: { everything: true } }],
  },
} satisfies Entries

export const description = {
  readOpenApi: {
    ko: 'OpenAPI 3.1 문서',
    en: 'The OpenAPI 3.1 document',
    by: 'anyone',
    answer: z.looseObject({ openapi: z.literal('3.1.1') }),
    examples: [{}],
  },
  readDocs: {
    ko: '사람이 읽는 안내',
    en: 'The same, for people',
    by: 'anyone',
    answer: z.string(),
    answerType: 'text/html',
    examples: [{}],
  },
} satisfies Entries
