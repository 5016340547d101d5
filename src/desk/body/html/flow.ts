import { cleanText } from '../../../korean/characters.ts'
import type { Mark, Run } from '../../../news/body.ts'
import { inlineOf, paragraphsOf } from '../inline.ts'
import type { Rough } from '../rough.ts'
import { isHidden, noteActive } from './active.ts'
import { blockReaders } from './blocks.ts'
import { leftOut, markOf, paragraphTags, preformatted } from './elements.ts'
import { hrefOf } from './link.ts'
import type { Reading } from './reading.ts'
import { attribute, type Element, isElement, type Node } from './tree.ts'

interface Style {
  marks: Mark[]
  href?: string | undefined
  pre: boolean
}

interface Flow {
  reading: Reading
  blocks: Rough[]
  /** The runs of the paragraph that is still open. */
  runs: Run[]
}

/** Nodes in document order as blocks; loose text between them makes paragraphs of its own. */
export function readFlow(nodes: readonly Node[], reading: Reading): Rough[] {
  const flow: Flow = { reading, blocks: [], runs: [] }
  readNodes(nodes, flow, { marks: [], pre: false })
  endParagraph(flow)
  return flow.blocks
}

function readNodes(nodes: readonly Node[], flow: Flow, style: Style): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, flow, style)
    else if (node.nodeName === '#text' && 'value' in node) addText(node.value, flow, style)
  }
}

function addText(value: string, flow: Flow, { marks, href, pre }: Style): void {
  const text = cleanText(value)
  flow.runs.push({ text: pre ? text : text.replaceAll('\n', ' '), marks, href })
}

function readElement(element: Element, flow: Flow, style: Style): void {
  const { tagName } = element
  noteActive(element, flow.reading.notes)
  if (leftOut.has(tagName) || isHidden(element, flow.reading.notes)) return
  if (isWordMark(element)) {
    flow.runs.push({ text: wordMark(wordsOf(element)), marks: style.marks })
    return
  }
  const readBlock = blockReaders.get(tagName)
  if (readBlock) {
    endParagraph(flow)
    for (const block of readBlock(element, flow.reading)) flow.blocks.push(block)
  } else if (paragraphTags.has(tagName)) {
    endParagraph(flow)
    readNodes(element.childNodes, flow, { ...style, pre: style.pre || preformatted.has(tagName) })
    endParagraph(flow)
  } else readInline(element, flow, style)
}

/** Word writes the mark of a list item into the text, a bullet as a letter of the Wingdings font. */
function isWordMark(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribute(element, 'style'))
}

function wordMark(written: string): string {
  const mark = cleanText(written).trim()
  return /\d|[가-힣①-⑳]/.test(mark) ? `${mark} ` : '• '
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

function endParagraph(flow: Flow): void {
  for (const text of paragraphsOf(inlineOf(flow.runs))) flow.blocks.push({ type: 'paragraph', text })
  flow.runs = []
}

function readInline(element: Element, flow: Flow, style: Style): void {
  const { tagName, childNodes } = element
  if (tagName === 'br') flow.runs.push({ text: '\n', marks: style.marks, href: style.href })
  else if (tagName === 'a')
    readNodes(childNodes, flow, { ...style, href: hrefOf(element, flow.reading.notes) })
  else if (tagName === 'q') {
    flow.runs.push({ text: '“', marks: style.marks })
    readNodes(childNodes, flow, style)
    flow.runs.push({ text: '”', marks: style.marks })
  } else readNodes(childNodes, flow, marked(style, element))
}

/** Google Docs wraps a whole paste in `<b style="font-weight:normal">`. */
function marked(style: Style, element: Element): Style {
  const mark = markOf.get(element.tagName)
  const isPlain = mark === 'strong' && /font-weight:\s*(?:normal|400)/i.test(attribute(element, 'style'))
  return mark && !isPlain && !style.marks.includes(mark) ? { ...style, marks: [...style.marks, mark] } : style
}
