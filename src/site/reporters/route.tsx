import { Hono } from 'hono/tiny'
import { type Keeping, page } from '../../cache/respond.ts'
import { reportersTag } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { reportersQuestion } from '../../db/reporters.ts'
import { paths } from '../../urls.ts'
import { open } from '../open.ts'
import { ReportersPage } from './page.tsx'

const keeping: Keeping = { kind: 'about', tags: [reportersTag], nextChange: null }

export const reporters = new Hono<Visit>().get(paths.reporters, async (c) => {
  const { view, answers } = await open(c, reportersQuestion(c.env.DB))
  const active = answers[0].filter((reporter) => reporter.active)
  return page(c, keeping, <ReportersPage view={view} reporters={byName(active)} />)
})

// Hangul syllables stand in the order of the alphabet.
function byName<Named extends { name: string }>(named: readonly Named[]): Named[] {
  return named.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
