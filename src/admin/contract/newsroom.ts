import * as z from 'zod'
import { reviseMasthead } from '../../desk/revise-masthead.ts'
import { saveIssue } from '../../desk/save-issue.ts'
import { savePolicy } from '../../desk/save-policy.ts'
import { saveReporter } from '../../desk/save-reporter.ts'
import { saveSection } from '../../desk/save-section.ts'
import { block, day, purge } from './answers.ts'
import { admins, type Entries, editors, everyone } from './entry.ts'

const section = z.strictObject({ path: z.string(), name: z.string(), position: z.int() })
const reporter = z.strictObject({
  slug: z.string(),
  name: z.string(),
  email: z.string(),
  title: z.string(),
  bio: z.string(),
  active: z.boolean(),
})
const issue = z.strictObject({ ...saveIssue.shape })
const masthead = z.strictObject({
  revision: z.int(),
  ...reviseMasthead.required().omit({ registeredOn: true, foundedOn: true }).shape,
  registeredOn: day,
  foundedOn: day,
  missing: z.array(z.string()).describe('신문법 제21조가 요구하는데 빠진 항목'),
})

export const sections = {
  listSections: {
    ko: '섹션 목록',
    en: 'List the sections',
    by: everyone,
    answer: z.strictObject({ sections: z.array(section) }),
    examples: [{}],
  },
  saveSection: {
    ko: '섹션 추가·이름 바꾸기·차례 옮기기',
    en: 'Add, rename or move a section',
    by: admins,
    body: saveSection.omit({ path: true }),
    answer: section.extend({ purged: purge }),
    examples: [
      { path: { path: 'harbor' }, body: { name: '항구', position: 20 } },
      { ko: '하위 섹션', path: { path: 'harbor/ferry' }, body: { name: '여객선', position: 1 } },
    ],
  },
} satisfies Entries

export const people = {
  listReporters: {
    ko: '기자 목록',
    en: 'List the reporters',
    by: everyone,
    answer: z.strictObject({ reporters: z.array(reporter) }),
    examples: [{}],
  },
  saveReporter: {
    ko: '기자 추가·고치기',
    en: 'Add or renew a reporter',
    by: editors,
    body: saveReporter.omit({ slug: true }),
    answer: reporter.extend({ purged: purge }),
    examples: [
      {
        path: { slug: 'kim-nari' },
        body: { name: '김나리', email: 'nari@onsaemi.example', title: '경제부 기자' },
      },
    ],
  },
  listIssues: {
    ko: '이슈·연재 목록',
    en: 'List issues and series',
    by: everyone,
    answer: z.strictObject({ issues: z.array(issue) }),
    examples: [{}],
  },
  saveIssue: {
    ko: '이슈·연재 추가·고치기',
    en: 'Add or renew an issue or series',
    by: editors,
    body: saveIssue.omit({ slug: true }),
    answer: issue.extend({ purged: purge }),
    examples: [{ path: { slug: 'new-harbor' }, body: { kind: 'series', title: '새 항구를 가다' } }],
  },
} satisfies Entries

export const imprint = {
  readMasthead: {
    ko: '발행 정보 읽기',
    en: 'Read the masthead',
    by: everyone,
    answer: masthead,
    examples: [{}],
  },
  reviseMasthead: {
    ko: '발행 정보 고치기',
    en: 'Revise the masthead',
    by: admins,
    body: reviseMasthead,
    ifMatch: true,
    answer: masthead,
    examples: [{ revision: 1, body: { name: '온새미신문', publisher: '윤서진', youthOfficer: '임하늘' } }],
  },
  savePolicy: {
    ko: '윤리강령 따위의 글 올리기 (시행일마다 한 판)',
    en: 'Add a policy, or a new version in force from a day',
    by: admins,
    body: savePolicy.omit({ slug: true }),
    answer: z.strictObject({
      slug: z.string(),
      title: z.string(),
      effectiveOn: z.iso.date(),
      body: z.array(block),
      purged: purge,
    }),
    examples: [
      {
        path: { slug: 'ethics' },
        body: {
          title: '윤리강령',
          effectiveOn: '2024-01-02',
          body: { format: 'text', content: '▲ 원칙\n\n사실을 확인한 뒤에 씁니다.' },
        },
      },
    ],
  },
} satisfies Entries
