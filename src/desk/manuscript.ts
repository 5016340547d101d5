import type { KeptOriginal } from '../db/original.ts'
import { photosQuestion } from '../db/photos.ts'
import { knownIssues, knownReporters } from '../db/references.ts'
import { sectionsNowQuestion } from '../db/sections-now.ts'
import { ask } from '../db/statement.ts'
import { type Manuscript, type Original, type PictureSize, picturesUsed } from '../news/article.ts'
import type { Photo } from '../news/photo.ts'
import type { Source } from '../news/source.ts'
import type { ArticleChange } from './article-command.ts'
import { withOwnWords, withPhotoWords } from './body/photo-words.ts'
import { type ReadBody, readWritten } from './body/read.ts'
import type { Written, WrittenPhoto } from './body/rough.ts'
import { keepOriginal } from './kept-original.ts'
import { BadOrder, type FieldError } from './refusals.ts'
import { calledNow, unknownSections } from './sections-now.ts'

/** A manuscript with an editor's changes in it, and the text the editor sent, where one was sent. */
export interface Edited<Kept extends Manuscript> {
  manuscript: Kept
  original: KeptOriginal | null
  /** What was left out of the body, in Korean, for the editor. */
  removed: string[]
}

/** Takes the fields of a change over into a manuscript, makes sure that all it names exists, and calls sections as now. */
export async function edit<Kept extends Manuscript>(
  db: D1Database,
  before: Kept,
  change: Omit<ArticleChange, 'minor' | 'publishAt' | 'reason'>,
): Promise<Edited<Kept>> {
  const { body, photos, source, byline, ...plainFields } = change
  const uses: WrittenPhoto[] = photos ?? before.photos
  const known = new Set(uses.map((use) => use.photo))
  const read = body && (await readWritten({ ...body, photos: known, inOrder: uses }))
  const after: Kept = {
    ...before,
    ...withoutUndefined(plainFields),
    ...(read && { body: withPhotoWords(read.blocks, new Map()) }),
    byline: byline || read?.dateline || (byline ?? before.byline),
    source: sourceOf(before.source, source, read),
  }
  const { stored, sections } = await requireReferences(db, after, uses)
  after.sections = calledNow(after.sections, sections)
  after.photos = uses.map((use) => withOwnWords(use, stored))
  if (read) after.body = withPhotoWords(read.blocks, stored)
  after.pictures = sizesOf(after, stored)
  const original = body ? await keepOriginal(sentIn(body), after.body) : null
  const removed = [...(read?.removed ?? []), ...takenDownIn(after)]
  return { manuscript: after, original, removed }
}

function sentIn({ format, content }: NonNullable<ArticleChange['body']>): Original {
  return { format, content: typeof content === 'string' ? content : null }
}

function sourceOf(
  before: Source | null,
  given: ArticleChange['source'],
  read?: ReadBody<Written>,
): Source | null {
  const named = given === undefined ? (read?.source ? {} : before) : given
  const name = named?.name || read?.source?.name
  if (!name) {
    if (named && Object.keys(named).length > 0) throw new BadOrder([missingSourceName])
    return null
  }
  return {
    name,
    department: named?.department ?? read?.source?.department ?? null,
    url: named?.url ?? read?.source?.url ?? null,
    licence: named?.licence ?? null,
  }
}

const missingSourceName: FieldError = {
  path: 'source.name',
  message: '뉴스출처의 이름을 적거나, 본문 끝에 [뉴스출처 : 이름] 줄을 두세요.',
}

async function requireReferences(
  db: D1Database,
  manuscript: Manuscript,
  uses: readonly WrittenPhoto[],
): Promise<{ stored: Map<string, Photo>; sections: ReadonlyMap<string, string> }> {
  const keys = [...new Set([...uses.map((use) => use.photo), ...picturesUsed({ ...manuscript, photos: [] })])]
  const [sections, reporters, issues, photos] = await ask(
    db,
    sectionsNowQuestion(db, manuscript.sections),
    knownReporters(db, manuscript.reporters),
    knownIssues(db, manuscript.issues),
    photosQuestion(db, keys),
  )
  const stored = new Map(photos.map((photo) => [photo.key, photo]))
  const wrong = [
    ...unknownSections(manuscript.sections, sections),
    ...missingFrom('reporters', manuscript.reporters, reporters, 'GET /admin/reporters에 있는 기자'),
    ...missingFrom('issues', manuscript.issues, issues, 'GET /admin/issues에 있는 기획·핫이슈'),
    ...missingFrom('photos', keys, stored, 'POST /admin/photos로 먼저 올린 사진'),
  ]
  if (wrong.length > 0) throw new BadOrder(wrong)
  return { stored, sections }
}

function missingFrom(
  field: string,
  names: readonly string[],
  known: { has: (name: string) => boolean },
  where: string,
): FieldError[] {
  return names.flatMap((name, at) =>
    known.has(name) ? [] : [{ path: `${field}.${at}`, message: `"${name}": ${where} 가운데 없습니다.` }],
  )
}

function sizesOf(manuscript: Manuscript, stored: Map<string, Photo>): Manuscript['pictures'] {
  const used = picturesUsed(manuscript).flatMap((key) => stored.get(key) ?? [])
  return Object.fromEntries(used.map((photo) => [photo.key, shownAs(photo)]))
}

function shownAs({ width, height, widths, takenDownAt }: Photo): PictureSize | null {
  if (takenDownAt !== null) return null
  return widths.length > 0 ? { width, height, widths } : { width, height }
}

function takenDownIn({ pictures }: Manuscript): string[] {
  return Object.keys(pictures)
    .filter((key) => pictures[key] === null)
    .map((key) => `내려간 사진이라 보이지 않습니다: ${key}`)
}

function withoutUndefined<Fields extends object>(fields: Fields): Partial<Manuscript> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
