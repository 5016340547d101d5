import { partStillFits, readerHasIt } from './conditions.ts'
import type { Entry } from './entry.ts'
import { sliceOf } from './slice.ts'

export type CacheStatus = 'HIT' | 'MISS' | 'EXPIRED' | 'STALE' | 'UPDATING' | 'REVALIDATED' | 'BYPASS'

/** A stored answer for one reader: whole, in part, without its body, or as "you have it". */
export function answerFrom(entry: Entry, request: Request, { status, now }: Told): Response {
  const headers = new Headers(entry.headers.map(([name, value]) => [name, value]))
  for (const name of [...hidden, 'Content-Length']) headers.delete(name)
  headers.set('CF-Cache-Status', status)
  if (!workerRan.includes(status)) headers.set('Age', String(Math.floor((now - entry.bornAt) / 1000)))
  if (entry.status === 200 && readerHasIt(request, headers)) {
    for (const name of ['Content-Type', 'Content-Encoding']) headers.delete(name)
    return new Response(null, { status: 304, headers })
  }
  if (request.method === 'HEAD') {
    headers.set('Content-Length', String(entry.body.byteLength))
    return new Response(null, { status: entry.status, headers })
  }
  return (entry.status === 200 && part(entry, request, headers)) || whole(entry, headers)
}

/** An answer that is not stored, as its reader may see it. */
export function passOn(response: Response, request: Request, status: CacheStatus): Response {
  if (response.webSocket) return response
  const dropped = request.method === 'HEAD' && response.body
  if (dropped) response.body.cancel()
  const shown = new Response(dropped ? null : response.body, response)
  for (const name of hidden) shown.headers.delete(name)
  shown.headers.set('CF-Cache-Status', status)
  return shown
}

interface Told {
  status: CacheStatus
  now: number
}

const hidden = ['Cloudflare-CDN-Cache-Control', 'Cache-Tag']
const workerRan: CacheStatus[] = ['MISS', 'EXPIRED', 'BYPASS']
const bodiless = [204, 205, 304]

function part({ body }: Entry, request: Request, headers: Headers): Response | null {
  if (!partStillFits(request, headers)) return null
  const size = body.byteLength
  const slice = sliceOf(request.headers.get('Range'), size)
  if (!slice) return null
  if (slice === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('Content-Range', `bytes ${slice.from}-${slice.to}/${size}`)
  return new Response(body.subarray(slice.from, slice.to + 1), { status: 206, headers })
}

function whole({ status, body }: Entry, headers: Headers): Response {
  return new Response(bodiless.includes(status) ? null : body, { status, headers })
}
