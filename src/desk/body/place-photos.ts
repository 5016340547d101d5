import { type Inline, plain } from '../../news/body.ts'
import { joinLines, linesOf } from './inline.ts'
import { Notes } from './notes.ts'
import type { Rough, WrittenPhoto } from './rough.ts'
import { endsLikeSentence } from './sentence.ts'

const marker =
  /^[[<(【〔]\s*사진\s*(?:(\d{1,2})\s*(?:[:：]\s*([^\]>)】〕]*))?[\]>)】〕]\s*[:：]?\s*(.*)|[\]>】〕])$/
const inside = /[[<(【〔]\s*사진\s*\d{1,2}\s*[\]>)】〕]/g

/** A line such as "[사진1] 가온시청 앞" becomes the first of the article's photos; what names none is left out, and told. */
export function placePhotos(
  blocks: readonly Rough[],
  photos: readonly WrittenPhoto[],
): { blocks: Rough[]; removed: string[] } {
  const placing = { photos, notes: new Notes(), last: 0 }
  const placed = blocks.flatMap((block) =>
    block.type === 'paragraph' ? parted(block.text, placing) : [block],
  )
  return { blocks: placed, removed: placing.notes.list() }
}

interface Placing {
  photos: readonly WrittenPhoto[]
  notes: Notes
  /** The number that was named last: "[사진]" without one means the next. */
  last: number
}

function parted(text: Inline, placing: Placing): Rough[] {
  const prose: Inline[] = []
  const parts: Rough[] = []
  for (const line of linesOf(text)) {
    const found = markerIn(plain(line), placing)
    if (found) parts.push(...proseOf(prose.splice(0)), ...photoOf(found, placing))
    else prose.push(line)
    if (!found) for (const [words] of plain(line).matchAll(inside)) placing.notes.add(stays(words))
  }
  return [...parts, ...proseOf(prose)]
}

// A sentence after the mark of a photo that is not there is worth more than the mark.
function markerIn(line: string, { photos, last }: Placing): RegExpExecArray | null {
  const found = marker.exec(line)
  const number = found?.[1] ? Number(found[1]) : last + 1
  return found && !photos[number - 1] && endsLikeSentence(found[3] ?? '') ? null : found
}

function photoOf([line, number, within = '', after = '']: RegExpExecArray, placing: Placing): Rough[] {
  placing.last = number ? Number(number) : placing.last + 1
  const use = placing.photos[placing.last - 1]
  const caption = [within, after].filter(Boolean).join(' ')
  if (use) return [{ type: 'photo', ...use, ...(caption && { caption }) }]
  placing.notes.add(missing(line, placing.last))
  return []
}

function proseOf(lines: readonly Inline[]): Rough[] {
  return lines.length > 0 ? [{ type: 'paragraph', text: joinLines(lines) }] : []
}

const longestNote = 80

function missing(line: string, number: number): string {
  return `“${line.slice(0, longestNote).toWellFormed()}” 줄을 뺐습니다. photos에 ${number}번째 사진이 없습니다. 사진을 올려 photos에 차례로 적어 주세요.`
}

function stays(words: string): string {
  return `문장 안의 “${words}”은 글로 남았습니다. 사진을 넣으려면 “${words}”만 한 줄에 적어 주세요.`
}
