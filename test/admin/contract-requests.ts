import type { Example } from '../../src/admin/contract/entry.ts'
import { type Listed, listed, tasks } from '../../src/admin/contract/table.ts'
import { addressOf } from '../../src/admin/docs/curl.ts'
import { read } from '../newsroom.ts'

/** Every route, in the order of the tasks. */
export const entries: readonly Listed[] = tasks.flatMap((task) => listed(task.entries))

/** Every example, in the order in which an empty newsroom can follow them. */
export const steps = entries.flatMap((entry) =>
  entry.examples.map((example, nth) => ({ entry, example, title: `${entry.name} ${nth + 1}` })),
)

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON the API answers
type Json = any

const answers = new Map<string, Json>()

/** Each file of tests begins with an empty newsroom, so with nothing answered yet. */
export function forgetAnswers(): void {
  answers.clear()
}

/** How a request departs from its example. */
export interface Departure {
  token: string | null
  body?: unknown
  query?: Readonly<Record<string, string | number>>
  path?: Readonly<Record<string, string | number>>
  text?: string
  file?: string
  key?: string
  /** Null sends none. */
  revision?: number | null
  type?: string
}

/** Sends the example, filled with what earlier ones were answered. */
export async function send(entry: Listed, example: Example, departure: Departure) {
  const asked: Example = JSON.parse(fill(JSON.stringify({ ...example, ...departure })))
  const body = bodyOf(asked)
  const headers: Record<string, string> = {}
  if (departure.token) headers.Authorization = `Bearer ${departure.token}`
  if (typeof asked.revision === 'number') headers['If-Match'] = `"${asked.revision}"`
  if (departure.key) headers['Idempotency-Key'] = departure.key
  if (typeof body === 'string') headers['Content-Type'] = departure.type ?? 'application/json'
  return read(addressOf(entry, asked), { method: entry.method, headers, ...(body !== undefined && { body }) })
}

/** Keeps an answer for the examples that speak of it. */
export function remember(entry: Listed, answer: unknown): void {
  const before = [...answers.keys()].filter((name) => name.replace(/\d+$/, '') === entry.name).length
  answers.set(before === 0 ? entry.name : `${entry.name}${before + 1}`, answer)
}

function fill(text: string): string {
  return text.replace(/<(\w+)\.(\w+)>/g, (_, name: string, field: string) => answers.get(name)?.[field])
}

function bodyOf({ body, file, text }: Example): string | Uint8Array<ArrayBuffer> | undefined {
  if (file !== undefined) return Uint8Array.fromBase64(file)
  if (text !== undefined) return text
  return body === undefined ? undefined : JSON.stringify(body)
}
