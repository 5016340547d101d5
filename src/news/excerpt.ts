import { type Block, plain } from './body.ts'

const shortestLead = 20
const shortestTeaser = 10

/** A teaser of whole sentences from the first paragraph that says something on, else of whole words and '…'; at most `max` UTF-16 units. */
export function excerpt(from: readonly Block[] | string, max = 120): string {
  const paragraphs = (typeof from === 'string' ? from.split('\n') : wordsOf(from)).map(onOneLine)
  const first = paragraphs.findIndex((text) => hasLetters(text, shortestLead))
  const sentences = paragraphs
    .slice(Math.max(0, first))
    .flatMap((text) => sentencesOf(text.slice(0, 2 * max)))
  const teaser = wholeSentences(sentences, max)
  const isAll = teaser === sentences.join(' ')
  return isAll || hasLetters(teaser, shortestTeaser) ? teaser : cut(sentences.join(' '), max)
}

function wordsOf(blocks: readonly Block[]): string[] {
  const prose = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [plain(block.text)]
    return block.type === 'quote' ? block.paragraphs.map(plain) : []
  })
  if (prose.length > 0) return prose
  return blocks.flatMap((block) => (block.type === 'list' ? block.items.map((item) => plain(item.text)) : []))
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function hasLetters(text: string, least: number): boolean {
  const letters = text.matchAll(/[\p{L}\p{N}]/gu)
  for (let seen = 0; seen < least; seen += 1) if (letters.next().done) return false
  return true
}

const closing: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '(': ')',
}

const opening = new RegExp(`[${Object.keys(closing).join('')}"']`)

/** A stop after a number (전략 1., 11. 19.) or a Latin abbreviation (No., U.S.) ends no sentence. */
const stop = /(?<!\d)(?<!\b(?:[A-Za-z]|No|Nos|Vol|Dr|Mr|Mrs|Ms|St|Inc|Co|Ltd|Corp|vs|etc|pp))[.]|[?!]/
const sentenceEnd = new RegExp(`(?:${stop.source})+["'”’」』)\\]]*(?= |$)`, 'gi')

function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of paragraph.matchAll(sentenceEnd)) {
    const sentence = paragraph.slice(from, end.index + end[0].length)
    if (unclosed(sentence).length > 0) continue
    sentences.push(sentence.trim())
    from = end.index + end[0].length
  }
  return [...sentences, paragraph.slice(from).trim()].filter(Boolean)
}

function wholeSentences(sentences: readonly string[], max: number): string {
  let teaser = ''
  for (const sentence of sentences) {
    const longer = teaser ? `${teaser} ${sentence}` : sentence
    if (longer.length > max) break
    teaser = longer
  }
  return teaser
}

function cut(sentence: string, max: number): string {
  const words = sentence
    .slice(0, max + 1)
    .split(' ')
    .slice(0, -1)
  while (words.length > 0) {
    const text = words.join(' ').replace(/[\s,·:;▲△■□◆◇●○▶▷※☞‘“「『《〈(]+$/, '')
    const teaser = `${text}…${unclosed(text).join('')}`
    if (text && teaser.length <= max) return teaser
    words.pop()
  }
  return wordCut(sentence, max)
}

/** A single word longer than the teaser is cut between characters as readers see them. */
function wordCut(word: string, max: number): string {
  let text = ''
  for (const { segment } of new Intl.Segmenter('ko').segment(word.slice(0, max * 2))) {
    if (text.length + segment.length >= max) break
    text += segment
  }
  return text && `${text}…`
}

/** The closing signs that quotations opened in a text still need, innermost first. */
function unclosed(text: string): string[] {
  if (!opening.test(text)) return []
  const open: string[] = []
  let before = ''
  for (const sign of text) {
    const needed = closing[sign]
    if (needed && needed !== open[0]) open.unshift(needed)
    else if (open[0] === sign) open.shift()
    else if (sign === '"') open.unshift(sign)
    else if (sign === "'" && !/[\p{L}\p{N}]/u.test(before)) open.unshift(sign)
    before = sign
  }
  return open
}
