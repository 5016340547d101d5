import type { Settings } from '../config.ts'
import { removeErrands } from '../db/outbox.ts'
import { duePingsQuestion, holdPings, type Ping } from '../db/pings.ts'
import { ask } from '../db/statement.ts'
import type { Seconds } from '../korean/date.ts'
import { absolute, hrefTo } from '../urls.ts'

const patience = 10_000

/**
 * Tells search engines which stories came, changed or went, all that is due in one call each (indexnow.org).
 * Whoever does not take it is asked again later; nobody waits for it.
 */
export async function pingSearchEngines(
  db: D1Database,
  { site, indexNow }: Settings,
  now: Seconds,
): Promise<void> {
  if (!indexNow) return
  const [{ pings, idle }] = await ask(db, duePingsQuestion(db, now))
  if (pings.length + idle.length === 0) return
  const refused = await Promise.all(
    indexNow.endpoints.map(async (endpoint) => {
      const meant = pings.filter(({ to }) => to === null || to === endpoint)
      return (await tell(endpoint, { key: indexNow.key, site, pings: meant })) ? [] : [endpoint]
    }),
  )
  await db.batch(afterwards(db, { pings, idle, refused: refused.flat(), now }))
}

async function tell(
  endpoint: string,
  { key, site, pings }: { key: string; site: string; pings: readonly Ping[] },
): Promise<boolean> {
  if (pings.length === 0) return true
  const stories = new Set(pings.map(({ article }) => article))
  const body = JSON.stringify({
    host: new URL(site).host,
    key,
    keyLocation: absolute(site, hrefTo.indexNowKey(key)),
    urlList: [...stories].map((id) => absolute(site, hrefTo.article({ id }))),
  })
  const headers = { 'Content-Type': 'application/json; charset=utf-8' }
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(patience),
  })
    .then(statusOf)
    // Whatever the network throws, the outbox still holds the stories.
    .catch((error: unknown) => String(error))
  const taken = answer === 200 || answer === 202
  if (!taken) console.warn(`IndexNow: ${endpoint} did not take ${stories.size} stories (${answer}).`)
  return taken
}

async function statusOf({ status, body }: Response): Promise<number> {
  await body?.cancel()
  return status
}

interface Told {
  pings: readonly Ping[]
  idle: readonly number[]
  refused: readonly string[]
  now: Seconds
}

function afterwards(db: D1Database, { pings, idle, refused, now }: Told): D1PreparedStatement[] {
  const byRefusal = Map.groupBy(pings, ({ to }) => {
    const still = refused.filter((endpoint) => to === null || to === endpoint)
    return still.length > 1 ? 'all' : (still[0] ?? 'none')
  })
  return [...byRefusal]
    .flatMap(([still, held]) => {
      const ids = held.map(({ id }) => id)
      if (still === 'none') return [removeErrands(db, ids)]
      return holdPings(db, ids, { to: still === 'all' ? null : still, now })
    })
    .concat(removeErrands(db, idle))
}
