import * as z from 'zod'
import { cleanLine, cleanText } from '../korean/characters.ts'
import { readTime, type Seconds } from '../korean/date.ts'
import { kinds } from '../news/article.ts'
import { bodyFormats } from '../news/body.ts'
import { legacySystems } from '../news/legacy.ts'
import { licences } from '../news/source.ts'

export const line = (most: number) => z.string().transform(cleanLine).pipe(z.string().max(most))

/** A short text of several lines as one: a newspaper parts what it set below each other by an ellipsis. */
const lines = (most: number) =>
  z
    .string()
    .transform((text) => inOneLine(cleanText(text)))
    .pipe(z.string().max(most))

export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, '영문 소문자로 시작하는 영문 소문자, 숫자, 붙임표만 쓸 수 있습니다.')
const webAddress = z
  .url({ protocol: /^https?$/, error: 'http 또는 https로 시작하는 주소를 적어 주세요.' })
  .max(2000)

/** RFC 3339; without a zone it is Korean time. */
export const moment = z.string().transform((text, context): Seconds => {
  const at = readTime(text)
  if (at !== null) return at
  context.addIssue('때는 2025-11-19T07:40+09:00처럼 적어 주세요. 시간대가 없으면 한국 시각으로 읽습니다.')
  return z.NEVER
})

/** The same, but the time of the day must be said: a bare date would be midnight, often gone by already. */
export const minute = z
  .string()
  .refine((text) => !/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text), {
    error: '날짜만으로는 안 됩니다. 2025-11-19T07:40처럼 시각까지 적어 주세요.',
    abort: true,
  })
  .pipe(moment)

const source = z.strictObject({
  name: line(100).optional(),
  department: line(100).nullish(),
  url: webAddress.nullish(),
  licence: z.enum(licences).nullish(),
})

const photoUse = z.strictObject({
  photo: z.string().min(1),
  caption: line(500).optional(),
  credit: line(100).optional(),
  alt: line(300).optional(),
})

export const body = z.strictObject({
  format: z.enum(bodyFormats),
  content: z.union([z.string(), z.array(z.unknown())]),
})

/** The number under which another system published the article, so that its old address still leads here. */
const legacy = z.strictObject({ system: z.enum(legacySystems), number: z.int().positive() })

const fields = {
  kind: z.enum(kinds),
  sections: z
    .array(
      z
        .string()
        .regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, '"economy" 또는 "economy/jobs"처럼 적어 주세요.'),
    )
    .min(1, '섹션을 하나 이상 적어 주세요. 첫째가 주 섹션입니다.')
    .max(4, '섹션은 넷까지입니다.')
    .transform((paths) => [...new Set(paths)]),
  title: line(200).pipe(z.string().min(1, '제목을 적어 주세요.')),
  subtitle: lines(300),
  lead: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(1000)),
  body,
  reporters: z.array(slug).max(10),
  byline: line(100)
    .nullable()
    .transform((text) => text ?? ''),
  source: source.nullable(),
  tags: z
    .array(
      line(30)
        .transform((tag) => tag.replace(/^#+\s*/, ''))
        .pipe(
          z.string().regex(/^(?!\.{1,2}$)./, '태그를 적어 주세요. #만 있거나 점뿐인 태그는 쓸 수 없습니다.'),
        ),
    )
    .max(20, '태그는 스무 개까지입니다.')
    .transform((tags) => [...new Set(tags)]),
  issues: z.array(slug).max(10),
  photos: z.array(photoUse).max(50),
  aiUsed: z.boolean(),
  publishAt: minute.nullable(),
  embargoUntil: minute.nullable(),
}

/** What an article is made of: only section, title and body must be there. */
export const newArticle = z.strictObject({
  ...fields,
  status: z.enum(['draft', 'submitted', 'published']).default('draft'),
  legacy: legacy.nullable().default(null),
  kind: fields.kind.default('news'),
  subtitle: fields.subtitle.default(''),
  lead: fields.lead.default(''),
  reporters: fields.reporters.default([]),
  byline: fields.byline.default(''),
  source: fields.source.default(null),
  tags: fields.tags.default([]),
  issues: fields.issues.default([]),
  photos: fields.photos.default([]),
  aiUsed: fields.aiUsed.default(false),
  publishAt: fields.publishAt.default(null),
  embargoUntil: fields.embargoUntil.default(null),
})

/** Why an order is given; the list of revisions shows it. */
export const reason = line(300).optional()

/** What may be changed; a field that is left out stays as it is. `minor` leaves no 수정 mark. */
export const articleChange = z.strictObject({
  ...z.strictObject(fields).partial().shape,
  minor: z.boolean().default(false),
  reason,
})

export type NewArticle = z.output<typeof newArticle>
export type ArticleChange = z.output<typeof articleChange>

function inOneLine(text: string): string {
  const set = text.split('\n').map(cleanLine).filter(Boolean)
  return set.reduce(
    (all, next) => (/[….,/·:]$/.test(all) ? `${all} ${next}` : `${all}… ${next}`),
    set.shift() ?? '',
  )
}
