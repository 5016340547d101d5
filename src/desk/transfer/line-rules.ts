import * as z from 'zod'
import { kinds, type PictureSize, statuses } from '../../news/article.ts'
import { bodyFormats } from '../../news/body.ts'
import { legacySystems } from '../../news/legacy.ts'
import { redactionMark } from '../../news/revision.ts'
import { licences } from '../../news/source.ts'
import { newArticle, slug } from '../article-command.ts'
import { bodyBlocks } from '../body/command.ts'
import { safeHref } from '../body/href.ts'
import { isPhotoKey } from '../body/photo-key.ts'
import { isKept } from '../kept-original.ts'
import { reviseMasthead } from '../revise-masthead.ts'
import { saveReporter } from '../save-reporter.ts'
import { saveSection } from '../save-section.ts'

const photoKey = z.string().refine(isPhotoKey, '사진의 키가 아닙니다.')
const webAddress = z
  .string()
  .refine((text) => /^https?:/i.test(text) && safeHref(text) !== null, 'http 또는 https 주소가 아닙니다.')
const photoUse = z.strictObject({
  photo: photoKey,
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
})
const source = z.strictObject({
  name: z.string(),
  department: z.string().nullable(),
  url: webAddress.nullable(),
  licence: z.enum(licences).nullable(),
})
const size = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  widths: z.array(z.int().positive()).optional(),
}) satisfies z.ZodType<PictureSize>

const manuscript = {
  sections: newArticle.shape.sections,
  body: bodyBlocks,
  reporters: z.array(slug),
  source,
  tags: z.array(z.string()),
  issues: z.array(slug),
  photos: z.array(photoUse),
  pictures: z.record(photoKey, size.nullable()),
}

const noOriginal = '보낸 원문을 담은 값이 아닙니다.'
const original = z.base64().pipe(z.string().refine((text) => isKept(Uint8Array.fromBase64(text)), noOriginal))
const hexOriginal = z
  .string()
  .regex(/^(?:[0-9a-f]{2})*$/i, noOriginal)
  .pipe(z.string().refine((text) => text === '' || isKept(Uint8Array.fromHex(text)), noOriginal))

/** A state that was kept before a change: a row of its own time, JSON in its texts. */
const state = z.looseObject({
  id: z.int().positive(),
  revision: z.int().positive(),
  status: z.enum(statuses),
  kind: z.enum(kinds),
  title: z.string(),
  sections: jsonOf(z.array(z.string())),
  body: jsonOf(bodyBlocks),
  reporters: jsonOf(z.array(z.string())),
  source: jsonOf(source).nullable(),
  tags: jsonOf(z.array(z.string())),
  issues: jsonOf(z.array(z.string())),
  photos: jsonOf(z.array(photoUse)),
  pictures: jsonOf(manuscript.pictures),
  original_format: z.enum(bodyFormats).optional(),
  original: hexOriginal.optional(),
})

const masthead = reviseMasthead.required()
const facts = masthead.omit({ stations: true })
const { stations } = masthead.shape

/** What fields must be, beyond the form of their columns, so that no line brings in what an editor could not write. */
export const lineRules: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  section: { path: saveSection.shape.path },
  'section-move': { fromPath: saveSection.shape.path },
  reporter: { slug, email: saveReporter.shape.email },
  issue: { slug },
  slot: { revision: z.int().positive() },
  policy: { slug, effectiveOn: z.iso.date(), body: manuscript.body },
  masthead: { id: z.literal(1), facts, stations },
  'masthead-revision': { revision: z.int().positive(), facts: facts.partial(), stations },
  photo: {
    key: z.string().regex(/^[0-9a-f]{20}\.(jpg|png|webp|avif)$/, '사진의 키가 아닙니다.'),
    mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/avif']),
    widths: z.array(z.int().positive()),
  },
  article: {
    id: z.int().positive(),
    revision: z.int().positive(),
    original,
    related: z.array(z.int().positive()),
    ...manuscript,
  },
  revision: { revision: z.int().positive(), state },
  legacy: { system: z.enum(legacySystems) },
  correction: { body: manuscript.body },
  reads: { hour: z.int().multipleOf(3600), count: z.int().positive() },
  banner: { href: webAddress },
}

// An address that was covered whole is no address any more, and leads nowhere.
const coveredAddress = JSON.stringify(redactionMark)
const someAddress = JSON.stringify('https://covered.invalid')

function jsonOf(schema: z.ZodType): z.ZodType {
  return z.string().superRefine((text, context) => {
    const read = schema.safeParse(parsed(text.replaceAll(coveredAddress, someAddress)))
    for (const { path, message } of read.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
