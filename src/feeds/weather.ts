import { Hono } from 'hono/tiny'
import { document } from '../cache/respond.ts'
import type { Visit } from '../config.ts'
import { frameQuestion } from '../db/frame.ts'
import { ask } from '../db/statement.ts'
import { paths } from '../urls.ts'
import { readObserved } from '../weather/store.ts'
import { weatherDocument } from '../weather/weather-document.ts'

export const weatherFeed = new Hono<Visit>().get(paths.weatherJson, async (c) => {
  const [[frame], observed] = await Promise.all([
    ask(c.env.DB, frameQuestion(c.env.DB)),
    readObserved(c.env.WEATHER),
  ])
  const body = JSON.stringify(weatherDocument(observed, frame?.stations ?? [], c.var.now))
  const keeping = { kind: 'weather', tags: [], nextChange: null } as const
  return document(c, keeping, { body, type: 'application/json; charset=utf-8' })
})
