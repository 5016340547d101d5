import type { Entry } from './entry.ts'

/** Whether the reader already has these very bytes (RFC 9110 §13.2.2). */
export function readerHasIt(request: Request, headers: Headers): boolean {
  const wanted = request.headers.get('If-None-Match')
  if (wanted !== null) {
    const etag = headers.get('ETag')
    return etag !== null && (wanted.trim() === '*' || wanted.split(',').map(opaque).includes(opaque(etag)))
  }
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '')
  return Date.parse(headers.get('Last-Modified') ?? '') <= since
}

/** Whether a part may be sent: without `If-Range`, or when its strong validator still holds. */
export function partStillFits(request: Request, headers: Headers): boolean {
  const validator = request.headers.get('If-Range')?.trim()
  if (!validator) return true
  return validator === headers.get(validator.startsWith('"') ? 'ETag' : 'Last-Modified')
}

/** What the Worker is asked for a reader: the whole, under the cache's own conditions instead of the reader's. */
export function workersRequest(request: Request, stale: Entry | null): Request {
  const headers = new Headers(request.headers)
  for (const name of readersConditions) headers.delete(name)
  const stored = new Headers(stale?.headers.map(([name, value]) => [name, value]))
  const etag = stored.get('ETag')
  const modified = stored.get('Last-Modified')
  if (etag) headers.set('If-None-Match', etag)
  if (modified) headers.set('If-Modified-Since', modified)
  return new Request(request, { method: 'GET', headers })
}

const readersConditions = [
  ...['If-None-Match', 'If-Modified-Since', 'If-Match', 'If-Unmodified-Since', 'If-Range', 'Range'],
]

function opaque(etag: string): string {
  return etag.trim().replace(/^W\//, '')
}
