import { countAttempt, dueQuestion, removeErrands } from '../db/outbox.ts'
import { ask } from '../db/statement.ts'
import type { Seconds } from '../korean/date.ts'
import { type EdgeCache, type Purged, purge } from './purge.ts'

/** Purges all that is due, merged; what fails stays for the next order or tick. */
export async function drain(db: D1Database, cache: EdgeCache | null, now: Seconds): Promise<Purged> {
  const [errands] = await ask(db, dueQuestion(db, now))
  if (errands.length === 0) return cache ? 'done' : 'unavailable'
  const ids = errands.map((errand) => errand.id)
  const tags = [...new Set(errands.flatMap((errand) => JSON.parse(errand.payload) as string[]))]
  const gone = cache === null || (await purge(cache, tags))
  await db.batch([gone ? removeErrands(db, ids) : countAttempt(db, ids)])
  if (cache === null) return 'unavailable'
  return gone ? 'done' : 'queued'
}
