import type * as z from 'zod'
import type { HouseOrder, Order } from '../../news/workflow.ts'
import type { ProblemType } from './problem-types.ts'
import type { RouteName } from './routes.ts'

/** What the API promises of one route; method and path stand in `routes.ts`. */
export interface Entry {
  ko: string
  en: string
  /** What an editor must know before giving the order. */
  note?: string
  /** An order on a story or of the house, both judged by `news/workflow.ts`; or `anyone` even without a token. */
  by: Order | HouseOrder | 'anyone'
  query?: z.ZodObject
  /** The JSON body. */
  body?: z.ZodType
  /** The body may be left out. */
  bodyless?: boolean
  /** The body is a file, by this name in examples. */
  file?: string
  answer: z.ZodType
  /** 200 unless said. */
  status?: 201 | 202 | 204
  /** The same answer with 200, where nothing new had to be made. */
  mayExist?: true
  answerType?: 'text/html' | 'application/x-ndjson' | 'application/octet-stream'
  /** The revision that was read is wanted in `If-Match`: always, or for what exists already. */
  ifMatch?: true | 'if there'
  /** Refusals beyond those that follow from the rest. */
  problems?: readonly ProblemType[]
  examples: readonly [Example, ...Example[]]
}

/** A request that works when all examples before it were sent; `<name.field>` stands for what an earlier one answered. */
export interface Example {
  ko?: string
  path?: Readonly<Record<string, string | number>>
  query?: Readonly<Record<string, string | number>>
  body?: unknown
  /** Base64 of the file. */
  file?: string
  /** In place of `file`, where that is text. */
  text?: string
  revision?: number
}

export type Entries = Partial<Record<RouteName, Entry>>
