import { looksDeceptive } from './deception-armor.ts'
import { type Directives, fieldsKeptBack, rulingDirectives } from './directives.ts'
import { heuristic } from './lifetime.ts'

/** `bypass` is what the answer or the request forbids, `pass` what the cache never keeps. */
export type Verdict = 'store' | 'bypass' | 'pass'

export function mayStore(request: Request, response: Response): Verdict {
  const ruling = rulingDirectives(response.headers)
  const directives: Directives = ruling?.directives ?? new Map()
  if (forbidden(directives) || leaksCookie(response, directives) || variesByAll(response)) return 'bypass'
  if (request.headers.has('Authorization') && !openToAll(directives)) return 'bypass'
  if (neverStored(response.status) || !cacheable(response, directives)) return 'pass'
  return !ruling && !response.headers.has('Expires') && looksDeceptive(request, response) ? 'bypass' : 'store'
}

function forbidden(directives: Directives): boolean {
  return directives.has('no-store') || directives.get('private') === null
}

function leaksCookie(response: Response, directives: Directives): boolean {
  return response.headers.has('Set-Cookie') && !fieldsKeptBack(directives).includes('set-cookie')
}

function variesByAll(response: Response): boolean {
  return (response.headers.get('Vary') ?? '').split(',').some((name) => name.trim() === '*')
}

function openToAll(directives: Directives): boolean {
  return ['public', 'must-revalidate', 's-maxage'].some((name) => directives.has(name))
}

function neverStored(status: number): boolean {
  return status < 200 || status === 206 || status === 304 || (status >= 520 && status <= 526)
}

function cacheable({ status, headers }: Response, directives: Directives): boolean {
  const marked = ['public', 'max-age', 's-maxage'].some((name) => directives.has(name))
  return status in heuristic || marked || headers.has('Expires')
}
