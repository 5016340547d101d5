import * as z from 'zod'
import type { Article } from '../../news/article.ts'
import { requireArticle } from '../rewrite.ts'
import { type BlockChange, blockChanges } from './blocks.ts'
import { requireState } from './state.ts'
import { type WordChange, wordChanges } from './words.ts'

const revision = z.coerce.number().int().positive()

/** The two revisions to compare; without them the live one with the one before it. */
export const compareRevisions = z.strictObject({ from: revision.optional(), to: revision.optional() })

export interface FieldChange {
  field: string
  from: unknown
  to: unknown
  words?: WordChange[]
}

export interface Difference {
  from: number
  to: number
  fields: FieldChange[]
  body: BlockChange[]
}

/** What differs between two states of an article, field by field, and block by block in the body. */
export async function diffRevisions(
  db: D1Database,
  id: number,
  asked: z.output<typeof compareRevisions>,
): Promise<Difference> {
  const to = asked.to ?? (await requireArticle(db, id)).revision
  const from = asked.from ?? Math.max(1, to - 1)
  const [before, after] = await Promise.all([requireState(db, id, from), requireState(db, id, to)])
  return {
    from,
    to,
    fields: fieldChanges(before.article, after.article),
    body: blockChanges(before.article.body, after.article.body),
  }
}

const apart: readonly string[] = ['id', 'revision', 'body', 'pictures', 'createdAt', 'createdBy']

function fieldChanges(before: Article, after: Article): FieldChange[] {
  return (Object.keys(after) as (keyof Article)[])
    .filter((field) => !apart.includes(field))
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, ...change(before[field], after[field]) }))
}

function change(from: unknown, to: unknown): Omit<FieldChange, 'field'> {
  const text = typeof from === 'string' && typeof to === 'string'
  return { from, to, ...(text && { words: wordChanges(from, to) }) }
}
