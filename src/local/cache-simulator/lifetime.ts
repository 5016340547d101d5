import { type Directives, rulingDirectives, secondsOf } from './directives.ts'

/** Seconds an answer is fresh, may be served stale while it is renewed, and may cover for an error. */
export interface Lifetime {
  fresh: number
  whileRevalidate: number
  ifError: number
}

/** Seconds by status for an answer that says nothing itself. */
export const heuristic: Readonly<Record<number, number>> = {
  ...{ 200: 7200, 203: 7200, 204: 7200, 300: 1200, 301: 1200 },
  ...{ 404: 180, 410: 180, 405: 60, 414: 60, 501: 60 },
}

/** `now` in milliseconds since 1970, the moment the answer arrived. */
export function lifetimeOf(status: number, headers: Headers, now: number): Lifetime {
  const ruling = rulingDirectives(headers)
  const directives: Directives = ruling?.directives ?? new Map()
  const fresh = freshSeconds(directives) ?? expirySeconds(headers, ruling?.field, now)
  const strict = neverStale.some((name) => directives.has(name))
  const checked = directives.get('no-cache') === null
  return {
    fresh: fresh ?? (ruling ? 0 : (heuristic[status] ?? 0)),
    whileRevalidate: strict ? 0 : (secondsOf(directives, 'stale-while-revalidate') ?? 0),
    ifError: strict || checked ? 0 : (secondsOf(directives, 'stale-if-error') ?? Number.POSITIVE_INFINITY),
  }
}

/** Seconds an answer had already lived when it arrived (RFC 9111 §4.2.3). */
export function ageOnArrival(headers: Headers, now: number): number {
  const said = Number(headers.get('Age') ?? 0)
  const date = Date.parse(headers.get('Date') ?? '')
  return Math.max(0, said || 0, Number.isNaN(date) ? 0 : Math.floor((now - date) / 1000))
}

const neverStale = ['s-maxage', 'must-revalidate', 'proxy-revalidate']

function freshSeconds(directives: Directives): number | null {
  if (directives.get('no-cache') === null) return 0
  return secondsOf(directives, 's-maxage') ?? secondsOf(directives, 'max-age')
}

function expirySeconds(headers: Headers, field: string | undefined, now: number): number | null {
  const expires = headers.get('Expires')
  if (expires === null || (field && field !== 'Cache-Control')) return null
  const date = Date.parse(headers.get('Date') ?? '')
  const left = (Date.parse(expires) - (Number.isNaN(date) ? now : date)) / 1000
  return left > 0 ? Math.floor(left) : 0
}
