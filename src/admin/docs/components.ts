import type * as z from 'zod'
import * as answers from '../contract/answers.ts'
import { type Listed, listed, table } from '../contract/table.ts'
import { type JsonSchema, jsonSchemas } from './json-schema.ts'

const entries = listed(table)

/** What orders send, by zod schema; a block may be sent with fewer words than it is answered with. */
export const sentNames = new Map<z.ZodType, string>([
  [answers.block, 'SentBlock'],
  ...namesOf('Order', ({ body }) => body),
])

/** What the API answers, by zod schema; what several routes answer has a name of its own. */
export const answerNames = new Map<z.ZodType, string>([
  [answers.block, 'Block'],
  [answers.article, 'Article'],
  [answers.receipt, 'ArticleReceipt'],
  [answers.card, 'ArticleCard'],
  [answers.correction, 'Correction'],
  [answers.problem, 'Problem'],
  ...[
    ...namesOf('Answer', ({ answer, answerType, status }) =>
      answerType || status === 204 ? undefined : answer,
    ),
  ].filter(([schema]) => schema !== answers.article && schema !== answers.receipt),
])

/** Every schema of the document. */
export function components(): Record<string, JsonSchema> {
  return { ...jsonSchemas(answerNames, 'output'), ...jsonSchemas(sentNames, 'input') }
}

function namesOf(ending: string, part: (entry: Listed) => z.ZodType | undefined): Map<z.ZodType, string> {
  const names = new Map<z.ZodType, string>()
  for (const entry of entries) {
    const schema = part(entry)
    const name = `${entry.name.charAt(0).toUpperCase()}${entry.name.slice(1)}${ending}`
    if (schema && !names.has(schema)) names.set(schema, name)
  }
  return names
}
