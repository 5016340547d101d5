import type { Context } from 'hono'
import * as z from 'zod'
import ko from 'zod/v4/locales/ko.js'
import { reason } from '../desk/article-command.ts'
import { BadOrder, type FieldError, NoRevision } from '../desk/refusals.ts'
import { fieldMessage } from './field-messages.ts'
import { readJson } from './read-json.ts'

z.config({ ...ko(), customError: fieldMessage })

/** The JSON body as a command; throws `BadOrder`, which names every wrong field. */
export async function readOrder<Schema extends z.ZodType>(
  c: Context,
  command: Schema,
  known: Record<string, unknown> = {},
): Promise<z.output<Schema>> {
  const sent = await readJson(c)
  const isObject = typeof sent === 'object' && sent !== null && !Array.isArray(sent)
  return checkOrder(command, isObject ? { ...sent, ...known } : sent)
}

/** Why an order without any other content is given: its body may be empty, or `{"reason": …}`. */
export async function readReason(c: Context): Promise<string | undefined> {
  if ((await c.req.text()) === '') return undefined
  return (await readOrder(c, z.strictObject({ reason }))).reason
}

/** The query of a GET as a command; throws `BadOrder`. */
export function readQuery<Schema extends z.ZodType>(c: Context, command: Schema): z.output<Schema> {
  return checkOrder(command, c.req.query())
}

/** The revision named by `If-Match: "7"` or `W/"7"` (RFC 9110 §13.1.1); throws `NoRevision` without one, `BadOrder` for another form. */
export function readRevision(c: Context): number {
  const header = c.req.header('If-Match')
  if (!header?.trim()) throw new NoRevision()
  const revision = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1]
  if (revision === undefined) throw new BadOrder([unquoted])
  return Number(revision)
}

const unquoted: FieldError = {
  path: 'If-Match',
  message: '판 번호를 큰따옴표로 감싸 If-Match: "3"처럼 보내 주세요. GET이 답한 ETag 그대로입니다.',
}

/** The same for what may be new: 0 by `If-None-Match: *`, null where no revision is named. */
export function readRevisionIfAny(c: Context): number | null {
  if (c.req.header('If-Match') !== undefined) return readRevision(c)
  return c.req.header('If-None-Match')?.trim() === '*' ? 0 : null
}

/** What was sent in any form as a command; throws `BadOrder`. */
export function checkOrder<Schema extends z.ZodType>(command: Schema, sent: unknown): z.output<Schema> {
  const read = command.safeParse(sent)
  if (read.success) return read.data
  throw new BadOrder(read.error.issues.flatMap(fieldErrors))
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String)
  if (issue.code === 'invalid_union') {
    const inside = errorsInside(issue.errors)
    if (inside) return inside.map((error) => ({ ...error, path: [...path, error.path].join('.') }))
  }
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
  const message = '그런 항목은 없습니다. 이름을 확인하거나 빼 주세요.'
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message }))
}

// Of several forms, the one that was meant is wrong in the fewest fields, and not as a whole.
function errorsInside(forms: z.core.$ZodIssue[][]): FieldError[] | undefined {
  return forms
    .map((issues) => issues.flatMap(fieldErrors))
    .filter((errors) => errors.every(({ path }) => path !== ''))
    .sort((one, other) => one.length - other.length)[0]
}
