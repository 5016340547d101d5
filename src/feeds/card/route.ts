import { Hono } from 'hono/tiny'
import { cacheHeaders } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { paths } from '../../urls.ts'
import { drawCard } from './draw-card.ts'

/** The picture that is shared with a page that has none of its own. */
export const cardFile = new Hono<Visit>().get(paths.card, async (c) => {
  drawn ??= drawCard()
  return c.body(await drawn, 200, { ...cacheHeaders(c, keeping), 'Content-Type': 'image/png' })
})

const keeping = { kind: 'file', tags: [], nextChange: null } as const

let drawn: Promise<Uint8Array<ArrayBuffer>> | undefined
