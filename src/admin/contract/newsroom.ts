import * as z from 'zod'
import { saveIssue } from '../../desk/save-issue.ts'
import { saveReporter } from '../../desk/save-reporter.ts'
import { saveSection } from '../../desk/save-section.ts'
import { purge, revision } from './answers.ts'
import type { Entries } from './entry.ts'

const section = z.strictObject({ path: z.string(), name: z.string(), position: z.int(), revision })
const reporter = z.strictObject({
  slug: z.string(),
  name: z.string(),
  email: z.string(),
  title: z.string(),
  bio: z.string(),
  active: z.boolean(),
  revision,
})
const issue = z.strictObject({ ...saveIssue.shape, revision })
export const sections = {
  listSections: {
    ko: '섹션 목록',
    en: 'List the sections',
    by: 'read-house',
    answer: z.strictObject({ sections: z.array(section) }),
    examples: [{}],
  },
  readSection: {
    ko: '섹션 하나 (ETag가 판 번호)',
    en: 'A section; its ETag is the revision',
    by: 'read-house',
    answer: section,
    examples: [{ path: { path: 'economy' } }],
  },
  saveSection: {
    ko: '섹션 추가·이름 바꾸기·차례 옮기기',
    en: 'Add, rename or move a section',
    note: '다른 섹션이 옮겨 가며 남긴 주소에도 새 섹션을 만들 수 있습니다. 그때부터 그 주소와 그 이름은 새 섹션의 것이고, 옮겨 간 섹션의 기사와 기사 주소는 그대로입니다. 새 섹션을 지우면 옛 주소는 다시 옮겨 간 섹션으로 이어집니다.',
    by: 'save-section',
    body: saveSection.omit({ path: true }),
    ifMatch: 'if there',
    answer: section.extend({ purge }),
    examples: [
      { path: { path: 'harbor' }, body: { name: '항구', position: 20 } },
      { ko: '하위 섹션', path: { path: 'harbor/ferry' }, body: { name: '여객선', position: 1 } },
      { ko: '있는 섹션 고치기', path: { path: 'harbor' }, revision: 1, body: { name: '항구', position: 13 } },
      { path: { path: 'pier' }, body: { name: '부두', position: 21 } },
    ],
  },
} satisfies Entries

export const people = {
  listReporters: {
    ko: '기자 목록',
    en: 'List the reporters',
    by: 'read-house',
    answer: z.strictObject({ reporters: z.array(reporter) }),
    examples: [{}],
  },
  saveReporter: {
    ko: '기자 추가·고치기',
    en: 'Add or renew a reporter',
    by: 'save-reporter',
    body: saveReporter.omit({ slug: true }),
    ifMatch: 'if there',
    answer: reporter.extend({ purge }),
    examples: [
      {
        path: { slug: 'kim-nari' },
        body: { name: '김나리', email: 'nari@onsaemi.example', title: '경제부 기자' },
      },
      {
        ko: '있는 기자 고치기',
        path: { slug: 'kim-nari' },
        revision: 1,
        body: { name: '김나리', email: 'nari@onsaemi.example', title: '항구 담당 기자' },
      },
    ],
  },
  readReporter: {
    ko: '기자 한 사람',
    en: 'A reporter',
    by: 'read-house',
    answer: reporter,
    examples: [{ path: { slug: 'kim-nari' } }],
  },
  listIssues: {
    ko: '이슈·연재 목록',
    en: 'List issues and series',
    by: 'read-house',
    answer: z.strictObject({ issues: z.array(issue) }),
    examples: [{}],
  },
  saveIssue: {
    ko: '이슈·연재 추가·고치기',
    en: 'Add or renew an issue or series',
    by: 'save-issue',
    body: saveIssue.omit({ slug: true }),
    ifMatch: 'if there',
    answer: issue.extend({ purge }),
    examples: [
      { path: { slug: 'new-harbor' }, body: { kind: 'series', title: '새 항구를 가다' } },
      { path: { slug: 'new-harbor' }, revision: 1, body: { kind: 'series', title: '새 항구를 걷다' } },
    ],
  },
  readIssue: {
    ko: '이슈·연재 하나',
    en: 'An issue or series',
    by: 'read-house',
    answer: issue,
    examples: [{ path: { slug: 'new-harbor' } }],
  },
} satisfies Entries
