import * as z from 'zod'
import { type Block, embedProviders, marks, signs } from '../../news/body.ts'
import { embedIds } from './embeds.ts'
import { safeHref } from './href.ts'
import { limits } from './limits.ts'
import { isPhotoKey } from './photo-key.ts'
import { withPhotoWords } from './photo-words.ts'
import type { Written } from './rough.ts'
import { tidyBlocks } from './tidy.ts'

const words = z.string().max(limits.characters)
const shortWords = z.string().max(limits.shortText)

const run = z.strictObject({
  text: words,
  marks: z.array(z.enum(marks)).max(marks.length).optional(),
  href: z
    .string()
    .max(limits.href)
    .refine((href) => safeHref(href) !== null, '링크는 http, https, mailto, tel 주소만 쓸 수 있습니다.')
    .optional(),
})

const inline = z.union([words, z.array(z.union([words, run])).max(limits.runs)])

const sign = z.enum(signs).optional()

const lastItem = z.strictObject({ text: inline })
const item = Array.from({ length: limits.listDepth - 1 }).reduce<z.ZodType<z.output<typeof lastItem>>>(
  (below) =>
    z.strictObject({
      text: inline,
      ordered: z.boolean().optional(),
      items: z.array(below).max(limits.items).optional(),
    }),
  lastItem,
)

const ownWords = shortWords.optional().describe('빼면 사진의 것')
const photo = {
  photo: z.string().refine(isPhotoKey, '올려 둔 사진의 키를 적어 주세요.'),
  caption: ownWords,
  credit: ownWords,
  alt: ownWords,
}

const cell = z.strictObject({
  text: inline,
  header: z.boolean().optional(),
  colspan: z.int().min(1).max(limits.columns).optional(),
  rowspan: z.int().min(1).max(limits.rows).optional(),
})

const embed = z
  .strictObject({
    type: z.literal('embed'),
    provider: z.enum(embedProviders),
    id: z.string(),
    title: shortWords.default(''),
  })
  .refine(({ provider, id }) => embedIds[provider].test(id), {
    error: '영상 번호가 맞지 않습니다.',
    path: ['id'],
  })

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: inline }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.literal([2, 3, 4]),
    text: inline,
    sign,
  }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    start: z.int().min(0).max(limits.start).optional(),
    sign,
    items: z.array(item).max(limits.items),
  }),
  z.strictObject({
    type: z.literal('quote'),
    paragraphs: z.array(inline).max(limits.quoteParagraphs),
    cite: shortWords.optional(),
  }),
  z.strictObject({ type: z.literal('photo'), ...photo }),
  z.strictObject({
    type: z.literal('gallery'),
    photos: z.array(z.strictObject(photo)).max(limits.galleryPhotos),
  }),
  z.strictObject({
    type: z.literal('table'),
    caption: shortWords.optional(),
    rows: z.array(z.array(cell).max(limits.columns)).max(limits.rows),
  }),
  embed,
  z.strictObject({ type: z.literal('rule') }),
])

/** A body as blocks; what comes out is clean and canonical, blocks without words are gone. */
export const writtenBlocks = z
  .array(block)
  .max(limits.blocks)
  .transform((blocks): Written[] => tidyBlocks(blocks))

/** The same, whole in itself: a photo without words has none. */
export const bodyBlocks = writtenBlocks.transform((blocks): Block[] => withPhotoWords(blocks, new Map()))
