import * as z from 'zod'
import { checkSearch } from '../../desk/search/check-search.ts'
import { rebuildSearch } from '../../desk/search/rebuild-search.ts'
import { purge } from './answers.ts'
import type { Entries } from './entry.ts'

const next = z.string().nullable()
const share = z.number().min(0).max(1).nullable()

export const search = {
  rebuildSearch: {
    ko: '목록과 검색 색인 다시 만들기: next가 null이 될 때까지 next를 after로 이어 보내기',
    en: 'Make lists and search indexes anew, a piece at a time: send `next` as `after` until it is null',
    by: 'rebuild-search',
    body: rebuildSearch,
    answer: z.strictObject({ done: z.int(), next, share, purge }),
    problems: ['wrong-state'],
    examples: [{ body: { most: 50 } }, { ko: '이어서', body: { after: '<rebuildSearch.next>' } }],
  },
  checkSearch: {
    ko: '목록과 검색 색인 검사: 빠진 기사, 숨은 기사, 기사 없는 줄 찾기. 기사마다 낱말 수와 몇 낱말을 보고, thorough=true면 모든 낱말을 봅니다.',
    en: 'Check lists and search indexes, a piece at a time: what is missing, hidden or of no story. Of each story the number of its words and some of them, with `thorough=true` all of them',
    by: 'rebuild-search',
    query: checkSearch,
    answer: z.strictObject({
      checked: z.int(),
      wrong: z.array(z.strictObject({ id: z.int().nullable(), problem: z.string() })),
      next,
      share,
    }),
    problems: ['wrong-state'],
    examples: [
      {},
      { ko: '이어서', query: { cursor: '<checkSearch.next>' } },
      { ko: '모든 낱말까지', query: { thorough: 'true' } },
    ],
  },
} satisfies Entries
