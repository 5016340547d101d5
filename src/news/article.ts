import type { Seconds } from '../korean/date.ts'
import type { Block, BodyFormat, PhotoUse } from './body.ts'
import type { Correction } from './correction.ts'
import type { Source } from './source.ts'

export const statuses = ['draft', 'submitted', 'held', 'published', 'withdrawn'] as const
export type Status = (typeof statuses)[number]

export const kinds = ['news', 'release', 'opinion', 'notice', 'sponsored'] as const
export type Kind = (typeof kinds)[number]

/** Pixels of a picture as readers see it, and the widths of the copies beside it (none: only the original). */
export interface PictureSize {
  width: number
  height: number
  widths?: readonly number[] | undefined
}

/** The picture a card shows; `key` is the name of its file. */
export interface CardPhoto extends PictureSize {
  key: string
  alt: string
}

/** Sizes of every picture a story uses, by key; null for one that was taken down and is not shown. */
export type PictureSizes = Record<string, PictureSize | null>

/** What a list shows of a story; never its body. */
export interface ArticleCard {
  id: number
  kind: Kind
  /** Path of the main section: `economy` or `economy/jobs`. */
  section: string
  title: string
  subtitle: string
  /** The lead where one was written, else an excerpt of the body. */
  teaser: string
  photo: CardPhoto | null
  releasedAt: Seconds
}

export interface ReporterCard {
  slug: string
  name: string
  email: string
  title: string
}

/** A released story as its own page prints it. */
export interface Story extends ArticleCard {
  sections: string[]
  lead: string
  body: Block[]
  reporters: ReporterCard[]
  /** Agency or author in free text, where no reporter of ours wrote the story. */
  byline: string
  source: Source | null
  tags: string[]
  issues: { slug: string; title: string }[]
  /** 정정·반론·추후보도, newest first. */
  corrections: Correction[]
  photos: PhotoUse[]
  pictures: PictureSizes
  aiUsed: boolean
  publishedAt: Seconds
  modifiedAt: Seconds | null
}

/** The text an editor sent, before it became blocks; null content where the blocks themselves were sent. */
export interface Original {
  format: BodyFormat
  content: string | null
}

/** What newsroom hands write; the first section is the main one, reporters stand in order of the byline. */
export interface Manuscript {
  kind: Kind
  sections: string[]
  title: string
  subtitle: string
  lead: string
  body: Block[]
  reporters: string[]
  byline: string
  source: Source | null
  tags: string[]
  issues: string[]
  photos: PhotoUse[]
  pictures: PictureSizes
  aiUsed: boolean
  embargoUntil: Seconds | null
}

interface Filed {
  id: number
  revision: number
  modifiedAt: Seconds | null
  createdAt: Seconds
  createdBy: string
}

/** An article at the desk. Only a published one must have its time; a story is out once both its times have passed. */
export type Article = Manuscript &
  Filed &
  (
    | { status: 'published'; publishAt: Seconds }
    | { status: Exclude<Status, 'published'>; publishAt: Seconds | null }
  )

/** When readers first may see the article: the later of its two times. Null unless it is published. */
export function releasedAt(article: Article): Seconds | null {
  return article.status === 'published' ? Math.max(article.publishAt, article.embargoUntil ?? 0) : null
}

/** The picture of the article's card: its first photo, else the first one in its body. */
export function cardPhoto({ photos, body, pictures }: Manuscript): CardPhoto | null {
  const [first] = [...photos, ...body.flatMap(photosOf)]
  const size = first && pictures[first.photo]
  return first && size ? { key: first.photo, alt: first.alt, ...size } : null
}

/** Keys of every picture that a manuscript prints. */
export function picturesUsed({ photos, body }: Pick<Manuscript, 'photos' | 'body'>): string[] {
  return [...new Set([...photos, ...body.flatMap(photosOf)].map((use) => use.photo))]
}

function photosOf(block: Block): PhotoUse[] {
  if (block.type === 'photo') return [block]
  return block.type === 'gallery' ? block.photos : []
}
