import type * as z from 'zod'
import type { RouteName, Routes } from './contract/routes.ts'
import type { Table } from './contract/table.ts'

/** What a route takes as JSON. */
export type Sent<Name extends RouteName> = Table[Name] extends { body: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : never

/** What a route answers. */
export type Answer<Name extends RouteName> = z.output<Table[Name]['answer']>

/** All that a route is asked with: names of its path, the revision for `If-Match`, query, JSON or file. */
export type Asked<Name extends RouteName> = Record<NamesIn<Routes[Name]>, string | number> &
  (Table[Name] extends { ifMatch: true } ? { ifMatch: number } : unknown) &
  (Table[Name] extends { ifMatch: 'if there' } ? { ifMatch?: number } : unknown) &
  (Table[Name] extends { query: infer Schema extends z.ZodType }
    ? { query?: Partial<z.input<Schema>> }
    : unknown) &
  (Table[Name] extends { bodyless: true } ? { body?: Sent<Name> } : BodyOf<Name>) &
  (Table[Name] extends { file: string } ? { file: Uint8Array<ArrayBuffer> } : unknown) &
  (Routes[Name] extends `POST ${string}` ? { idempotencyKey?: string } : unknown)

type BodyOf<Name extends RouteName> = Table[Name] extends { body: z.ZodType } ? { body: Sent<Name> } : unknown

type NamesIn<Route extends string> = Route extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** What a refusal tells (RFC 9457). */
export interface ProblemDetails {
  /** `/admin/docs#` and a name of `admin/contract/problem-types.ts`. */
  type: string
  status: number
  title: string
  detail?: string
  errors?: { path: string; message: string }[]
  [extension: string]: unknown
}
