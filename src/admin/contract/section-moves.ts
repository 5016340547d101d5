import * as z from 'zod'
import { moveSection as command } from '../../desk/move-section.ts'
import { purge, revision } from './answers.ts'
import type { Entries } from './entry.ts'

export const sectionMoves = {
  moveSection: {
    ko: '섹션의 주소 바꾸기 (기사와 하위 섹션이 함께 가고, 옛 주소는 새 주소로 이어짐)',
    en: 'Give a section a new path; its stories and subsections go along, old addresses lead to the new',
    by: 'move-section',
    body: command,
    ifMatch: true,
    answer: z.strictObject({
      path: z.string(),
      name: z.string(),
      position: z.int(),
      revision,
      stories: z.int().describe('함께 옮긴 기사'),
      purge,
    }),
    problems: ['wrong-state'],
    examples: [
      { ko: '하위 섹션으로', path: { path: 'pier' }, revision: 1, body: { to: 'harbor/pier' } },
      { ko: '이름만', path: { path: 'harbor/pier' }, revision: 2, body: { to: 'harbor/wharf' } },
    ],
  },
  removeSection: {
    ko: '빈 섹션 지우기',
    en: 'Remove a section in which nothing stands',
    by: 'remove-section',
    ifMatch: true,
    answer: z.strictObject({ path: z.string(), purge }),
    problems: ['wrong-state'],
    examples: [{ path: { path: 'harbor/wharf' }, revision: 3 }],
  },
} satisfies Entries
