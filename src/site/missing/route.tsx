import type { Context } from 'hono'
import { readLastFrame } from '../../cache/last-frame.ts'
import { type Keeping, page } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { DatabaseUnavailable } from '../../db/unavailable.ts'
import type { View } from '../../ui/shell.tsx'
import { open } from '../open.ts'
import { BrokenPage, MissingPage } from './page.tsx'

/** 404 in the newspaper's own dress; what the caller has opened already is not asked for again. */
export async function missing(
  c: Context<Visit>,
  opened?: { view: View; keeping?: Keeping },
): Promise<Response> {
  const { view } = opened ?? (await open(c))
  const { tags, nextChange } = opened?.keeping ?? { tags: [], nextChange: null }
  return page(c, { kind: 'missing', tags, nextChange }, <MissingPage view={view} />, 404)
}

/**
 * 503 while the database is away, 500 for a bug; in the newspaper's dress where its last good frame is at hand.
 * Not a word of what happened: that goes to the log.
 */
export async function broken(error: Error, c: Context<Visit>): Promise<Response> {
  console.error(error.stack ?? String(error), error.cause ?? '')
  const frame = await readLastFrame(c.env.FRAME)
  const { now, settings } = c.var
  const view: View | null = frame && {
    frame,
    strip: null,
    now,
    site: settings.site,
    media: settings.mediaUrl,
    path: c.req.path,
  }
  const markup = await (<BrokenPage view={view} />).toString()
  const away = error instanceof DatabaseUnavailable
  return c.html(markup, away ? 503 : 500, {
    'Cache-Control': 'private, no-store',
    ...(away && { 'Retry-After': '30' }),
  })
}
