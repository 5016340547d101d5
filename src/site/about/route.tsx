import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { policyQuestion } from '../../db/policies.ts'
import { seoulDay } from '../../korean/date.ts'
import { paths } from '../../urls.ts'
import { missing } from '../missing/route.tsx'
import { open } from '../open.ts'
import { AboutPage, PolicyPage } from './page.tsx'

const keeping = { kind: 'about', tags: [], nextChange: null } as const

export const about = new Hono<Visit>()
  .get(paths.about, async (c) => {
    const { view } = await open(c)
    return page(c, keeping, <AboutPage view={view} />)
  })
  .get(paths.policy, async (c) => {
    const today = seoulDay(c.var.now)
    const { view, answers } = await open(c, policyQuestion(c.env.DB, c.req.param('policy'), today))
    const [policy] = answers
    if (!policy) return missing(c, { view })
    return page(c, keeping, <PolicyPage view={view} policy={policy} />)
  })
