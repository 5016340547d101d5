import { setTimeout as wait } from 'node:timers/promises'
import { Refused } from '../../client/client.ts'

const attempts = 6
const shortest = 500

/** Tries again what failed in passing: the network, a busy database, too many orders a minute. */
export async function patiently<Result>(work: () => Promise<Result>, pause = shortest): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !passes(error)) throw error
      await wait(pause * 2 ** attempt)
    }
  }
}

/** An answer that ended before its last line. */
export class CutShort extends Error {
  override name = 'CutShort'
}

function passes(error: unknown): boolean {
  if (error instanceof Refused) return error.status >= 500 || error.status === 429
  // What `fetch` throws when the line is cut.
  return error instanceof CutShort || error instanceof TypeError
}
