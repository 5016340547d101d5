import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { page } from '../../cache/respond.ts'
import { storyTags } from '../../cache/tags.ts'
import type { Visit } from '../../config.ts'
import { patternOf } from '../../search/pattern.ts'
import { matchOf, readQuery } from '../../search/query.ts'
import { facet } from '../../search/text.ts'
import { hrefTo, paths } from '../../urls.ts'
import { open } from '../open.ts'
import { type Asked, readAsked } from './asked.ts'
import { look, type Search } from './look.ts'
import { AskPage, BusyPage, ResultsPage } from './page.tsx'
import { snippetOf } from './snippet.ts'
import { suggest } from './suggest.ts'

export const search = new Hono<Visit>().get(paths.suggest, suggest).get(paths.search, async (c) => {
  const asked = readAsked(c.req.query())
  if (!asked) return c.redirect(hrefTo.search({ q: c.req.query('q')?.slice(0, 100) ?? '' }), 308)
  const query = readQuery(asked.q)
  const match = matchOf(query, facetsOf(asked))
  if (!match) return showForm(c, asked)
  if (await isBusy(c)) return tooMany(c)
  return show(c, { asked, query, match })
})

function facetsOf({ reporter }: Asked): string[] {
  return reporter ? [facet.reporter(reporter)] : []
}

async function showForm(c: Context<Visit>, asked: Asked): Promise<Response> {
  const { view } = await open(c)
  return page(c, { kind: 'search', tags: [], nextChange: null }, <AskPage view={view} asked={asked} />)
}

async function show(c: Context<Visit>, search: Search): Promise<Response> {
  const seen = await look(c, search)
  const patterns = search.query.all.map((word) => patternOf(word.text))
  const results = seen.shown.map((card) => {
    const text = seen.texts.get(card.id)
    return { card, snippet: (text && snippetOf(text, patterns)) ?? card.teaser }
  })
  return page(
    c,
    { kind: 'search', tags: storyTags(seen.shown), nextChange: null },
    <ResultsPage asked={search.asked} seen={seen} results={results} patterns={patterns} />,
  )
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
