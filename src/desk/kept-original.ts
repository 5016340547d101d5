import { type KeptOriginal, pack, unpack } from '../db/original.ts'
import type { Original } from '../news/article.ts'
import type { Block } from '../news/body.ts'
import { spellText } from './body/spell-text.ts'

/** What stands before and after the spelled body. */
type Around = readonly [string, string]
const nothing: Around = ['', '']

const encoder = new TextEncoder()

/** Beyond this, what stands around the spelled body is better packed with it. */
const mostAround = 300

/**
 * What is kept of a text as it was sent, beside the body made of it: of plain text that the body spells back only
 * what stands before and after (agency, source line), null for nothing; all other texts whole and packed.
 */
export async function keepOriginal(
  { format, content }: Original,
  body: readonly Block[],
): Promise<KeptOriginal> {
  if (content === null) return { format, bytes: null }
  const around = format === 'text' ? aroundSpelled(content, body) : null
  if (!around) return { format, bytes: await pack(content) }
  const isAll = around.every((text) => text === '')
  return { format, bytes: isAll ? null : encoder.encode(JSON.stringify(around)).slice().buffer }
}

/** The text as it was sent, letter for letter; null content where blocks were sent. */
export async function openOriginal(
  { format, bytes }: KeptOriginal,
  body: readonly Block[],
): Promise<Original> {
  if (bytes && isPacked(bytes)) return { format, content: await unpack(bytes) }
  const spelled = format === 'text' ? spellText(body) : null
  const around = bytes ? pairIn(new Uint8Array(bytes)) : nothing
  if (spelled === null || around === null) return { format, content: null }
  return { format, content: around[0] + spelled + around[1] }
}

/** Whether bytes from outside may be what is kept of a text. */
export function isKept(bytes: Uint8Array): boolean {
  return isPacked(new Uint8Array(bytes).buffer) || pairIn(bytes) !== null
}

function aroundSpelled(content: string, body: readonly Block[]): Around | null {
  const spelled = spellText(body)
  const at = spelled === null ? -1 : content.indexOf(spelled)
  if (spelled === null || at < 0 || content.length - spelled.length > mostAround) return null
  return [content.slice(0, at), content.slice(at + spelled.length)]
}

// gzip begins with these two bytes (RFC 1952), a pair of texts with a bracket.
function isPacked(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes)
  return first === 0x1f && second === 0x8b
}

function pairIn(bytes: Uint8Array): Around | null {
  const read = parsed(bytes)
  if (!Array.isArray(read) || read.length !== 2) return null
  const [before, after]: unknown[] = read
  return typeof before === 'string' && typeof after === 'string' ? [before, after] : null
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
