import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { paths } from '../../urls.ts'
import { open } from '../open.ts'
import { WeatherPage } from './page.tsx'

export const weather = new Hono<Visit>().get(paths.weather, async (c) => {
  const { view, observed } = await open(c)
  const keeping = { kind: 'weather', tags: [], nextChange: null } as const
  return page(c, keeping, <WeatherPage view={view} observed={observed} />)
})
