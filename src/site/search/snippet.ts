import { type Block, bodyText } from '../../news/body.ts'

const most = 140
const lookBack = 70

/** The stretch of a story that says most of what was looked for, in whole sentences where they are short enough. */
export function snippetOf(
  { lead, body }: { lead: string; body: readonly Block[] },
  patterns: readonly RegExp[],
): string | null {
  const lines = [lead, ...bodyText(body).split('\n')]
  let best = { hits: 0, line: '' }
  for (const line of lines) {
    const hits = patterns.filter((pattern) => pattern.test(line)).length
    if (hits > best.hits) best = { hits, line }
    if (hits === patterns.length) break
  }
  return best.hits > 0 ? cut(best.line.replace(/\s+/g, ' '), patterns) : null
}

function cut(line: string, patterns: readonly RegExp[]): string {
  if (line.length <= most) return line
  const hit = Math.min(...patterns.map((pattern) => line.search(pattern)).filter((at) => at >= 0))
  const from = startBefore(line, hit)
  const to = endAfter(line, from)
  return `${from > 0 && !endsSentence(line.slice(0, from)) ? '…' : ''}${line.slice(from, to).trim()}${to < line.length && !endsSentence(line.slice(0, to)) ? '…' : ''}`
}

function startBefore(line: string, hit: number): number {
  if (hit <= lookBack / 2) return 0
  const before = line.slice(Math.max(0, hit - lookBack), hit)
  const sentence = [...before.matchAll(/[.?!]["'”’)]* /g)].at(-1)
  if (sentence) return hit - before.length + sentence.index + sentence[0].length
  const word = before.slice(-lookBack / 2).indexOf(' ')
  return word < 0 ? hit : hit - Math.min(before.length, lookBack / 2) + word + 1
}

function endAfter(line: string, from: number): number {
  if (line.length - from <= most) return line.length
  const stretch = line.slice(from, from + most)
  const sentence = [...stretch.matchAll(/[.?!]["'”’)]*(?= )/g)].at(-1)
  if (sentence && sentence.index > most / 2) return from + sentence.index + sentence[0].length
  const word = stretch.lastIndexOf(' ')
  return from + (word > 0 ? word : most)
}

function endsSentence(text: string): boolean {
  return /[.?!]["'”’)]*\s*$/.test(text)
}
