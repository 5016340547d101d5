import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { shelves } from '../../news/shelves.ts'
import { hrefTo, paths } from '../../urls.ts'
import { missing } from '../missing/route.tsx'
import { openList } from '../open-list.ts'
import { TagPage } from './page.tsx'

export const tag = new Hono<Visit>().get(paths.tag, async (c) => {
  const name = c.req.param('tag')
  if (name !== name.normalize('NFC')) return c.redirect(hrefTo.tag(name), 308)
  const opened = await openList(c, shelves.tag(name))
  if (opened instanceof Response) return opened
  const { view, list, keeping } = opened
  if (list.cards.length === 0) return missing(c, { view, keeping })
  return page(c, keeping, <TagPage view={view} tag={name} list={list} />)
})
