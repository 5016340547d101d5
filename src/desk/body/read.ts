import type { Block, BodyFormat } from '../../news/body.ts'
import { newsroomHabits } from './habits.ts'
import { withPhotoWords } from './photo-words.ts'
import { ranked } from './rank.ts'
import type { Rough, Written, WrittenPhoto } from './rough.ts'
import { checkSize } from './size.ts'
import type { SourceLine } from './source-line.ts'
import { checkBlockSource, checkSource } from './source-size.ts'
import { tidyBlocks } from './tidy.ts'
import { UnreadableBody } from './unreadable.ts'

export interface BodyInput {
  format: BodyFormat
  /** A string, or an array of blocks where the format is `blocks`. */
  content: unknown
  /** Keys of stored pictures that `<img src="{key}">` may name without `/media/`. */
  photos?: ReadonlySet<string>
  /** What "[사진1]", "[사진2]" … mean, in their order. */
  inOrder?: readonly WrittenPhoto[]
}

export interface ReadBody<Kind = Block> {
  blocks: Kind[]
  source?: SourceLine
  dateline?: string
  /** Korean notes for the editor on what was left out. */
  removed: string[]
}

interface Draft {
  rough: Rough[]
  removed: string[]
}

/** Reads a body in any input format; throws UnreadableBody with the field and what to do. */
export async function readBody(input: BodyInput): Promise<ReadBody> {
  const { blocks, ...read } = await readWritten(input)
  return { blocks: withPhotoWords(blocks, new Map()), ...read }
}

/** The same, but words of photos that were not sent are left open. */
export async function readWritten(input: BodyInput): Promise<ReadBody<Written>> {
  if (input.format === 'blocks') return { blocks: await readBlocks(input.content), removed: [] }
  const { rough, removed } = await readDraft(input, checkSource(stringOf(input.content)))
  const { blocks, ...read } = newsroomHabits(rough, input.inOrder ?? [])
  return { ...read, blocks: checkSize(tidyBlocks(ranked(blocks))), removed: [...removed, ...read.removed] }
}

async function readBlocks(content: unknown): Promise<Written[]> {
  const { parseBlocks } = await import('./blocks.ts')
  return checkSize(parseBlocks(checkBlockSource(content)))
}

function stringOf(content: unknown): string {
  if (typeof content === 'string') return content
  throw new UnreadableBody({ path: 'body.content', message: '본문은 글(문자열)로 보내 주세요.' })
}

async function readDraft({ format, photos = new Set() }: BodyInput, content: string): Promise<Draft> {
  switch (format) {
    case 'html':
      return (await import('./html/read.ts')).readHtml(content, photos)
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(content, photos)
    case 'text':
      return { rough: (await import('./text.ts')).readText(content), removed: [] }
    case 'blocks':
      throw new TypeError('blocks are read by readBlocks')
  }
}
