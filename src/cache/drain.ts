import { dueQuestion, holdErrands, removeErrands } from '../db/outbox.ts'
import { ask } from '../db/statement.ts'
import type { Seconds } from '../korean/date.ts'
import { type EdgeCache, type Purged, purge } from './purge.ts'

// The account gets a call back every twelve seconds (workers/cache/limitations).
const refill = 12

/** Purges all that is due, merged; after a refusal it waits until another call can succeed. */
export async function drain(db: D1Database, cache: EdgeCache | null, now: Seconds): Promise<Purged> {
  const [{ errands, held }] = await ask(db, dueQuestion(db, now))
  if (held) return 'queued'
  if (errands.length === 0) return cache ? 'done' : 'unavailable'
  const ids = errands.map((errand) => errand.id)
  const tags = [...new Set(errands.flatMap((errand) => JSON.parse(errand.payload) as string[]))]
  const gone = cache === null || (await purge(cache, tags))
  await db.batch([gone ? removeErrands(db, ids) : holdErrands(db, ids, now + refill)])
  if (cache === null) return 'unavailable'
  return gone ? 'done' : 'queued'
}
