import * as z from 'zod'
import { writtenBlocks } from '../../desk/body/command.ts'
import { kinds, statuses } from '../../news/article.ts'
import { correctionKinds } from '../../news/correction.ts'
import { licences } from '../../news/source.ts'
import { problemTypes } from './problem-types.ts'

/** A moment as answers spell it: `2025-11-19T07:40:00+09:00`. */
export const time = z.iso.datetime({ offset: true }).meta({ examples: ['2025-11-19T07:40:00+09:00'] })
export const day = z.union([z.iso.date(), z.literal('')])

/** How often a document was set: its ETag. */
export const revision = z.int().describe('판: 고칠 때 If-Match로 보냄')

/** What became of the pages an order changed. */
export const purge = z
  .enum(['done', 'queued', 'unavailable'])
  .describe('고친 면: done 이미 비움, queued 시계가 곧 비움, unavailable 앞에 캐시가 없음')

export const block = writtenBlocks.in.element

export const blocks = z.strictObject({ format: z.literal('blocks'), content: z.array(block) })

export const source = z.strictObject({
  name: z.string(),
  department: z.string().nullable(),
  url: z.url().nullable(),
  licence: z.enum(licences).nullable(),
})

const photoUse = z.strictObject({
  photo: z.string(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
})

const filed = {
  id: z.int().positive(),
  revision: z.int().positive(),
  status: z.enum(statuses),
  kind: z.enum(kinds),
  title: z.string(),
  subtitle: z.string(),
  publishAt: time.nullable(),
  embargoUntil: time.nullable(),
  publishedAt: time.nullable(),
  modifiedAt: time.nullable(),
  createdAt: time,
  url: z.string(),
}

/** An article at the desk. */
export const article = z.strictObject({
  ...filed,
  sections: z.array(z.string()),
  lead: z.string(),
  body: blocks,
  reporters: z.array(z.string()),
  byline: z.string(),
  source: source.nullable(),
  tags: z.array(z.string()),
  issues: z.array(z.string()),
  photos: z.array(photoUse),
  aiUsed: z.boolean(),
})

/** What an editor must know of a body that was read. */
export const removed = z.array(z.string()).describe('본문에서 빼거나 모으거나 남긴 것')

/** What an order on an article answers: the article as it is now. */
export const receipt = z.strictObject({
  ...article.shape,
  purge,
  removed,
})

export const lock = z.strictObject({ by: z.string(), until: time })

export const correction = z.strictObject({
  id: z.int(),
  kind: z.enum(correctionKinds),
  title: z.string(),
  body: blocks,
  publishedAt: time,
  url: z.string(),
})

/** What a refusal tells (RFC 9457). */
export const problem = z.looseObject({
  type: z.enum(Object.keys(problemTypes).map((type) => `/admin/docs#${type}` as const)),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(z.strictObject({ path: z.string(), message: z.string() }))
    .optional()
    .describe('bad-order: 고칠 항목과 까닭'),
  revision: z.int().optional().describe('stale: 지금의 판'),
  changed: z
    .array(z.strictObject({ field: z.string(), read: z.unknown(), current: z.unknown() }))
    .optional()
    .describe('stale: 읽은 뒤로 달라진 항목. read는 읽었을 때의 값, current는 지금의 값'),
  since: z
    .array(z.strictObject({ revision: z.int(), verb: z.string(), by: z.string(), at: time }))
    .optional()
    .describe('stale: 그사이 누가 무엇을 했는지'),
})

export const card = z.strictObject({ ...filed, section: z.string() })
