import type { Context } from 'hono'
import { document } from '../../cache/respond.ts'
import type { Visit } from '../../config.ts'
import { frameQuestion } from '../../db/frame.ts'
import { ask } from '../../db/statement.ts'
import { reportersToSuggestQuestion, tagsQuestion } from '../../db/suggestions.ts'
import type { Frame } from '../../news/frame.ts'
import { type Beginning, beginningOf, begins } from '../../search/suggest.ts'
import { hrefTo } from '../../urls.ts'

const most = 8
const longest = 30

export interface Suggestion {
  name: string
  /** What it is, in the words of the newsroom. */
  kind: string
  href: string
}

/** Sections and places, reporters and tags whose names begin with what was typed, 초성 too; as JSON. */
export async function suggest(c: Context<Visit>): Promise<Response> {
  const beginning = beginningOf((c.req.query('q') ?? '').slice(0, longest))
  const suggestions = beginning ? await suggestionsFor(c, beginning) : []
  const keeping = { kind: 'search', tags: [], nextChange: null } as const
  const body = JSON.stringify({ suggestions })
  return document(c, keeping, { body, type: 'application/json; charset=utf-8' })
}

async function suggestionsFor(c: Context<Visit>, beginning: Beginning): Promise<Suggestion[]> {
  const [frame, reporters, tags] = await ask(
    c.env.DB,
    frameQuestion(c.env.DB),
    reportersToSuggestQuestion(c.env.DB),
    tagsQuestion(c.env.DB, beginning, c.var.now),
  )
  const writers = reporters.filter(({ name }) => begins(name, beginning))
  return [
    ...(frame ? sectionsOf(frame, beginning) : []),
    ...writers.map(({ slug, name, title }) => ({ name, kind: title || '기자', href: hrefTo.reporter(slug) })),
    ...tags.map((name) => ({ name, kind: '태그', href: hrefTo.tag(name) })),
  ].slice(0, most)
}

function sectionsOf({ sections }: Frame, beginning: Beginning): Suggestion[] {
  const all = sections.flatMap((top) => [
    { ...top, kind: '섹션' },
    ...top.children.map((child) => ({ ...child, kind: top.name })),
  ])
  return all
    .filter(({ name }) => begins(name, beginning))
    .map(({ name, kind, path }) => ({ name, kind, href: hrefTo.section(path) }))
}
