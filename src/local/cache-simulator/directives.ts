export type Directives = ReadonlyMap<string, string | null>

/** Directives of a field value by lower-case name, null without an argument; of duplicates the first counts. */
export function readDirectives(value: string): Directives {
  const found = new Map<string, string | null>()
  for (const [piece] of value.matchAll(betweenCommas)) {
    const [, name, quoted, bare] = piece.match(directive) ?? []
    if (!name || found.has(name.toLowerCase())) continue
    found.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? null)
  }
  return found
}

/** The directives that rule at the edge, from the most specific field; null when there is none. */
export function rulingDirectives(headers: Headers): { field: string; directives: Directives } | null {
  for (const field of fields) {
    const value = headers.get(field)?.trim()
    if (value) return { field, directives: readDirectives(value) }
  }
  return null
}

/** Seconds of a directive: null without it, 0 when it is no whole number, for then the answer is stale. */
export function secondsOf(directives: Directives, name: string): number | null {
  const value = directives.get(name)
  if (value === undefined) return null
  return value !== null && /^\d+$/.test(value) ? Math.min(Number(value), 2 ** 31) : 0
}

/** Fields that `private="…"` or `no-cache="…"` keeps out of the stored copy, in lower case. */
export function fieldsKeptBack(directives: Directives): string[] {
  return ['private', 'no-cache']
    .flatMap((name) => directives.get(name)?.split(',') ?? [])
    .map((field) => field.trim().toLowerCase())
}

const fields = ['Cloudflare-CDN-Cache-Control', 'CDN-Cache-Control', 'Cache-Control']
const betweenCommas = /(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g
const directive = /^\s*([^\s="]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^"]*?)))?\s*$/
