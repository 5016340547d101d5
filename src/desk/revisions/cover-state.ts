import { toOriginal } from '../../db/articles.ts'
import type { Row } from '../../db/statement.ts'
import type { PhotoUse } from '../../news/body.ts'
import { redactionMark } from '../../news/revision.ts'
import { openOriginal } from '../kept-original.ts'
import { covered, coverOf } from './cover.ts'

/** Fields of a kept state that may be covered whole. */
export const coverable = [
  'title',
  'subtitle',
  'lead',
  'body',
  'byline',
  'reporters',
  'source',
  'tags',
  'photos',
] as const
export type Coverable = (typeof coverable)[number]

const plainColumns: readonly string[] = ['title', 'subtitle', 'lead', 'byline']
const withoutOriginal = { original_format: 'blocks', original: '' }

/** A kept state without a word, and without the text as sent, where it may stand in another spelling; null where it stands nowhere. */
export async function stateWithout(state: Row, word: string): Promise<Row | null> {
  const cover = coverOf(word)
  const clean = Object.fromEntries(
    coverable.map((field) => [field, coveredColumn(field, state[field], (value) => covered(value, cover))]),
  )
  const sent = await sentText(state)
  const found = coverable.some((field) => clean[field] !== state[field]) || cover(sent) !== sent
  return found ? { ...state, ...clean, ...withoutOriginal } : null
}

/** A kept state with some of its fields covered whole, and without the text as sent, where they may stand too. */
export function stateWithoutFields(state: Row, fields: readonly Coverable[]): Row {
  const clean = Object.fromEntries(
    fields.map((field) => [field, coveredColumn(field, state[field], (value) => blank(field, value))]),
  )
  return { ...state, ...clean, ...withoutOriginal }
}

function coveredColumn(field: string, stored: unknown, cover: (value: unknown) => unknown): unknown {
  if (stored === null || plainColumns.includes(field)) return cover(stored)
  return JSON.stringify(cover(JSON.parse(stored as string)))
}

async function sentText(state: Row): Promise<string> {
  const { content } = await openOriginal(toOriginal(state), JSON.parse(state.body as string))
  return content ?? ''
}

function blank(field: Coverable, value: unknown): unknown {
  switch (field) {
    case 'body':
      return [{ type: 'paragraph', text: redactionMark }]
    case 'source':
      return value && { name: redactionMark, department: null, url: null, licence: null }
    case 'photos':
      return (value as PhotoUse[]).map(({ photo }) => ({ photo, ...coveredWords }))
    case 'tags':
    case 'reporters':
      return (value as string[]).map(() => redactionMark)
    default:
      return value === '' ? '' : redactionMark
  }
}

const coveredWords = { caption: redactionMark, credit: redactionMark, alt: redactionMark }
