import { type Block, bodyText, type Inline, type ListItem } from '../../news/body.ts'
import { limits } from './limits.ts'
import { withPhotoWords } from './photo-words.ts'
import type { Written, WrittenPhoto } from './rough.ts'
import { UnreadableBody } from './unreadable.ts'

/** The same blocks, if one article may hold them; else UnreadableBody naming what is too much. */
export function checkSize(blocks: Written[]): Written[] {
  hold('본문의 문단과 묶음', blocks.length, limits.blocks)
  blocks.forEach(checkBlock)
  hold('본문의 글자', bodyText(withPhotoWords(blocks, new Map())).length, limits.characters)
  return blocks
}

function checkBlock(block: Written): void {
  if (block.type === 'paragraph' || block.type === 'heading') checkInline(block.text)
  if (block.type === 'list') checkList(block.items)
  if (block.type === 'quote') checkQuote(block)
  if (block.type === 'table') checkTable(block)
  if (block.type === 'photo') checkPhoto(block)
  if (block.type === 'gallery') checkGallery(block.photos)
  if (block.type === 'embed') checkShort(block.title)
}

function checkInline(inline: Inline): void {
  hold('한 문단 안에서 서식이 바뀌는 곳', typeof inline === 'string' ? 1 : inline.length, limits.runs)
}

function checkList(items: readonly ListItem[]): void {
  hold('목록 하나의 항목', countItems(items), limits.items)
  checkItems(items)
}

function countItems(items: readonly ListItem[]): number {
  return items.reduce((sum, item) => sum + 1 + countItems(item.items ?? []), 0)
}

function checkItems(items: readonly ListItem[]): void {
  for (const item of items) {
    checkInline(item.text)
    checkItems(item.items ?? [])
  }
}

function checkQuote({ paragraphs, cite }: Extract<Block, { type: 'quote' }>): void {
  hold('인용문 하나의 문단', paragraphs.length, limits.quoteParagraphs)
  paragraphs.forEach(checkInline)
  checkShort(cite)
}

function checkGallery(photos: readonly WrittenPhoto[]): void {
  hold('사진 묶음 하나의 사진', photos.length, limits.galleryPhotos)
  photos.forEach(checkPhoto)
}

function checkPhoto({ caption, credit, alt }: WrittenPhoto): void {
  for (const text of [caption, credit, alt]) checkShort(text)
}

function checkTable({ rows, caption }: Extract<Block, { type: 'table' }>): void {
  hold('표 하나의 줄', rows.length, limits.rows)
  for (const row of rows) {
    hold('표 한 줄의 칸', row.length, limits.columns)
    for (const cell of row) checkInline(cell.text)
  }
  checkShort(caption)
}

function checkShort(text = ''): void {
  hold('설명글(사진 설명, 표 제목, 인용 출처) 하나의 글자', text.length, limits.shortText)
}

function hold(what: string, count: number, most: number): void {
  if (count <= most) return
  const message = `${what}: ${count}개. ${most}개까지 쓸 수 있으니 나누거나 줄여 주세요.`
  throw new UnreadableBody({ path: 'body.content', message })
}
