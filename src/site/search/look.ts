import type { Context } from 'hono'
import type { Visit } from '../../config.ts'
import type { Found } from '../../db/found.ts'
import { whichFindQuestion } from '../../db/search-rescues.ts'
import { ask } from '../../db/statement.ts'
import { endQuestion, firstRowOfNewestYear, foundQuestion, timeOf } from '../../db/story-search.ts'
import { type StoryText, textsQuestion } from '../../db/story-texts.ts'
import type { Seconds } from '../../korean/date.ts'
import type { Match, Query } from '../../search/query.ts'
import { ranked } from '../../search/rank.ts'
import { rescuesOf } from '../../search/rescue.ts'
import type { View } from '../../ui/shell.tsx'
import { open } from '../open.ts'
import type { Asked } from './asked.ts'

const onPage = 10
const onWindow = 120

export interface Search {
  asked: Asked
  query: Query
  match: Match
}

/** What a search shows: one page of a window of the newest matches. */
export interface Seen {
  view: View
  shown: Found[]
  texts: Map<number, StoryText>
  /** Stories in the window, its pages, and a row below which the same window is found again. */
  count: number
  pages: number
  top: number
  /** Row to go on below for older matches; null when there are none. */
  older: number | null
  /** How far back was looked, where the window was not filled and there are older stories; else null. */
  since: Seconds | null
  /** Other questions that find something, where this one did not. */
  rescues: string[]
}

/** Looks through the index in one trip, and in a second one reads the words of the stories that are shown. */
export async function look(c: Context<Visit>, { asked, query, match }: Search): Promise<Seen> {
  const { now } = c.var
  const { section, first, last, before, page, sort } = asked
  const most = sort === 'new' ? onPage : onWindow
  const wanted = { ...match, section, from: first, until: last, before, most: most + 1 }
  const { view, answers } = await open(c, foundQuestion(c.env.DB, wanted, now))
  const [found] = answers
  const window = found.slice(0, most)
  const full = found.length > most
  const best = sort === 'new' ? window : ranked(window, query, now)
  const shown = best.slice((page - 1) * onPage, page * onPage)
  const tries = window.length === 0 ? rescuesOf(asked.q, query) : []
  const [texts, finding, end] = await ask(
    c.env.DB,
    textsQuestion(c.env.DB, idsOf(shown)),
    whichFindQuestion(c.env.DB, tries, now),
    endQuestion(c.env.DB, full ? null : wanted, now),
  )
  return {
    view,
    shown,
    texts,
    count: window.length,
    pages: Math.ceil(window.length / onPage),
    top: Math.max(window[0]?.row ?? 0, firstRowOfNewestYear(wanted, now)) + 1,
    older: full ? (window.at(-1)?.row ?? null) : end,
    since: end === null ? null : timeOf(end),
    rescues: finding.flatMap((at) => tries[at]?.query ?? []),
  }
}

function idsOf(stories: readonly { id: number }[]): number[] {
  return stories.map((story) => story.id)
}
