import { countAttempt, dueQuestion, removeErrands } from '../db/outbox.ts'
import { ask } from '../db/statement.ts'
import type { Seconds } from '../korean/date.ts'
import type { EdgeCache, Purged } from './purge.ts'

const mostTagsACall = 100
const mostTags = 300

/** Purges what is due with as few calls as possible; what fails stays for the next order or tick. */
export async function drain(db: D1Database, cache: EdgeCache | null, now: Seconds): Promise<Purged> {
  const [errands] = await ask(db, dueQuestion(db, now))
  if (errands.length === 0) return cache ? 'done' : 'unavailable'
  const ids = errands.map((errand) => errand.id)
  if (!cache) {
    await db.batch([removeErrands(db, ids)])
    return 'unavailable'
  }
  const tags = [...new Set(errands.flatMap((errand) => JSON.parse(errand.payload) as string[]))]
  const success = await purgeAll(cache, tags)
  await db.batch([success ? removeErrands(db, ids) : countAttempt(db, ids)])
  return success ? 'done' : 'queued'
}

async function purgeAll(cache: EdgeCache, tags: string[]): Promise<boolean> {
  if (tags.length > mostTags) return (await cache.purge({ purgeEverything: true })).success
  for (let at = 0; at < tags.length; at += mostTagsACall) {
    const { success } = await cache.purge({ tags: tags.slice(at, at + mostTagsACall) })
    if (!success) return false
  }
  return true
}
