import type { Context } from 'hono'
import type { Visit } from '../config.ts'
import { frameQuestion } from '../db/frame.ts'
import { ask, type Question } from '../db/statement.ts'
import type { View } from '../ui/shell.tsx'
import { stripOf } from '../weather/observation.ts'
import { readObserved } from '../weather/store.ts'

export class Unfurnished extends Error {
  override name = 'Unfurnished'
}

/** Asks the questions of a page together with the frame in one trip, and reads the weather beside it. */
export async function open<const Questions extends readonly Question<unknown>[]>(
  c: Context<Visit>,
  ...questions: Questions
) {
  const { now, settings } = c.var
  const [[frame, ...answers], observed] = await Promise.all([
    ask(c.env.DB, frameQuestion(c.env.DB), ...questions),
    readObserved(c.env.WEATHER),
  ])
  if (!frame) throw new Unfurnished('the database has no frame: apply the migrations')
  const { pathname, search } = new URL(c.req.url)
  const strip = stripOf(observed, frame.stations, now)
  const view: View = {
    frame,
    strip,
    now,
    site: settings.site,
    media: settings.mediaUrl,
    path: pathname + search,
  }
  return { view, observed, answers }
}
