import { type RouteName, routes } from '../admin/contract/routes.ts'
import type { Answer, Asked, ProblemDetails } from '../admin/contract.ts'

/** What the admin API refused, with its problem details. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly problem: ProblemDetails
  constructor(order: string, status: number, problem: ProblemDetails) {
    super(`${order}: ${status} ${JSON.stringify(problem)}`)
    this.status = status
    this.problem = problem
  }
}

export interface Access {
  url: string
  token: string
  /** Many orders in a row: pages are purged by the clock, or at the end by `purgePages` (RFC 7240). */
  bulk?: boolean
  /** Another way to send than the global `fetch`, such as a service binding. */
  fetch?: (address: URL, init: RequestInit) => Promise<Response>
}

/** Every route of the admin API by its name; what a route needs is one argument. */
export type Newsroom = {
  [Name in RouteName]: object extends Asked<Name>
    ? (asked?: Asked<Name>) => Promise<Answer<Name>>
    : (asked: Asked<Name>) => Promise<Answer<Name>>
}

/** A typed client of the admin API; every refusal throws `Refused`. */
export function newsroomClient(access: Access): Newsroom {
  const names = Object.keys(routes) as RouteName[]
  const methods = names.map((name) => [name, (asked: Given = {}) => order(access, name, asked)])
  return Object.fromEntries(methods) as Newsroom
}

/** What any route may be asked with, before its types say more. */
interface Given {
  ifMatch?: number
  idempotencyKey?: string
  query?: Record<string, unknown>
  body?: unknown
  file?: Uint8Array<ArrayBuffer>
  [pathName: string]: unknown
}

async function order(
  { url, token, bulk, fetch: send = fetch }: Access,
  name: RouteName,
  asked: Given,
): Promise<unknown> {
  const [method = '', path = ''] = routes[name].split(' ')
  const address = new URL(`${filled(path, asked)}${queryOf(asked)}`, url)
  const headers = {
    Authorization: `Bearer ${token}`,
    ...(bulk && { Prefer: 'respond-async' }),
    ...headersOf(asked),
  }
  const body = asked.file ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body))
  const response = await send(address, { method, headers, ...(body !== undefined && { body }) })
  const text = await response.text()
  const answer =
    /[/+]json\b/.test(response.headers.get('Content-Type') ?? '') && text ? JSON.parse(text) : text || null
  if (!response.ok) throw new Refused(`${method} ${address.pathname}`, response.status, answer)
  return answer
}

function filled(path: string, asked: Given): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(asked[name])))
}

function queryOf({ query = {} }: Given): string {
  const named = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  return named.length > 0
    ? `?${new URLSearchParams(named.map(([name, value]) => [name, String(value)]))}`
    : ''
}

function headersOf({ ifMatch, idempotencyKey, body }: Given): Record<string, string> {
  return {
    ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
    ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  }
}
