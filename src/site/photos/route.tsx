import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { shelves } from '../../news/shelves.ts'
import { paths } from '../../urls.ts'
import { openList } from '../open-list.ts'
import { PhotosPage } from './page.tsx'

export const photos = new Hono<Visit>().get(paths.photos, async (c) => {
  const opened = await openList(c, shelves.photo)
  if (opened instanceof Response) return opened
  return page(c, opened.keeping, <PhotosPage view={opened.view} list={opened.list} />)
})
