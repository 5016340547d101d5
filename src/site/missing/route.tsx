import type { Context } from 'hono'
import { type Keeping, page } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
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

/** 500 without a word of what happened; that goes to the log. */
export async function broken(error: Error, c: Context<Visit>): Promise<Response> {
  console.error(error.stack ?? String(error))
  const markup = await (<BrokenPage view={null} />).toString()
  return c.html(markup, 500, { 'Cache-Control': 'private, no-store' })
}
