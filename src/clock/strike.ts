import { drain } from '../cache/drain.ts'
import { keepLastFrame } from '../cache/last-frame.ts'
import { edgeCacheOf } from '../cache/purge.ts'
import { type Env, readSettings } from '../config.ts'
import { pruneAutosaves } from '../db/autosaves.ts'
import { pruneKeys } from '../db/idempotency.ts'
import { pruneLocks } from '../db/locks.ts'
import { prunePreviews } from '../db/previews.ts'
import { pruneReads } from '../db/reads.ts'
import { dropDueOriginals } from '../desk/keep-original.ts'
import { pingSearchEngines } from './ping-search-engines.ts'
import { rankPopular } from './rank-popular.ts'

const weatherCron = '*/10 * * * *'

/** What each tick does: the ten-minute one asks KMA, the one-minute one carries out what is due. */
export async function strike(
  controller: ScheduledController,
  env: Env,
  ctx: ExecutionContext,
): Promise<void> {
  const now = Math.floor(Date.now() / 1000)
  if (controller.cron === weatherCron) {
    const { feedUrl, apihubKey } = readSettings(env)
    const { refreshWeather } = await import('../weather/refresh.ts')
    await refreshWeather({ kv: env.WEATHER, feedUrl, apihubKey, now })
    return
  }
  await drain(env.DB, edgeCacheOf(ctx), now)
  await pingSearchEngines(env.DB, readSettings(env), now)
  await keepLastFrame(env.DB, env.FRAME)
  await dropDueOriginals({ db: env.DB, media: env.MEDIA, now })
  const { DB } = env
  await DB.batch([
    prunePreviews(DB, now),
    pruneKeys(DB, now),
    pruneLocks(DB, now),
    pruneAutosaves(DB, now),
    pruneReads(DB, now),
  ])
  await rankPopular(DB, now)
}
