/** What an entry is stored under: version, path with raw query, props, and the headers that could poison a cache. */
export function keyOf(request: Request, version: string, props: unknown): string {
  const headers = poisonous.flatMap((name) => {
    const value = request.headers.get(name)
    return value === null || harmless(name, value) ? [] : [`${name}: ${value}`]
  })
  return [version, rawPath(request.url), JSON.stringify(props ?? {}), ...headers].join('\n')
}

function rawPath(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href.slice(url.origin.length)
}

const poisonous = [
  ...['x-http-method-override', 'x-http-method', 'x-method-override'],
  ...['x-forwarded-host', 'x-host', 'x-forwarded-scheme', 'x-original-url', 'x-rewrite-url', 'forwarded'],
  'cloudflare-workers-version-key',
]

function harmless(name: string, value: string): boolean {
  return name === 'x-forwarded-scheme' && /^https?$/.test(value)
}
