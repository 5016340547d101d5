import { type Context, Hono } from 'hono'
import { type Keeping, page } from '../../cache/respond.ts'
import { storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { ask } from '../../db/statement.ts'
import { foundQuestion, textsQuestion, whichFindQuestion } from '../../db/story-search.ts'
import { patternOf } from '../../search/pattern.ts'
import { type Match, matchOf, type Query, readQuery } from '../../search/query.ts'
import { ranked } from '../../search/rank.ts'
import { rescuesOf } from '../../search/rescue.ts'
import { facet } from '../../search/text.ts'
import { hrefTo, paths } from '../../urls.ts'
import { open } from '../open.ts'
import { type Asked, readAsked } from './asked.ts'
import { AskPage, BusyPage, ResultsPage } from './page.tsx'
import { snippetOf } from './snippet.ts'

const onPage = 10
const onWindow = 120

export const search = new Hono<Visit>().get(paths.search, async (c) => {
  const asked = readAsked(c.req.query())
  if (!asked) return c.redirect(hrefTo.search({ q: c.req.query('q')?.slice(0, 100) ?? '' }), 308)
  const query = readQuery(asked.q)
  const facets = [
    asked.section && facet.section(asked.section),
    asked.reporter && facet.reporter(asked.reporter),
  ]
  const match = matchOf(query, facets.filter(Boolean))
  if (!match) return showForm(c, asked)
  if (await isBusy(c)) return tooMany(c)
  return asked.sort === 'new' ? showNewest(c, { asked, query, match }) : showBest(c, { asked, query, match })
})

interface Search {
  asked: Asked
  query: Query
  match: Match
}

async function showForm(c: Context<Visit>, asked: Asked): Promise<Response> {
  const { view } = await open(c)
  return page(c, { kind: 'search', tags: [], nextChange: null }, <AskPage view={view} asked={asked} />)
}

async function showBest(c: Context<Visit>, search: Search): Promise<Response> {
  const { view, window, full } = await look(c, search, onWindow)
  const { asked, query } = search
  const best = ranked(window, query, c.var.now)
  const shown = best.slice((asked.page - 1) * onPage, asked.page * onPage)
  const top = String((window[0]?.row ?? 0) + 1)
  return show(c, search, {
    view,
    shown,
    count: window.length,
    more: full,
    pages: Math.ceil(window.length / onPage),
    top,
    next: full ? { ...asked.fields, before: String(window.at(-1)?.row), page: '' } : null,
  })
}

async function showNewest(c: Context<Visit>, search: Search): Promise<Response> {
  const { view, window, full } = await look(c, search, onPage)
  const { fields } = search.asked
  return show(c, search, {
    view,
    shown: window,
    count: window.length,
    more: full,
    pages: 1,
    top: '',
    next: full ? { ...fields, before: String(window.at(-1)?.row) } : null,
  })
}

async function look(c: Context<Visit>, { asked, match }: Search, most: number) {
  const { first, last, before } = asked
  const wanted = { ...match, from: first, until: last, before, most: most + 1 }
  const { view, answers } = await open(c, foundQuestion(c.env.DB, wanted, c.var.now))
  const [found] = answers
  return { view, window: found.slice(0, most), full: found.length > most }
}

type Results = Omit<Parameters<typeof ResultsPage>[0], 'asked' | 'results' | 'rescues' | 'patterns'> & {
  shown: Awaited<ReturnType<typeof look>>['window']
}

async function show(c: Context<Visit>, { asked, query }: Search, { shown, ...seen }: Results) {
  const patterns = query.all.map((word) => patternOf(word.text))
  const texts = await textsOf(c, shown)
  const results = shown.map((card) => {
    const text = texts.get(card.id)
    return { card, snippet: (text && snippetOf(text, patterns)) ?? card.teaser }
  })
  const rescues = seen.count === 0 ? await rescuesFor(c, asked.q, query) : []
  const keeping: Keeping = { kind: 'search', tags: storyTags(shown), nextChange: null }
  const markup = (
    <ResultsPage {...seen} asked={asked} results={results} rescues={rescues} patterns={patterns} />
  )
  return page(c, keeping, markup)
}

async function textsOf(c: Context<Visit>, shown: readonly { id: number }[]) {
  if (shown.length === 0) return new Map<number, never>()
  const ids = shown.map((card) => card.id)
  const [texts] = await ask(c.env.DB, textsQuestion(c.env.DB, ids))
  return texts
}

async function rescuesFor(c: Context<Visit>, asked: string, query: Query): Promise<string[]> {
  const rescues = rescuesOf(asked, query)
  if (rescues.length === 0) return []
  const matches = rescues.map((rescue) => rescue.match)
  const [finding] = await ask(c.env.DB, whichFindQuestion(c.env.DB, matches, c.var.now))
  return finding.flatMap((at) => rescues[at]?.query ?? [])
}

async function isBusy(c: Context<Visit>): Promise<boolean> {
  const address = c.req.header('CF-Connecting-IP')
  const outcome = address && (await c.env.SEARCH_LIMIT?.limit({ key: address }))
  return outcome ? !outcome.success : false
}

async function tooMany(c: Context<Visit>): Promise<Response> {
  const { view } = await open(c)
  const markup = await (<BusyPage view={view} />).toString()
  return c.html(markup, 429, { 'Cache-Control': 'private, no-store', 'Retry-After': '10' })
}
