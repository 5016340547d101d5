import * as z from 'zod'
import { findMastheads } from '../../desk/list-mastheads.ts'
import { reviseMasthead } from '../../desk/revise-masthead.ts'
import { savePolicy } from '../../desk/save-policy.ts'
import { blocks, day, purge, removed, revision, time } from './answers.ts'
import type { Entries } from './entry.ts'

const { stations, ...facts } = reviseMasthead.required().extend({ registeredOn: day, foundedOn: day }).shape
const masthead = z.strictObject({
  revision,
  ...facts,
  stations,
  missing: z.array(z.string()).describe('신문법 제21조가 요구하는데 빠진 항목'),
})
const former = z.strictObject({
  revision: z.int(),
  ...facts,
  stations: stations.nullable().describe('남기지 않던 때의 것은 null'),
  replacedAt: time,
  replacedBy: z.strictObject({ token: z.string(), name: z.string().nullable() }),
})
const version = z.strictObject({ effectiveOn: z.iso.date(), title: z.string(), inForce: z.boolean() })
const policy = { slug: z.string(), revision }

export const imprint = {
  readMasthead: {
    ko: '발행 정보 읽기',
    en: 'Read the masthead',
    by: 'read-house',
    answer: masthead,
    examples: [{}],
  },
  reviseMasthead: {
    ko: '발행 정보 고치기',
    en: 'Revise the masthead',
    by: 'revise-masthead',
    body: reviseMasthead,
    ifMatch: true,
    answer: masthead,
    examples: [{ revision: 1, body: { name: '온새미신문', publisher: '윤서진', youthOfficer: '임하늘' } }],
  },
  listMastheads: {
    ko: '발행 정보의 이력 (지우지 않음)',
    en: 'Every masthead that was replaced, by whom and when',
    by: 'read-house',
    query: findMastheads,
    answer: z.strictObject({ revisions: z.array(former), next: z.int().nullable() }),
    examples: [{}],
  },
  savePolicy: {
    ko: '윤리강령 따위의 글 올리기 (시행일마다 한 판)',
    en: 'Add a policy, or a new version in force from a day',
    note: '/about/{slug}에 실립니다. 같은 effectiveOn으로 다시 보내면 그 시행일의 글을 바꾸고, 다른 날이면 새 판이 됩니다.',
    by: 'save-policy',
    body: savePolicy.omit({ slug: true }),
    ifMatch: 'if there',
    answer: z.strictObject({
      ...policy,
      title: z.string(),
      effectiveOn: z.iso.date(),
      body: blocks,
      purge,
      removed,
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
      {
        ko: '앞날에 시행할 판',
        path: { slug: 'ethics' },
        revision: 1,
        body: {
          title: '새 윤리강령',
          effectiveOn: '2099-01-02',
          body: { format: 'text', content: '▲ 원칙\n\n사실을 두 번 확인한 뒤에 씁니다.' },
        },
      },
    ],
  },
  listPolicies: {
    ko: '윤리강령 따위의 목록과 시행일',
    en: 'The policies, their effective days, and which version is in force',
    by: 'read-house',
    answer: z.strictObject({
      policies: z.array(z.strictObject({ ...policy, versions: z.array(version) })),
    }),
    examples: [{}],
  },
  readPolicy: {
    ko: '한 글의 모든 판 (ETag가 판 번호)',
    en: 'Every version of a policy; the ETag is the revision',
    by: 'read-house',
    answer: z.strictObject({ ...policy, versions: z.array(version.extend({ body: blocks })) }),
    examples: [{ path: { slug: 'ethics' } }],
  },
} satisfies Entries
