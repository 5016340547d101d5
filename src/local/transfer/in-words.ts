import { Refused } from '../../client/client.ts'

/** What went wrong with a newspaper elsewhere, in a sentence for whoever sits at the command line. */
export function inWords(error: unknown): string {
  if (error instanceof Refused) return refusalInWords(error)
  // What `fetch` throws when nobody is there says why in its cause.
  if (error instanceof TypeError && error.cause instanceof Error)
    return `no newspaper can be reached (${error.cause.message})`
  return error instanceof Error ? error.message : String(error)
}

function refusalInWords({ status, problem }: Refused): string {
  const words = [problem?.title, problem?.detail].filter((text) => typeof text === 'string').join(' ')
  if (status === 401) return `the token is not known there, or has ended: 401 ${words}`
  if (status === 403) return `the token is not an admin's: 403 ${words}`
  return `it answers ${status} ${words}`.trim()
}
