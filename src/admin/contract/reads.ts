import * as z from 'zod'
import { listReads } from '../../desk/list-reads.ts'
import { statuses } from '../../news/article.ts'
import { spans } from '../../news/popular.ts'
import { time } from './answers.ts'
import type { Entries } from './entry.ts'

const story = z.strictObject({
  id: z.int(),
  title: z.string(),
  section: z.string(),
  status: z.enum(statuses),
  reads: z.int(),
})

export const reads = {
  listReads: {
    ko: '많이 본 기사와 읽은 횟수',
    en: 'The most read stories with their reads, by span and section',
    by: 'read-house',
    query: listReads,
    answer: z.strictObject({ span: z.enum(spans), since: time, stories: z.array(story) }),
    examples: [{ query: { span: 'week', section: 'economy' } }, { ko: '하루 동안' }],
  },
} satisfies Entries
