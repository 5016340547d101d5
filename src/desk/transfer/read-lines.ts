import * as z from 'zod'
import type { Column, Fields, RecordType } from '../../db/transfer/record-type.ts'
import { findRecordType, recordTypes } from '../../db/transfer/records.ts'
import { lineRules } from './line-rules.ts'

/** A record that was read from a line; lines are counted from 1. */
export interface Line {
  line: number
  type: RecordType
  fields: Fields
}

/** A line that was not taken, and why, in Korean. */
export interface RefusedLine {
  line: number
  type: string | null
  id: string | null
  message: string
}

export interface Chunk {
  lines: Line[]
  /** Paths of all sections there are to be, where the head of a file says so. */
  sections: string[] | null
  refused: RefusedLine[]
}

/** The first line of a file: which paper's words these are, and all its sections. */
const head = z.strictObject({
  type: z.literal('newsroom'),
  format: z.literal(1, '이 판의 마루가 읽을 수 없는 형식입니다. 새 판으로 올린 뒤 다시 시도하세요.'),
  sections: z.array(z.string()),
})

/** Reads a piece of a file; a line that is damaged is refused and does not stop the others. */
export function readLines(bytes: Uint8Array, first: number): Chunk {
  const chunk: Chunk = { lines: [], sections: null, refused: [] }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  for (let [at, line] = [0, first]; at < bytes.length; line += 1) {
    const end = bytes.indexOf(newline, at)
    const piece = bytes.subarray(at, end < 0 ? bytes.length : end)
    at += piece.length + 1
    if (piece.length > 0) readLine(chunk, parsed(decoder, piece), line)
  }
  return chunk
}

const newline = 10

/** What names a record, for whoever reads the answer: `12`, or `ethics/2024-01-02`. */
export function idOf({ order }: RecordType, fields: Fields): string {
  return order.map((field) => fields[field] ?? '?').join('/')
}

function readLine(chunk: Chunk, sent: unknown, line: number): void {
  const type = typeOf(sent)
  if (type === 'cursor') return
  const known = findRecordType(type ?? '')
  const schema = type === 'newsroom' ? head : known && schemas.get(known)
  const read = schema?.safeParse(sent)
  if (!read?.success) {
    const message = read ? wordsOf(read.error) : sent === undefined ? unreadable : unknownType
    chunk.refused.push({ line, type, id: known && idOf(known, sent as Fields), message })
    return
  }
  const { type: _, ...fields } = read.data as Fields
  if (known) chunk.lines.push({ line, type: known, fields })
  else chunk.sections = fields.sections as string[]
}

const unreadable = '줄이 올바른 JSON이 아닙니다. 파일이 상했는지 확인하세요.'
const unknownType = `type: 알 수 없는 기록입니다. 있는 것: ${recordTypes.map(({ type }) => type).join(', ')}`

function typeOf(sent: unknown): string | null {
  const type = (sent as { type?: unknown } | null | undefined)?.type
  return typeof type === 'string' ? type : null
}

const untimed = '출고된 기사에는 출고 시각이 있어야 합니다.'
const schemas = new Map(recordTypes.map((type) => [type, schemaOf(type)]))

function schemaOf({ type, columns }: RecordType): z.ZodType {
  const rules = lineRules[type] ?? {}
  const shape = columns.map((column) => {
    const rule = rules[column.field]
    return [column.field, optional(column, rule ? like(rule) : plain(column))]
  })
  const line = z.strictObject({ type: z.literal(type), ...Object.fromEntries(shape) })
  return type === 'article' ? line.refine(isTimed, { path: ['publishAt'], error: untimed }) : line
}

function optional({ nullable, fallback }: Column, schema: z.ZodType): z.ZodType {
  const whole = nullable ? schema.nullable() : schema
  return fallback === undefined ? whole : whole.default(fallback)
}

/** Judges by a rule, but takes the value as it stands, so that what is moved stays the same. */
function like(rule: z.ZodType): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    for (const { path, message } of rule.safeParse(value).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })
}

function plain({ form, among }: Column): z.ZodType {
  if (form === 'integer') return z.int()
  if (form === 'bytes') return z.base64()
  if (form === 'json') return z.json()
  return among ? z.enum(among as readonly string[]) : z.string()
}

function isTimed({ status, publishAt }: Fields): boolean {
  return status !== 'published' || publishAt !== null
}

function wordsOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join(' / ')
}

function parsed(decoder: TextDecoder, piece: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(piece))
  } catch (error) {
    // Neither JSON nor, with a TypeError, UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
