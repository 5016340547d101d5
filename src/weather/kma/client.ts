import { KmaUnavailable } from './trouble.ts'

/** The hourly table of all stations (지상관측 시간자료); asked with a key when the surface map fails. */
export const kmaSfctm2 = 'https://apihub.kma.go.kr/api/typ01/url/kma_sfctm2.php'

export interface Answer {
  readonly status: number
  readonly text: string
}

/** Asks once, and once more after a lost connection or a 5xx; reads at most 1 MB. Throws KmaUnavailable only. */
export async function ask(url: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await knock(url, signal)
    return { status: response.status, text: decode(await readBody(response)) }
  } catch (reason) {
    if (reason instanceof KmaUnavailable) throw reason
    throw new KmaUnavailable(signal.aborted ? 'did not finish in time' : `could not be reached (${reason})`)
  }
}

const MAX_BYTES = 1_000_000

// Gateways of KMA refuse requests without a browser-like name; callers of 2026 send just this one.
const headers = { 'user-agent': 'Mozilla/5.0', accept: '*/*' }

// A lost first connection says nothing yet: the second one tells its own reason.
async function knock(url: string, signal: AbortSignal): Promise<Response> {
  const first = await fetch(url, { headers, signal, cache: 'no-store' }).catch(() => null)
  if (first && first.status < 500) return first
  await first?.body?.cancel()
  return fetch(url, { headers, signal, cache: 'no-store' })
}

async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BYTES) throw new KmaUnavailable('sent more than 1 MB')
    chunks.push(chunk)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

// XML names its own charset; the API hub names none, and nobody outside knows whether it speaks EUC-KR.
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]
  const charsets = declared ? [declared] : ['utf-8', 'euc-kr']
  for (const charset of charsets) {
    const text = decodeAs(bytes, charset)
    if (text !== null) return text
  }
  throw new KmaUnavailable(`sent bytes that are not ${charsets.join(' or ')}`)
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch (reason) {
    if (reason instanceof TypeError || reason instanceof RangeError) return null
    throw reason
  }
}
