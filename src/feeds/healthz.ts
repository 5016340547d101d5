import { Hono } from 'hono/tiny'
import type { Visit } from '../config.ts'
import { frameQuestion } from '../db/frame.ts'
import { oldestErrandQuestion } from '../db/outbox.ts'
import { ask } from '../db/statement.ts'
import { missingByLaw } from '../news/masthead.ts'
import { paths } from '../urls.ts'
import { readObserved } from '../weather/store.ts'

const oldOutbox = 10 * 60
const oldWeather = 3 * 3600

/** 200 or 503 with the reasons; what the law misses in the masthead is only listed. */
export const healthz = new Hono<Visit>().get(paths.healthz, async (c) => {
  const [database, observed] = await Promise.all([
    ask(c.env.DB, frameQuestion(c.env.DB), oldestErrandQuestion(c.env.DB)).catch((error: Error) => error),
    readObserved(c.env.WEATHER),
  ])
  const reasons: string[] = []
  const [frame, waitsSince] = database instanceof Error ? [null, null] : database
  if (!frame) reasons.push('database: no answer or no frame')
  if (waitsSince !== null && c.var.now - waitsSince > oldOutbox) reasons.push('outbox: older than 10 minutes')
  if (!observed || c.var.now - observed.observedAt > oldWeather) reasons.push('weather: older than 3 hours')
  const missing = frame ? missingByLaw(frame.masthead) : []
  const status = reasons.length > 0 ? 503 : 200
  return c.json({ ok: status === 200, reasons, missingInMasthead: missing }, status, {
    'Cache-Control': 'private, no-store',
  })
})
